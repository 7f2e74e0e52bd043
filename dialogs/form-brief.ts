/** A form as the brief for a person shows it. */
import type { Language } from '../knowledge/language.js'
import { missingSlots, slotOf } from './form.js'
import type { OpenForm } from './form-dialog.js'
import { saidValue } from './said-value.js'
import { topicOf } from './topics.js'
import { wordingFor } from './wording/wording.js'

/** What the brief shows of a form: filled and missing, by slot name; values in words, "not given" for what was skipped. */
export function formBrief(
  open: OpenForm,
  language: Language,
): {
  readonly filled: readonly { readonly name: string; readonly value: string }[]
  readonly missing: readonly string[]
} {
  const topic = topicOf(open.dialog)
  if (!topic) return { filled: [], missing: [] }
  const wording = wordingFor(language)
  const { values, skipped } = open.progress
  const filled = Object.entries(values).map(([name, value]) => {
    const slot = slotOf(topic.form, name)
    return { name, value: slot ? saidValue(topic, slot, value, language) : value }
  })
  const without = skipped.map((name) => ({ name, value: wording.form.given }))
  return { filled: [...filled, ...without], missing: missingSlots(topic.form, open.progress).map((slot) => slot.name) }
}
