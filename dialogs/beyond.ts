/** What is said when a message is no text to understand, or when something broke on our side. */
import type { KeptFile } from '../knowledge/file.js'
import { resumeForm } from './form-dialog.js'
import type { Memory } from './memory.js'
import { outcomeOf, replaceTop, say, topOf, words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'

/** Only files, only signs, or nothing at all. */
export async function hearNoWords(memory: Memory, files: readonly KeptFile[], scene: Scene): Promise<Outcome> {
  const begun = outcomeOf(memory)
  const wording = words(begun)
  const told = say(begun, { kind: 'notice' }, files.length > 0 ? wording.receivedFiles(files.length) : wording.notText)
  const top = topOf(memory)
  if (top?.kind !== 'form') return told
  const withFiles = { ...top, progress: { ...top.progress, files: [...(top.progress.files ?? []), ...files] } }
  return resumeForm(replaceTop(told, withFiles), withFiles, scene)
}

/** Something broke: an apology and what can be done now; everything remembered stays as it was. */
export function apologise(memory: Memory): Outcome {
  const begun = outcomeOf(memory)
  const wording = words(begun)
  return say(begun, { kind: 'error' }, wording.failed, [wording.button.person])
}
