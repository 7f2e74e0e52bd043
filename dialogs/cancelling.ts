/** Leaving a form: nothing has been filed, unless it has. */
import { pop, remember, say, words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'

/** The turn that filed it may have been lost before the customer heard of it: then that is what they are told. */
export async function cancel(outcome: Outcome, topic: Topic, reference: string, scene: Scene): Promise<Outcome> {
  const { form, button } = words(outcome)
  const { cancelled } = topic.words(words(outcome))
  if (cancelled !== undefined) return say(pop(outcome), { kind: 'cancelled' }, cancelled, [button.person])
  const filed = await scene.claims.status(reference, { conversationId: scene.conversationId, contact: undefined })
  const left = pop(outcome)
  if (filed.kind === 'unknown') return say(left, { kind: 'cancelled' }, form.cancelled, [button.person])
  const known = remember(left, { known: { ...left.memory.known, claim: reference } })
  const told = say(known, { kind: 'cancelled' }, form.filedAlready(reference), [button.person])
  return { ...told, filed: [...told.filed, reference] }
}
