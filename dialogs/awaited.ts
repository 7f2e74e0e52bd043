/** Staff have asked the customer for something: whether a message is that is asked, and then it is put on the claim. */
import type { KeptFile } from '../knowledge/file.js'
import { admit } from './admit.js'
import { tell } from './addition.js'
import { buttonPressed } from './buttons.js'
import { chosen } from './choice.js'
import { isQuestion } from './cues.js'
import { meant } from './labels.js'
import type { Open } from './memory.js'
import { pop, push, say, words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'

export type OpenAwaited = Open & { kind: 'awaited' }

/** The claim that the message may be for; undefined when nothing is awaited, or it is plainly about something else. */
export function awaitedBy({ understood, claims, conversationId }: Scene): string | undefined {
  const said = meant(understood)
  const isOther = (said !== undefined && said !== 'claim') || buttonPressed(understood.text) !== undefined
  return isOther || isQuestion(understood.text) ? undefined : claims.awaiting(conversationId)
}

export function askWhetherReply(
  outcome: Outcome,
  reference: string,
  said: string,
  files: readonly KeptFile[],
  scene: Scene,
): Outcome {
  const { isReply, yes, no } = words(outcome).addition
  const open: OpenAwaited = { kind: 'awaited', reference, said, files, messageId: scene.newReference() }
  return say(push(outcome, open), { kind: 'status', reference }, isReply(reference), [yes, no])
}

/** Undefined when it is neither a yes nor a no; then it is a matter of its own. */
export async function hearAwaited(outcome: Outcome, open: OpenAwaited, scene: Scene): Promise<Outcome | undefined> {
  const { yes, no, otherMatter } = words(outcome).addition
  const { understood } = scene
  const index = chosen([yes, no], understood.text)
  const closed = pop(outcome)
  if (index === 0 || meant(understood) === 'yes') {
    const { reference, said, messageId } = open
    const attachmentIds = [...open.files, ...scene.files].map(({ id }) => id)
    const finished = await tell(
      closed,
      reference,
      undefined,
      { messageId, text: said, attachmentIds, wish: 'add' },
      scene,
    )
    // What could not be stored is asked about again: nothing that was sent is lost.
    return finished.kind === 'finished' ? finished.outcome : push(finished.outcome, open)
  }
  if (index === 1 || meant(understood) === 'no') {
    return open.said === '' ? say(closed, { kind: 'notice' }, otherMatter) : admit(closed, open.said)
  }
  return undefined
}
