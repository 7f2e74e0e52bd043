import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTalk, type Talk, type Told } from '../../talk.js'
import { CONFIRM, LOCALES, SENT, TOLD, type ToldKind } from './told.js'

/** What comes between a question and its answer: what is said, and what the first reply to it is. */
const INTERRUPTIONS = {
  question: {
    es: '¿A qué hora abren las tiendas?',
    ca: 'A quina hora obren les botigues?',
    en: 'What time do the shops open?',
  },
  person: { es: 'Hablar con una persona', ca: 'Parlar amb una persona', en: 'Talk to a person' },
  robot: { es: '¿eres un robot?', ca: 'ets un robot?', en: 'are you a robot?' },
  language: { es: 'en castellano, por favor', ca: 'en català, si us plau', en: 'in English, please' },
  contact: {
    es: 'mi correo es berta@example.com',
    ca: 'el meu correu és berta@example.com',
    en: 'my e-mail is berta@example.com',
  },
} as const
type Interruption = keyof typeof INTERRUPTIONS

/** Until somebody takes it or the customer goes on, whoever waits for a person is not asked. */
const QUIET: ReadonlySet<Interruption> = new Set(['person'])

const FILED: ReadonlySet<string> = new Set(['receipt'])

describe('whatever the kind, the language and the slot', () => {
  const told = fc.constantFrom(...TOLD)
  const interruption = fc.constantFrom(...(Object.keys(INTERRUPTIONS) as Interruption[])) // its own keys

  it('an interruption is attended to, and the form goes on exactly where it was', async () => {
    await fc.assert(
      fc.asyncProperty(told, interruption, fc.nat(), async (kind, what, place) => {
        const at = place % kind.answers.length
        // Asked what the question is, a question is the answer.
        fc.pre(what !== 'question' || kind.answers[at]?.[0] !== 'question')
        const talk = await talkUpTo(kind, at)
        const before = await progressOf(talk)
        const replies = await talk.say(INTERRUPTIONS[what][kind.language])
        const after = await progressOf(talk)
        expect(after.reference).toBe(before.reference)
        const isContact = what === 'contact'
        expect(after.values).toEqual(isContact ? { ...before.values, contact: 'berta@example.com' } : before.values)
        const isAnswered = isContact && before.asking === 'contact'
        const next = isAnswered ? after.asking : before.asking
        expect(after.asking).toBe(next)
        expect(QUIET.has(what) ? next : slotOf(replies)).toBe(next)
        const { asked, receipt } = await answered(talk, kind, isAnswered ? at + 1 : at)
        expect(new Set(asked).size).toBe(asked.length)
        expect(FILED.has(receipt?.turn.kind ?? '')).toBe(true)
        const filed = await talk.claims.get(before.reference)
        const keptContact = isContact ? { contact: 'berta@example.com' } : {}
        expect(filed?.fields).toEqual({ ...kind.fields, ...keptContact })
      }),
      { numRuns: 60 },
    )
  })

  it('files change no answer, and are filed with it', async () => {
    await fc.assert(
      fc.asyncProperty(told, fc.nat(), fc.integer({ min: 1, max: 3 }), async (kind, place, count) => {
        const at = place % kind.answers.length
        const talk = await talkUpTo(kind, at)
        const { reference, values, asking } = await progressOf(talk)
        await talk.sendFiles(count)
        expect(await progressOf(talk)).toMatchObject({ reference, values, asking })
        await answered(talk, kind, at)
        const filed = await talk.claims.get(reference)
        expect(filed?.fields).toEqual(kind.fields)
        expect(filed?.attachmentIds).toHaveLength(count)
      }),
      { numRuns: 20 },
    )
  })

  it('cancelling keeps nothing and asks nothing', async () => {
    const CANCEL = { es: 'Cancelar', ca: 'Cancel·lar', en: 'Cancel' } as const
    await fc.assert(
      fc.asyncProperty(told, fc.nat(), async (kind, place) => {
        const talk = await talkUpTo(kind, place % (kind.answers.length + 1))
        const replies = await talk.say(CANCEL[kind.language])
        expect(replies.map(({ turn }) => turn.kind)).toEqual(['cancelled'])
        expect(talk.store.claims.ids()).toEqual([])
        expect(await openForms(talk)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('what is not understood is asked again in other words, and what cannot be said is gone on without', async () => {
    const SKIP = { es: 'no lo sé', ca: 'no ho sé', en: "I don't know" } as const
    await fc.assert(
      fc.asyncProperty(told, fc.nat(), async (kind, place) => {
        const at = place % kind.answers.length
        const [slot = ''] = kind.answers[at] ?? []
        const talk = await talkUpTo(kind, at)
        const before = await progressOf(talk)
        const [skipped] = await talk.say(SKIP[kind.language])
        const after = await progressOf(talk)
        expect(after.reference).toBe(before.reference)
        expect(after.values).toEqual(before.values)
        // A question to be answered in writing cannot do without the question.
        expect(after.skipped).toEqual(slot === 'question' ? before.skipped : [...before.skipped, slot])
        expect(skipped?.turn.kind).toBe('claim')
      }),
      { numRuns: 40 },
    )
  })
})

async function talkUpTo(kind: ToldKind, answers: number): Promise<Talk> {
  const talk = await openTalk({ locale: LOCALES[kind.language] })
  await talk.say(kind.opening)
  for (const [, said] of kind.answers.slice(0, answers)) await talk.say(said)
  return talk
}

/** The rest of the answers, and the confirmation; what had been given already is not asked. */
async function answered(talk: Talk, kind: ToldKind, from: number) {
  const asked: string[] = []
  for (let { asking } = await progressOf(talk); asking !== 'summary'; asking = (await progressOf(talk)).asking) {
    const said = kind.answers.slice(from).find(([slot]) => slot === asking)?.[1]
    expect([asking, said]).not.toContain(undefined)
    asked.push(asking ?? '')
    await talk.say(said ?? '')
  }
  const [receipt] = await talk.say(CONFIRM[kind.language][SENT.includes(kind.kind) ? 'send' : 'file'])
  return { asked, receipt }
}

interface Remembered {
  readonly reference: string
  readonly values: Readonly<Record<string, string>>
  readonly skipped: readonly string[]
  readonly asking?: string
}

async function openForms(talk: Talk): Promise<readonly { readonly progress: Remembered }[]> {
  const { dialog } = await talk.conversation()
  const { open } = dialog as { open: { kind: string; progress: Remembered }[] } // what the dialogs remember, as JSON
  return open.filter(({ kind }) => kind === 'form')
}

async function progressOf(talk: Talk): Promise<Remembered> {
  const form = (await openForms(talk)).at(-1)
  if (!form) throw new Error('No form is open.')
  return form.progress
}

function slotOf(replies: readonly Told[]): string {
  const turn = replies.at(-1)?.turn
  return turn?.kind === 'claim' ? turn.slot : `no claim: ${turn?.kind}`
}
