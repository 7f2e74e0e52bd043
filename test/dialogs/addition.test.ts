import { describe, expect, it, test } from 'vitest'
import type { Given } from '../../desk/claims/command.js'
import type { By } from '../../desk/claims/event.js'
import { kinds, openTalk, type Talk, type TalkOptions } from '../talk.js'

const ANA: By = { kind: 'staff', id: 'ana', alias: 'Ana' }
const STORY = 'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta'

/** With a claim that has been filed in it. */
async function filed(options: TalkOptions = {}): Promise<{ talk: Talk; reference: string }> {
  const talk = await openTalk(options)
  for (const said of [STORY, 'NX-10000008', 'Que me devuelvan el dinero', 'anna@example.com', 'Sí, presentarla'])
    await talk.say(said)
  const [reference = ''] = talk.store.claims.ids()
  return { talk, reference }
}

async function order(talk: Talk, id: string, ...commands: Given[]) {
  const { version = 0 } = (await talk.claims.get(id)) ?? {}
  expect(await talk.claims.change(id, { commands, by: ANA, version })).toMatchObject({ kind: 'changed' })
}

const ASSESS = { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false } as const

/** Ana asks for the invoice. */
async function asked(): Promise<{ talk: Talk; reference: string }> {
  const { talk, reference } = await filed()
  const request: Given = {
    kind: 'request-data',
    which: ['la factura'],
    purpose: 'to-investigate',
    until: '2027-01-10T22:59:59.000Z',
    text: 'Para estudiarlo necesitamos la factura de la compra. ¿Nos la puede enviar?',
    channel: 'chat',
    messageId: 'm1',
  }
  await order(talk, reference, ASSESS, request)
  await talk.claims.record(reference, { kind: 'record-delivery', messageId: 'm1' })
  return { talk, reference }
}

async function resolved(): Promise<{ talk: Talk; reference: string }> {
  const { talk, reference } = await filed()
  const claim = await talk.claims.get(reference)
  const answers = claim!.issues.map(({ id }) => ({
    issueId: id,
    finding: 'upheld' as const,
    reason: 'La cafetera llegó rota por un golpe del transporte, así que le devolvemos el importe completo.',
  }))
  const text = 'Recibirá el dinero en su tarjeta antes de una semana.'
  await order(talk, reference, ASSESS, { kind: 'resolve', channel: 'chat', messageId: 'm2', text, answers })
  return { talk, reference }
}

const eventsOf = async (talk: Talk, reference: string) => (await talk.claims.get(reference))?.events ?? []

describe('what staff have asked for', () => {
  it('is put on the claim once the customer says that this is it', async () => {
    const { talk, reference } = await asked()
    const [question] = await talk.say('La factura es la F-2231 y la pagué con tarjeta')
    expect(question?.text).toContain(reference)
    const [told] = await talk.say('Sí, es para la reclamación')
    expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'in-progress' })
    expect((await eventsOf(talk, reference)).at(-1)).toMatchObject({
      kind: 'data-received',
      by: { kind: 'customer' },
      text: 'La factura es la F-2231 y la pagué con tarjeta',
    })
  })

  it('may be files, sent one after another', async () => {
    const { talk, reference } = await asked()
    await talk.sendFiles(1)
    await talk.sendFiles(2)
    await talk.say('sí')
    const received = (await eventsOf(talk, reference)).at(-1)
    expect(received).toMatchObject({ kind: 'data-received', attachmentIds: expect.any(Array) })
    expect((await talk.claims.get(reference))?.attachmentIds).toHaveLength(2)
  })

  it('is not taken from a question, nor from what the customer says is something else', async () => {
    const { talk, reference } = await asked()
    expect(kinds(await talk.say('¿A qué hora abren las tiendas?'))).not.toContain('status')
    await talk.say('Ayer pasé por la tienda de Girona y no había nadie')
    await talk.say('No, es otra cosa')
    expect((await talk.claims.get(reference))?.state.kind).toBe('waiting-for-customer')
  })

  it('is asked about again when it could not be stored', async () => {
    let broken = false
    const { talk, reference } = await filed({
      claims: (claims) => ({
        file: (claim) => claims.file(claim),
        status: (id, proof) => claims.status(id, proof),
        awaiting: (id) => claims.awaiting(id),
        tell: (id, proof, words) =>
          broken ? Promise.reject(new Error('ENOSPC: no space left on device')) : claims.tell(id, proof, words),
      }),
    })
    await talk.say('quiero añadir algo a mi reclamación')
    broken = true
    expect(kinds(await talk.say('También se rompió la jarra al abrir la caja'))).toBe('error')
    broken = false
    await talk.say('También se rompió la jarra al abrir la caja')
    const added = (await eventsOf(talk, reference)).filter(
      ({ by, kind }) => by.kind === 'customer' && kind === 'message',
    )
    expect(added).toHaveLength(1)
  })
})

describe('adding to a claim', () => {
  test.each([
    ['quiero añadir información a mi reclamación', 'También se rompió la jarra al abrir la caja'],
    ['vull afegir informació a la reclamació', 'També es va trencar la gerra en obrir la caixa'],
    ['I want to add something to my claim', 'The jug broke as well when I opened the box'],
  ])('needs no reference in the conversation where it was filed: %s', async (wish, words) => {
    const { talk, reference } = await filed()
    await talk.say(wish)
    const told = (await talk.say(words)).at(-1)
    expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'acknowledged' })
    expect((await eventsOf(talk, reference)).at(-1)).toMatchObject({ kind: 'message', text: words })
  })

  it('shows staff that there is something to read', async () => {
    const { talk, reference } = await filed()
    await talk.say('quiero añadir a mi reclamación')
    await talk.say('También se rompió la jarra')
    expect(talk.claims.list({ limit: 9 })?.items).toMatchObject([{ id: reference, unread: 1 }])
  })
})

describe('an answer that the customer does not agree with', () => {
  it('can be objected to with the button under how the claim stands', async () => {
    const { talk, reference } = await resolved()
    const [standing] = await talk.say('¿cómo va mi reclamación?')
    expect(standing?.choices).toEqual(['No estoy de acuerdo', 'Añadir información'])
    await talk.say('No estoy de acuerdo')
    await talk.say('Me prometieron una nueva y no el dinero')
    expect((await talk.claims.get(reference))?.state.kind).toBe('reopened')
  })

  it('has the claim taken up again, with a date of its own', async () => {
    const { talk, reference } = await resolved()
    await talk.say('no estoy de acuerdo con la respuesta')
    const told = (await talk.say('Me prometieron una nueva y no el dinero')).at(-1)
    expect(told?.turn).toMatchObject({ kind: 'status', reference, state: 'reopened' })
    expect(told?.text).toMatch(/vuelve a estar abierta\. Le responderemos, como muy tarde, el \*\*/)
    expect(await eventsOf(talk, reference)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'reopened', by: { kind: 'customer' } })]),
    )
  })

  it('is an addition like any other while the claim is not answered', async () => {
    const { talk, reference } = await filed()
    await talk.say('quiero que reabran la reclamación')
    await talk.say('Sigo sin cafetera después de dos semanas')
    expect((await talk.claims.get(reference))?.state.kind).toBe('acknowledged')
    expect((await eventsOf(talk, reference)).at(-1)).toMatchObject({ kind: 'message' })
  })
})

describe('the same words', () => {
  it('answer each request of staff that they are sent for', async () => {
    const { talk, reference } = await asked()
    await talk.say('Aquí está lo que pedían')
    await talk.say('Sí, es para la reclamación')
    const second = { purpose: 'to-investigate', until: '2027-01-20T22:59:59.000Z', channel: 'chat' } as const
    const text = 'Nos falta también la etiqueta del aparato. ¿Nos la puede enviar?'
    await order(talk, reference, { kind: 'request-data', which: ['la etiqueta'], text, messageId: 'm9', ...second })
    await talk.say('Aquí está lo que pedían')
    await talk.say('Sí, es para la reclamación')
    const received = (await eventsOf(talk, reference)).filter(({ kind }) => kind === 'data-received')
    expect(received).toHaveLength(2)
    expect((await talk.claims.get(reference))?.state.kind).toBe('in-progress')
  })
})

describe('a message of fifty thousand letters', () => {
  // One that is read again from each of its letters would keep every customer waiting, and this test beyond its limit.
  test.each(['guard', 'felicitar', 'desa', 'tienda de ', 'send '])(
    'of “%s” over and over is answered',
    async (unit) => {
      const talk = await openTalk()
      await talk.say(STORY)
      expect(await talk.say(unit.repeat(50_000 / unit.length))).not.toEqual([])
    },
  )
})
