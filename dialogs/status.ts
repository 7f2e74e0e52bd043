/** How a claim stands, told to its owner: by reference, and the contact it was filed with unless it was filed right here. */
import { readContact } from './contact.js'
import { say, words, type Outcome } from './outcome.js'
import type { ClaimStatus } from './services.js'
import type { Topic } from './topic.js'

export const status: Topic = {
  form: {
    id: 'status',
    version: 1,
    readBack: false,
    slots: [
      { name: 'reference', entities: ['claim'], read: () => ({ ok: false, why: 'claim' }), skippable: false },
      { name: 'contact', entities: ['email', 'phone'], read: readContact, skippable: true },
    ],
  },
  words: (wording) => ({ slots: wording.status.slots }),
  finish: async (outcome, progress, scene) => {
    const reference = progress.values.reference ?? ''
    const proof = { conversationId: scene.conversationId, contact: progress.values.contact }
    const found = await scene.claims.status(reference, proof)
    return { kind: 'finished', outcome: tell(outcome, reference, found, scene.sayDay) }
  },
}

function tell(
  outcome: Outcome,
  reference: string,
  found: ClaimStatus,
  sayDay: (iso: string, language: Outcome['memory']['language']) => string,
): Outcome {
  const { status: wording, button } = words(outcome)
  if (found.kind === 'unknown') return say(outcome, { kind: 'status' }, wording.unknown, [button.person])
  const { language } = outcome.memory
  const { state, filedAt, dueAt } = found
  const due = dueAt === undefined ? undefined : sayDay(dueAt, language)
  const text = wording.known(reference, wording.states[state], sayDay(filedAt, language), due)
  return say(outcome, { kind: 'status', reference, state }, text)
}
