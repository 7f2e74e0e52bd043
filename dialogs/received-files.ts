/** Files go with the form that is open, where it tells a matter; sent before there is one, with the next. */
import type { KeptFile } from '../knowledge/file.js'
import type { Memory } from './memory.js'
import { topOf } from './outcome.js'
import { topicOf } from './topics.js'

export function withFiles(memory: Memory, files: readonly KeptFile[]): Memory {
  // What staff asked for has its own way.
  if (files.length === 0 || topOf(memory)?.kind === 'awaited') return memory
  const at = memory.open.findLastIndex((open) => open.kind === 'form' && takesFiles(open.dialog))
  const open = memory.open[at]
  if (open?.kind !== 'form') return { ...memory, files: [...(memory.files ?? []), ...files] }
  const progress = { ...open.progress, files: [...(open.progress.files ?? []), ...files] }
  return { ...memory, open: memory.open.with(at, { ...open, progress }) }
}

function takesFiles(dialog: string): boolean {
  return topicOf(dialog)?.form.slots.some((slot) => slot.free !== undefined) === true
}
