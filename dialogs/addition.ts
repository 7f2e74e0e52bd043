/** What a customer adds to a claim that is filed, or why it should be taken up again. */
import type { Parsed } from '../knowledge/parsed.js'
import type { Understanding } from '../knowledge/understanding.js'
import { readContact } from './contact.js'
import { folded, isQuestion, mentions } from './cues.js'
import type { Progress } from './form.js'
import type { Memory } from './memory.js'
import { remember, say, words, type Outcome } from './outcome.js'
import type { CustomerWords, Scene, Told } from './services.js'
import { sayNotTold } from './status.js'
import type { Finished, Topic } from './topic.js'
import { wordingFor } from './wording/wording.js'

/** Words enough to be what is to be added, and not only that something is to be. */
const TELLING_WORDS = 9

const ADD: readonly string[] = [
  'añadir a mi reclamación',
  'añadir a la reclamación',
  'añadir información',
  'añadir algo a mi reclamación',
  'añadir una cosa a mi reclamación',
  'ampliar mi reclamación',
  'ampliar la reclamación',
  'para mi reclamación',
  'afegir a la meva reclamació',
  'afegir a la reclamació',
  'afegir informació',
  'afegir una cosa a la reclamació',
  'ampliar la reclamació',
  'per a la meva reclamació',
  'add to my claim',
  'add to my complaint',
  'add something to my claim',
  'add information',
  'for my claim',
]

const REOPEN: readonly string[] = [
  'reabrir',
  'reabran',
  'reabra',
  'volver a abrir la reclamación',
  'no estoy de acuerdo con la respuesta',
  'no estoy de acuerdo con la resolución',
  'no estoy conforme con la respuesta',
  'no estoy conforme con la resolución',
  'reobrir',
  'tornar a obrir la reclamació',
  "no estic d'acord amb la resposta",
  "no estic d'acord amb la resolució",
  "no hi estic d'acord",
  'reopen',
  'open my claim again',
  'do not agree with the answer',
  "don't agree with the answer",
  "don't agree with the decision",
  'do not agree with the decision',
]

type Wish = CustomerWords['wish']

/** What is wished of a claim that has been spoken of in this conversation. */
export function additionWished(said: Understanding, { known, language }: Memory): Wish | undefined {
  const { button } = wordingFor(language).addition
  if (folded(said.text) === folded(button.reopen)) return 'reopen'
  if (folded(said.text) === folded(button.add)) return 'add'
  if (known['claim'] === undefined || isQuestion(said.text)) return undefined
  if (mentions(said.text, REOPEN)) return 'reopen'
  return mentions(said.text, ADD) ? 'add' : undefined
}

export const addition: Topic = topicFor('add')
export const reopening: Topic = topicFor('reopen')

function topicFor(wish: Wish): Topic {
  return {
    form: {
      id: wish === 'add' ? 'addition' : 'reopening',
      version: 1,
      readBack: false,
      slots: [
        { name: 'reference', entities: ['claim'], read: () => ({ ok: false, why: 'claim' }), skippable: false },
        { name: 'text', entities: [], notice: told, read, skippable: false, free: 'story' },
        { name: 'contact', entities: ['email', 'phone'], read: readContact, skippable: true },
      ],
    },
    words: ({ addition: { text, why, textName }, status }) => {
      const { reference, contact } = status.slots
      return { slots: { reference, text: { name: textName, ask: wish === 'add' ? text : why }, contact } }
    },
    finish: (outcome, progress, scene) => finish(wish, outcome, progress, scene),
  }
}

function told({ text }: Understanding): string | undefined {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= TELLING_WORDS ? text.trim() : undefined
}

function read({ text }: Understanding): Parsed<string> {
  return text.trim().length > 1 ? { ok: true, value: text.trim() } : { ok: false, why: 'short' }
}

async function finish(wish: Wish, outcome: Outcome, progress: Progress, scene: Scene): Promise<Finished> {
  const { reference = '', text = '', contact } = progress.values
  const attachmentIds = (progress.files ?? []).map(({ id }) => id)
  const said = { messageId: progress.reference, text, attachmentIds, wish }
  return tell(outcome, reference, contact, said, scene)
}

/** Puts it on record and says so. */
export async function tell(
  outcome: Outcome,
  reference: string,
  contact: string | undefined,
  said: CustomerWords,
  scene: Scene,
): Promise<Finished> {
  const { language } = outcome.memory
  const { addition: wording, button } = words(outcome)
  const known = await stored(scene, reference, contact, said)
  if (known === undefined) {
    return { kind: 'refused', outcome: say(outcome, { kind: 'error' }, wording.failed, [button.person]) }
  }
  if (known.kind !== 'told') return { kind: 'finished', outcome: sayNotTold(outcome, known, scene) }
  const due = known.dueAt === undefined ? undefined : scene.sayDay(known.dueAt, language)
  const isReopened = said.wish === 'reopen' && known.state === 'reopened'
  const text = isReopened ? wording.reopened(reference, due) : wording.added(reference)
  const remembered = remember(outcome, { known: { ...outcome.memory.known, claim: reference } })
  return { kind: 'finished', outcome: say(remembered, { kind: 'status', reference, state: known.state }, text) }
}

async function stored(
  { claims, conversationId, report }: Scene,
  reference: string,
  contact: string | undefined,
  said: CustomerWords,
): Promise<Told | undefined> {
  try {
    return await claims.tell(reference, { conversationId, contact }, said)
  } catch (error) {
    report(error) // the customer is told, and whoever runs the desk reads why
    return undefined
  }
}
