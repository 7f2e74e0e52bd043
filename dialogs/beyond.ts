/** What is said when a message is no text to understand, or when something broke on our side. */
import type { KeptFile } from '../knowledge/file.js'
import type { RefusedFile } from '../knowledge/refused-file.js'
import { askWhetherReply, type OpenAwaited } from './awaited.js'
import { resumeForm } from './form-dialog.js'
import type { Memory } from './memory.js'
import { outcomeOf, pop, say, topOf, words, type Outcome } from './outcome.js'
import { withFiles } from './received-files.js'
import type { Scene } from './services.js'
import type { Wording } from './wording/wording.js'

export interface Sent {
  readonly files: readonly KeptFile[]
  /** Not kept; what is said about them comes first. */
  readonly refused?: readonly RefusedFile[]
  /** Files that are only linked to: nobody here opens an address that somebody sends. */
  readonly links?: number
}

/** Only files, only signs, or nothing at all. */
export async function hearNoWords(memory: Memory, sent: Sent, scene: Scene): Promise<Outcome> {
  const begun = outcomeOf(memory)
  const { files } = sent
  const awaited = files.length > 0 && !topOf(memory) ? scene.claims.awaiting(scene.conversationId) : undefined
  if (awaited !== undefined) return askWhetherReply(begun, awaited, '', files, scene)
  const kept = outcomeOf(withFiles(memory, files))
  const told = answersTo(sent, words(kept)).reduce((soFar, text) => say(soFar, { kind: 'notice' }, text), kept)
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

function answersTo({ files, links = 0, refused = [] }: Sent, wording: Wording): readonly string[] {
  const answers = [
    ...(files.length > 0 ? [wording.receivedFiles(files.length)] : []),
    ...(links > 0 ? [wording.files.linked(links)] : []),
  ]
  return answers.length > 0 || refused.length > 0 ? answers : [wording.notText]
}

/** Something broke: an apology and what can be done now; everything remembered stays as it was. */
export function apologise(memory: Memory): Outcome {
  const begun = outcomeOf(memory)
  const wording = words(begun)
  return say(begun, { kind: 'error' }, wording.failed, [wording.button.person])
}
