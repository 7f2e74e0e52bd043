import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { kinds, openTalk, type Talk, type Told } from '../talk.js'

const STORY = 'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta'

describe('taking a claim', () => {
  test.each([
    [
      'es-ES',
      'Quiero reclamar: el montador me rompió la encimera y nadie se hace cargo',
      'Que me devuelvan el dinero',
      'Sí, presentarla',
    ],
    [
      'ca-ES',
      'Vull posar una reclamació: el muntador em va trencar el marbre i ningú no se’n fa càrrec',
      'Que em tornin els diners',
      'Sí, presentar-la',
    ],
    [
      'en-GB',
      'I want to make a claim: your fitter broke my worktop and nobody takes responsibility for it',
      'My money back',
      'Yes, file it',
    ],
  ])('goes from the story to the receipt in %s', async (locale, story, remedy, yes) => {
    const talk = await openTalk({ locale })
    expect(slotOf(await talk.say(story))).toBe('order')
    expect(slotOf(await talk.say('nx 1000 0008'))).toBe('remedy')
    expect(slotOf(await talk.say(remedy))).toBe('contact')
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.turn).toMatchObject({ kind: 'claim', slot: 'summary' })
    for (const said of [story, 'NX-10000008', remedy, 'anna@example.com']) expect(summary?.text).toContain(said)
    const [receipt] = await talk.say(yes)
    expect(receipt?.turn).toMatchObject({
      kind: 'receipt',
      language: locale.slice(0, 2),
      due: '2026-12-05T22:59:59.000Z',
    })
    const { reference } = receipt!.turn as { reference: string }
    expect(receipt?.text).toContain(reference)
    expect(await talk.claims.get(reference)).toMatchObject({
      claimKind: 'claim',
      language: locale.slice(0, 2),
      fields: { order: 'NX-10000008', remedy: 'refund', contact: 'anna@example.com' },
    })
  })

  it('asks for nothing that the first message has said', async () => {
    const talk = await openTalk()
    const [summary] = await talk.say(
      'Quiero poner una reclamación: el pedido NX-10000008 llegó roto, quiero que me devuelvan el dinero, soy anna@example.com',
    )
    expect(summary?.turn).toMatchObject({ kind: 'claim', slot: 'summary' })
  })

  it('asks for nothing that was said earlier in the conversation', async () => {
    const talk = await openTalk()
    await talk.say('Hola, mi pedido es el NX-10000008, ¿a qué hora abren las tiendas?')
    expect(slotOf(await talk.say(STORY))).toBe('remedy')
  })

  it('asks what happened when only the wish to complain was told', async () => {
    const talk = await openTalk()
    expect(slotOf(await talk.say('quiero poner una reclamación'))).toBe('what')
  })

  it('says which number is wrong, and why', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    const [reply] = await talk.say('NX-10000009')
    expect(reply?.text).toContain('NX-10000009')
    expect(reply?.text).toContain('alguna cifra no coincide')
  })

  it('goes on without the order number when the customer has none, or after three tries', async () => {
    const skipping = await openTalk()
    await skipping.say(STORY)
    expect(slotOf(await skipping.say('no lo tengo a mano'))).toBe('remedy')

    const failing = await openTalk()
    await failing.say(STORY)
    const asked = [await failing.say('mmm'), await failing.say('eeeh'), await failing.say('bah')]
    expect(asked.map(slotOf)).toEqual(['order', 'order', 'remedy'])
    const texts = asked.map((replies) => replies[0]?.text)
    expect(new Set(texts).size).toBe(3)
  })

  it('corrects any field by just saying so, at the summary', async () => {
    const talk = await toSummary()
    const [mail] = await talk.say('no, el correo es anna.soler@example.com')
    expect(mail?.text).toContain('anna.soler@example.com')
    const [order] = await talk.say('el pedido es el NX-10000016')
    expect(order?.turn).toMatchObject({ slot: 'summary' })
    expect(order?.text).toContain('NX-10000016')
  })

  it('asks again for the field that is to be changed', async () => {
    const talk = await toSummary()
    const [which] = await talk.say('Corregir algo')
    expect(which?.choices).toContain('Qué solución desea')
    expect(slotOf(await talk.say('Qué solución desea'))).toBe('remedy')
    const [summary] = await talk.say('Que me lo cambien')
    expect(summary?.text).toContain('Que me lo cambien')
  })

  it('files nothing when it is cancelled', async () => {
    const talk = await toSummary()
    expect(kinds(await talk.say('Cancelar'))).toBe('cancelled')
    expect(talk.store.claims.ids()).toEqual([])
    expect(kinds(await talk.say('sí'))).toBe('smalltalk')
  })

  it('tells the truth when it cannot be stored, and files it when the customer confirms again', async () => {
    let broken = true
    const talk = await openTalk({
      claims: (claims) => ({
        status: claims.status,
        tell: claims.tell,
        awaiting: (id) => claims.awaiting(id),
        file: async (claim) => {
          if (broken) throw new Error('ENOSPC: no space left on device')
          return claims.file(claim)
        },
      }),
    })
    await fill(talk)
    const [failed] = await talk.say('Sí, presentarla')
    expect(failed?.turn.kind).toBe('error')
    expect(talk.store.claims.ids()).toEqual([])
    broken = false
    expect(kinds(await talk.say('Sí, presentarla'))).toBe('receipt')
    expect(talk.store.claims.ids()).toHaveLength(1)
  })

  it('is filed once when the confirmation arrives twice, with the same id or another', async () => {
    const talk = await toSummary()
    const [first] = await talk.say('Sí, presentarla', 'confirmation')
    const [again] = await talk.say('Sí, presentarla', 'confirmation')
    const [resent] = await talk.say('Sí, presentarla', 'confirmation-resent')
    expect(again?.turn).toEqual(first?.turn)
    expect(resent?.turn).toEqual(first?.turn)
    expect(talk.store.claims.ids()).toHaveLength(1)
  })

  it('is filed a second time for a second matter, though it is confirmed in the same words a moment later', async () => {
    const talk = await toSummary()
    const [first] = await talk.say('Sí, presentarla')
    await talk.say(
      'Quiero reclamar también: en el pedido NX-10000008 el montador me rompió un azulejo y exijo que lo paguen',
    )
    await talk.say('Que me devuelvan el dinero')
    await talk.say('Sí, presentarla')
    const { entries } = await talk.conversation()
    expect(talk.store.claims.ids()).toHaveLength(2)
    expect(entries.at(-1)?.activity.text).not.toBe(first?.text)
  })

  it('keeps Markdown and HTML of the customer as mere text in the summary', async () => {
    const talk = await openTalk()
    await talk.say(
      'Quiero reclamar: la tele <img src=x onerror=alert(1)> llegó **rota** y [nadie](javascript:alert(1)) contesta',
    )
    await talk.say('NX-10000008')
    await talk.say('Que me lo cambien')
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.text).not.toMatch(/[^\\]<img/)
    expect(summary?.text).not.toContain('[nadie](')
    expect(summary?.text).toContain('\\*\\*rota\\*\\*')
  })
})

/** At each slot, whatever interrupts: the form is right afterwards. */
const INTERRUPTIONS = {
  question: { say: '¿A qué hora abren las tiendas?', first: 'answer' },
  person: { say: 'Hablar con una persona', first: 'handoff' },
  robot: { say: '¿eres un robot?', first: 'smalltalk' },
  language: { say: 'en castellano, por favor', first: 'notice' },
  unknown: { say: '¿Me puede recomendar un restaurante en París?', first: 'admit' },
} as const

const ANSWERS = [STORY, 'NX-10000008', 'Que me devuelvan el dinero', 'anna@example.com']

describe('a claim listens', () => {
  it('and takes no question for an answer, not even one that names a solution', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    await talk.say('NX-10000008')
    const replies = await talk.say('¿cuánto tarda el reembolso?')
    expect(replies[0]?.turn.kind).not.toBe('claim')
    const [contact] = await talk.say('Que me lo cambien')
    expect(slotOf([contact!])).toBe('contact')
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.text).toContain('Que me lo cambien')
  })

  test.each([
    ['es-ES', STORY, 'que me la cambien'],
    ['ca-ES', 'Vull posar una reclamació, la rentadora va arribar trencada fa dos dies', 'que me la canviïn'],
  ])('and takes a wish that begins with "que" for no question in %s', async (locale, story, wish) => {
    const talk = await openTalk({ locale })
    await talk.say(story)
    await talk.say('NX-10000008')
    expect(slotOf(await talk.say(wish))).toBe('contact')
  })

  it('and takes none of its own late buttons for an answer', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    await talk.say('NX-10000008')
    expect(slotOf(await talk.say('Sí, presentarla'))).toBe('remedy')
  })

  it('when the solution wished is corrected later', async () => {
    const talk = await toSummary()
    const [summary] = await talk.say('prefiero que me lo cambien')
    expect(summary?.turn).toMatchObject({ slot: 'summary' })
    expect(summary?.text).toContain('Anotado: qué solución desea, Que me lo cambien')
  })

  it('when only a topic is named where a number was asked', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    expect(kinds(await talk.say('garantía'))).toBe('clarify')
  })

  it('and lists the files received with it', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    await talk.sendFiles(1)
    for (const answer of ANSWERS.slice(1, 3)) await talk.say(answer)
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.text).toContain('**Archivos recibidos**: foto-1.jpg')
    await talk.say('Sí, presentarla')
    const [reference] = talk.store.claims.ids()
    expect((await talk.claims.get(reference!))?.attachmentIds).toEqual(['00000000000000000000000000000001'])
  })

  it('and lets go without another question when the customer says goodbye', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    expect(kinds(await talk.say('adiós'))).toBe('smalltalk')
    expect(slotOf(await talk.say('NX-10000008'))).toBe('remedy')
  })
})

describe('an interrupted claim', () => {
  it('is resumed exactly where it was, whatever interrupts it at whichever slot', async () => {
    const interruption = fc.constantFrom(...(Object.keys(INTERRUPTIONS) as (keyof typeof INTERRUPTIONS)[]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(interruption, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
        async (plan) => {
          const talk = await openTalk()
          await talk.say('quiero poner una reclamación')
          for (const [index, answer] of ANSWERS.entries()) {
            for (const kind of plan[index] ?? []) {
              const replies = await talk.say(INTERRUPTIONS[kind].say)
              expect(replies[0]?.turn.kind).toBe(INTERRUPTIONS[kind].first)
            }
            await talk.say(answer)
          }
          expect(kinds(await talk.say('Sí, presentarla'))).toBe('receipt')
          const [reference] = talk.store.claims.ids()
          expect((await talk.claims.get(reference!))?.fields).toEqual({
            what: STORY,
            order: 'NX-10000008',
            remedy: 'refund',
            contact: 'anna@example.com',
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('puts its question again after the answer, in the same turn', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    const replies = await talk.say('¿A qué hora abren las tiendas?')
    expect(kinds(replies)).toBe('answer claim')
    expect(slotOf(replies.slice(1))).toBe('order')
  })

  it('begins again with what it knows when its form has another version', async () => {
    const talk = await openTalk()
    await talk.say(STORY)
    await talk.conversations.change('talk', async (current) => {
      const dialog = structuredClone(current!.dialog) as { open: { version: number }[] }
      dialog.open[0]!.version = 0
      return { conversation: { ...current!, dialog }, result: undefined }
    })
    expect(slotOf(await talk.say('hola'))).toBe('order')
  })
})

describe('an enquiry', () => {
  it('takes down the question that had no answer, and gives a receipt', async () => {
    const talk = await openTalk()
    await talk.say('¿Me puede recomendar un restaurante en París?')
    expect(slotOf(await talk.say('Dejar la pregunta por escrito'))).toBe('question')
    expect(slotOf(await talk.say('¿Qué restaurante me recomiendan cerca de la tienda?'))).toBe('contact')
    expect(slotOf(await talk.say('612 345 678'))).toBe('summary')
    expect(kinds(await talk.say('Sí, enviarla'))).toBe('receipt')
    expect(talk.store.claims.ids()).toHaveLength(1)
  })
})

describe('the state of a claim', () => {
  it('is told in the conversation that filed it without a question, and of another claim by its reference', async () => {
    const talk = await toSummary()
    const [receipt] = await talk.say('Sí, presentarla')
    const { reference } = receipt!.turn as { reference: string }
    const [own] = await talk.say('¿cómo va mi reclamación?')
    expect(own?.turn).toMatchObject({ kind: 'status', reference, state: 'acknowledged' })
    const [other] = await talk.say('¿y cómo va mi reclamación MO-22222222?')
    expect(other?.turn).not.toHaveProperty('state')
    const [status] = await talk.say(`¿cómo va mi reclamación ${reference.toLowerCase()}?`)
    expect(status?.turn).toMatchObject({ kind: 'status', reference, state: 'acknowledged' })
  })

  it('is told elsewhere only with the contact that was given; a wrong guess sounds like an unknown reference', async () => {
    const owner = await toSummary()
    const [receipt] = await owner.say('Sí, presentarla')
    const { reference } = receipt!.turn as { reference: string }
    const ask = async (what: string, contact: string) => {
      const talk = await openTalk({ store: owner.store, conversationId: `${what}-${contact}` })
      await talk.say('¿cómo va mi reclamación?')
      await talk.say(what)
      return (await talk.say(contact))[0]
    }
    expect((await ask(reference, 'anna@example.com'))?.turn).toMatchObject({ kind: 'status', state: 'acknowledged' })
    const wrong = await ask(reference, 'other@example.com')
    const unknown = await ask('MO-22222222', 'other@example.com')
    expect(wrong?.turn).not.toHaveProperty('state')
    expect(wrong?.text).toBe(unknown?.text)
  })
})

async function fill(talk: Talk): Promise<void> {
  await talk.say(STORY)
  for (const answer of ANSWERS.slice(1)) await talk.say(answer)
}

async function toSummary(): Promise<Talk> {
  const talk = await openTalk()
  await fill(talk)
  return talk
}

function slotOf(replies: readonly Told[]): string {
  const turn = replies.at(-1)?.turn
  return turn?.kind === 'claim' ? turn.slot : `no slot: ${turn?.kind}`
}
