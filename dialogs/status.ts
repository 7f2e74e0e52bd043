/** How a claim stands, told to its owner: by reference, and the contact it was filed with unless it was filed right here. */
import type { Understanding } from '../knowledge/understanding.js'
import { readContact } from './contact.js'
import { remember, say, words, type Outcome } from './outcome.js'
import { afterAnswer } from './rights/way-on.js'
import type { ClaimStatus, NotTold, Scene } from './services.js'
import type { Topic } from './topic.js'
import { standingWordingFor } from './wording/standing/standing.js'

type Known = ClaimStatus & { readonly kind: 'known' }

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
    if (found.kind !== 'known') {
      const tried = forgotten(outcome, [reference, proof.contact])
      return { kind: 'finished', outcome: sayNotTold(tried, found, scene) }
    }
    return { kind: 'finished', outcome: sayStanding(outcome, reference, found, scene) }
  },
}

/** Of each claim filed in this conversation; undefined when another one may be meant, which is asked for by its reference. */
export async function statusOfOwn(outcome: Outcome, scene: Scene): Promise<Outcome | undefined> {
  const { known, filed = [], language } = outcome.memory
  const named = scene.understood.entities.flatMap((entity) =>
    entity.kind === 'claim' ? [entity.ok ? entity.value : entity.text] : [],
  )
  const meant = named.length > 0 || known['claim'] === undefined ? named : [known['claim']]
  if (meant.some((reference) => !filed.includes(reference))) return undefined
  const asked = named.length > 0 ? named : filed
  const proof = { conversationId: scene.conversationId, contact: undefined }
  const found = await Promise.all(asked.map((reference) => scene.claims.status(reference, proof)))
  const own = found.flatMap((one, n) => (one.kind === 'known' ? [{ reference: asked[n] ?? '', found: one }] : []))
  if (own.length === 0) return undefined
  const { several, another } = standingWordingFor(language)
  const begun = own.length > 1 ? say(outcome, { kind: 'notice' }, several(own.length)) : outcome
  const told = own.reduce((soFar, one) => sayStanding(soFar, one.reference, one.found, scene), begun)
  return own.length > 1 ? say(told, { kind: 'notice' }, another) : told
}

/** What did not match is asked for again, should they try once more: one of the two was a slip. */
function forgotten(outcome: Outcome, values: readonly (string | undefined)[]): Outcome {
  const kept = Object.entries(outcome.memory.known).filter(([, value]) => !values.includes(value))
  return remember(outcome, { known: Object.fromEntries(kept) })
}

/** In words beside it: "es la MO-…", "it's MO-…, thanks". */
const FEW_WORDS = 3

/** A reference alone asks how that claim stands. */
export function namesOnlyClaim({ text, entities }: Understanding): boolean {
  const [only, ...more] = entities
  if (only?.kind !== 'claim' || more.length > 0) return false
  const words = text.replace(only.text, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= FEW_WORDS
}

/** A wrong guess and an unknown reference sound alike. */
export function sayNotTold(outcome: Outcome, found: NotTold, { sayMoment }: Scene): Outcome {
  const { status: wording, button } = words(outcome)
  const { language } = outcome.memory
  const text =
    found.kind === 'unknown' ? wording.unknown : standingWordingFor(language).wait(sayMoment(found.until, language))
  return say(outcome, { kind: 'status' }, text, [button.person])
}

function sayStanding(outcome: Outcome, reference: string, found: Known, { sayDay, library }: Scene): Outcome {
  const { status: wording } = words(outcome)
  const { language } = outcome.memory
  const { claimKind, state, filedAt, dueAt, awaited, outcome: decided } = found
  const due = dueAt === undefined ? undefined : sayDay(dueAt, language)
  const paragraphs = [
    wording.known(reference, wording.states[state], sayDay(filedAt, language), due),
    ...(awaited ? [standingWordingFor(language).awaited(awaited.which, sayDay(awaited.until, language))] : []),
    ...(decided ? afterAnswer(claimKind, decided, language, library) : []),
  ]
  return say(
    outcome,
    { kind: 'status', reference, state },
    paragraphs.join('\n\n'),
    nextSteps(outcome, reference, state),
  )
}

/** What can be done with it in the chat, where it is clear which one is meant. */
function nextSteps(outcome: Outcome, reference: string, state: Known['state']): readonly string[] {
  const { button } = words(outcome).addition
  if (outcome.memory.known['claim'] !== reference) return []
  return state === 'resolved' || state === 'closed' ? [button.reopen, button.add] : [button.add]
}
