import { describe, expect, it, test } from 'vitest'
import type { Given } from '../../desk/claims/command.js'
import type { By, Finding } from '../../desk/claims/event.js'
import { openTalk, type Talk } from '../talk.js'

const ANA: By = { kind: 'staff', id: 'ana', alias: 'Ana' }
const ASSESS = { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false } as const
const REASON = 'La cafetera tiene un golpe que, según el taller, se produjo después de la entrega.'

const ANSWERS: Readonly<Record<string, string>> = {
  order: 'NX-10000008',
  remedy: 'Que me devuelvan el dinero',
  contact: 'anna@example.com',
  summary: 'Sí, presentarla',
}

/** Its reference. */
async function file(talk: Talk, story = 'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta') {
  let [said] = await talk.say(story)
  for (let n = 0; n < 6 && said?.turn.kind === 'claim'; n++) {
    said = (await talk.say(ANSWERS[said.turn.slot] ?? 'Saltar')).at(-1)
  }
  expect(said?.turn.kind).toBe('receipt')
  return said?.turn.kind === 'receipt' ? said.turn.reference : ''
}

async function order(talk: Talk, id: string, ...commands: Given[]) {
  const { version = 0 } = (await talk.claims.get(id)) ?? {}
  expect(await talk.claims.change(id, { commands, by: ANA, version })).toMatchObject({ kind: 'changed' })
}

async function resolve(talk: Talk, reference: string, finding: Finding) {
  const claim = await talk.claims.get(reference)
  const answers = claim!.issues.map(({ id }) => ({ issueId: id, finding, reason: REASON }))
  const text = `Gracias por esperar.\n\n${talk.claims.rules().consumerBodies.es}`
  await order(talk, reference, ASSESS, { kind: 'resolve', channel: 'chat', messageId: 'm2', text, answers })
}

describe('how a claim stands', () => {
  it('names what is awaited from the customer, and until when', async () => {
    const talk = await openTalk()
    const reference = await file(talk)
    await order(talk, reference, ASSESS, {
      kind: 'request-data',
      which: ['la factura', 'una foto de la etiqueta'],
      purpose: 'to-investigate',
      until: '2027-01-10T22:59:59.000Z',
      text: 'Para estudiarlo necesitamos la factura y una foto de la etiqueta. ¿Nos las puede enviar?',
      channel: 'chat',
      messageId: 'm1',
    })
    const [told] = await talk.say('¿cómo va mi reclamación?')
    expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'waiting-for-customer' })
    expect(told?.text).toContain('hasta el **10 de enero de 2027**:\n\n- la factura\n- una foto de la etiqueta')
  })

  test.each([
    ['not-upheld', 'La respuesta no le da la razón.'],
    ['partly', 'La respuesta le da la razón en parte.'],
  ] as const)(
    'that is answered %s names the decision and the way on, as the editors have it',
    async (finding, sentence) => {
      const talk = await openTalk()
      const reference = await file(talk)
      await resolve(talk, reference, finding)
      const [told] = await talk.say('¿cómo va mi reclamación?')
      expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'resolved' })
      expect(told?.text).toContain(sentence)
      expect(told?.text).toContain(talk.claims.rules().consumerBodies.es)
      expect(told?.text).toContain('lo volverá a estudiar una persona')
      expect(told?.text).not.toContain('Le responderemos')
    },
  )

  it('that is upheld needs no way on', async () => {
    const talk = await openTalk()
    const reference = await file(talk)
    await resolve(talk, reference, 'upheld')
    const [told] = await talk.say('¿cómo va mi reclamación?')
    expect(told?.text).toContain('La respuesta le da la razón.')
    expect(told?.text).not.toContain('OMIC')
  })

  it('is told of each when several were filed in the conversation', async () => {
    const talk = await openTalk()
    const first = await file(talk)
    const second = await file(talk, 'Quiero reclamar: el horno que compré llegó rayado y nadie me contesta')
    const replies = await talk.say('¿cómo van mis reclamaciones?')
    const told = replies.flatMap(({ turn }) => ('reference' in turn ? [turn.reference] : []))
    expect(told).toEqual([first, second])
    expect(replies[0]?.text).toContain('ha dejado 2 asuntos registrados')
    expect(replies.at(-1)?.text).toContain('dígame su referencia')
  })

  it('is told for a reference that is said alone', async () => {
    const owner = await openTalk()
    const reference = await file(owner)
    const talk = await openTalk({ store: owner.store, conversationId: 'elsewhere' })
    const [question] = await talk.say(reference.toLowerCase())
    expect(question?.text).toContain('¿qué correo electrónico o teléfono dio al presentarla?')
    const [told] = await talk.say('anna@example.com')
    expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'acknowledged' })
  })
})

describe('a reference that is not right', () => {
  it('is told as a slip when it cannot be one, and asked for again', async () => {
    const talk = await openTalk()
    const reference = await file(talk)
    const slip = `${reference.slice(0, -1)}${reference.endsWith('2') ? '3' : '2'}`
    const [told] = await talk.say(`¿cómo va mi reclamación ${slip}?`)
    expect(told?.text).toContain(`La referencia «${slip}» no es correcta`)
    expect(told?.text).toContain('¿Cuál es la referencia de su reclamación?')
    const [right] = await talk.say(reference)
    expect(right?.turn).toMatchObject({ kind: 'status', reference, state: 'acknowledged' })
  })

  it('can be tried five times; then the customer hears when to try again, and is offered a person', async () => {
    const owner = await openTalk()
    const reference = await file(owner)
    const talk = await openTalk({ store: owner.store, conversationId: 'elsewhere' })
    const tell = async (contact: string) => {
      await talk.say(`¿cómo va mi reclamación ${reference}?`)
      return (await talk.say(contact)).at(-1)
    }
    const tries = []
    for (let n = 0; n < 6; n++) tries.push(await tell(`nobody${n}@example.com`))
    expect(new Set(tries.slice(0, 5).map((one) => one?.text)).size).toBe(1)
    expect(tries[5]?.text).toContain(
      'Pruebe otra vez después de esta hora, por favor: **20 de noviembre de 2026, 10:15**',
    )
    expect(tries[5]?.choices).toContain('Hablar con una persona')
    expect(tries[5]?.turn).not.toHaveProperty('state')
  })
})
