/** What is said when a message is no text to understand, or when something broke on our side. */
import type { KeptFile } from '../knowledge/file.js'
import { askWhetherReply, type OpenAwaited } from './awaited.js'
import { resumeForm } from './form-dialog.js'
import type { Memory } from './memory.js'
import { outcomeOf, pop, say, topOf, words, type Outcome } from './outcome.js'
import { withFiles } from './received-files.js'
import type { Scene } from './services.js'

/** Only files, only signs, or nothing at all. */
export async function hearNoWords(memory: Memory, files: readonly KeptFile[], scene: Scene): Promise<Outcome> {
  const begun = outcomeOf(memory)
  const awaited = files.length > 0 && !topOf(memory) ? scene.claims.awaiting(scene.conversationId) : undefined
  if (awaited !== undefined) return askWhetherReply(begun, awaited, '', files, scene)
  const kept = outcomeOf(withFiles(memory, files))
  const { receivedFiles, notText } = words(kept)
  const told = say(kept, { kind: 'notice' }, files.length > 0 ? receivedFiles(files.length) : notText)
  const top = topOf(kept.memory)
  if (top?.kind === 'awaited') return withMoreFiles(told, top, files, scene)
  return top?.kind === 'form' ? resumeForm(told, top, scene) : told
}

/** Photographs often come one by one. */
function withMoreFiles(
  told: Outcome,
  { reference, said, files: before }: OpenAwaited,
  files: readonly KeptFile[],
  scene: Scene,
) {
  return askWhetherReply(pop(told), reference, said, [...before, ...files], scene)
}

/** Something broke: an apology and what can be done now; everything remembered stays as it was. */
export function apologise(memory: Memory): Outcome {
  const begun = outcomeOf(memory)
  const wording = words(begun)
  return say(begun, { kind: 'error' }, wording.failed, [wording.button.person])
}
