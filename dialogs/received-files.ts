/** Files go with the form that is open; sent before there is one, with the next. */
import type { KeptFile } from '../knowledge/file.js'
import type { Memory } from './memory.js'
import { topicOf } from './topics.js'

export function withFiles(memory: Memory, files: readonly KeptFile[]): Memory {
  if (files.length === 0) return memory
  const at = memory.open.findLastIndex((open) => open.kind === 'form' && topicOf(open.dialog)?.kind !== undefined)
  const open = memory.open[at]
  if (open?.kind !== 'form') return { ...memory, files: [...(memory.files ?? []), ...files] }
  const progress = { ...open.progress, files: [...(open.progress.files ?? []), ...files] }
  return { ...memory, open: memory.open.with(at, { ...open, progress }) }
}
