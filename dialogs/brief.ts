/** What whoever takes over must know at a glance: what is wanted, what was said, which form is half filled. */
import { formBrief } from './form-brief.js'
import { topOf } from './outcome.js'
import type { Library } from '../knowledge/library.js'
import type { Memory } from './memory.js'

export interface Brief {
  readonly wants: readonly string[]
  readonly said: readonly { readonly name: string; readonly value: string }[]
  readonly form?: {
    readonly dialog: string
    readonly filled: readonly { readonly name: string; readonly value: string }[]
    readonly missing: readonly string[]
  }
}

/** A facet's value is told as the customer would call it. */
export function briefOf(memory: Memory, library: Pick<Library, 'facetQuestion' | 'facetLabel'>): Brief {
  const inWords = (name: string, value: string) => {
    // A product is known by the appliances that answers depend on.
    const facet = name === 'product' ? 'appliance' : name
    return library.facetQuestion(facet, memory.language) ? library.facetLabel(facet, value, memory.language) : value
  }
  const said = Object.entries(memory.known).map(([name, value]) => ({ name, value: inWords(name, value) }))
  const form = memory.open.findLast((open) => open.kind === 'form')
  return {
    wants: memory.wants,
    said,
    ...(form ? { form: { dialog: form.dialog, ...formBrief(form, memory.language) } } : {}),
  }
}

/** The dialog that speaks now, for the log. */
export function speaking(memory: Memory): string {
  const top = topOf(memory)
  return top?.kind === 'form' ? top.dialog : (top?.kind ?? 'root')
}
