import { describe, expect, it, test } from 'vitest'
import { ANA, kinds, openTalk, toldIn, type Talk } from '../talk.js'

const BRUNO = { ...ANA, id: 'bruno', alias: 'Bruno' }

describe('asking for a person', () => {
  test.each([
    ['es-ES', 'persona'],
    ['es-ES', 'quiero hablar con una persona'],
    ['ca-ES', 'persona, si us plau'],
    ['ca-ES', 'Parlar amb una persona'],
    ['en-GB', 'agent'],
    ['en-GB', 'can I speak to a human please'],
  ])('is granted in one turn in %s: %s', async (locale, text) => {
    const talk = await openTalk({ locale })
    const [reply] = await talk.say(text)
    expect(reply?.turn).toMatchObject({ kind: 'handoff', state: 'queued' })
    expect((await talk.conversation()).handoff.kind).toBe('waiting')
  })

  it('is understood in any language, whichever the conversation is held in', async () => {
    const talk = await openTalk({ locale: 'ca-ES' })
    expect(kinds(await talk.say('talk to a person'))).toBe('handoff')
  })

  it('tells how many are ahead, and the same place when asked again', async () => {
    const first = await openTalk()
    await first.say('persona')
    const second = await openTalk({ store: first.store, conversationId: 'second' })
    second.clock.passSeconds(60)
    const [told] = await second.say('persona')
    expect(told?.text).toContain('una conversación por delante')
    const [again] = await second.say('quiero hablar con una persona')
    expect(again?.text).toContain('Sigue en la cola')
    expect(again?.text).toContain('una conversación por delante')
  })

  it('answers the questions of the same message before', async () => {
    const talk = await openTalk()
    expect(kinds(await talk.say('¿A qué hora abren las tiendas? Y quiero hablar con una persona'))).toBe(
      'answer handoff',
    )
  })

  it('says when somebody will be there, outside the hours, and keeps the place', async () => {
    const talk = await openTalk({ attendance: () => ({ open: false, opens: 'de las 9:00 del lunes 23 de noviembre' }) })
    const [reply] = await talk.say('persona')
    expect(reply?.turn).toMatchObject({ kind: 'handoff', state: 'closed-hours' })
    expect(reply?.text).toContain('a partir de las 9:00 del lunes 23 de noviembre')
    expect((await talk.conversation()).handoff.kind).toBe('waiting')
  })

  it('goes on answering while the customer waits', async () => {
    const talk = await openTalk()
    await talk.say('persona')
    expect(kinds(await talk.say('¿A qué hora abren las tiendas?'))).toBe('answer')
    expect((await talk.conversation()).handoff.kind).toBe('waiting')
  })

  it('tells the place to whoever waits and says hello, and keeps the way out in sight', async () => {
    const talk = await openTalk()
    await talk.say('persona')
    const [hello] = await talk.say('hola')
    expect(hello?.turn).toMatchObject({ kind: 'handoff', state: 'queued' })
    const [answer] = await talk.say('¿A qué hora abren las tiendas?')
    expect(answer?.choices).toContain('Ya no quiero esperar')
  })

  it('does not put a form’s question again while the customer waits', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta')
    await talk.say('persona')
    expect(kinds(await talk.say('¿A qué hora abren las tiendas?'))).toBe('answer')
    expect(kinds(await talk.say('en català, si us plau'))).toBe('notice')
  })

  it('is taken back by the customer', async () => {
    const talk = await openTalk()
    await talk.say('persona')
    expect(kinds(await talk.say('Ya no quiero esperar'))).toBe('notice')
    expect((await talk.conversation()).handoff.kind).toBe('bot')
  })

  it('is still waiting a day later: nobody is sent away for waiting long', async () => {
    const talk = await openTalk()
    await talk.say('persona')
    talk.clock.passSeconds(24 * 60 * 60)
    await talk.say('¿A qué hora abren las tiendas?')
    expect((await talk.conversation()).handoff.kind).toBe('waiting')
  })
})

describe('with a person', () => {
  it('introduces them by their alias, and lets them and the customer write to each other', async () => {
    const talk = await waiting()
    expect(await talk.relay.take('talk', ANA)).toEqual({ kind: 'taken' })
    const introduced = toldIn((await talk.conversation()).entries.at(-1)!.activity)
    expect(introduced.turn).toMatchObject({ kind: 'handoff', state: 'accepted' })
    expect(introduced.text).toContain('Ana')
    expect(introduced.text).not.toContain('Soler')
    expect(await talk.say('¿A qué hora abren las tiendas?')).toEqual([])
    const said = await talk.relay.say('talk', ANA, 'A las diez.', 'c1')
    expect(said).toMatchObject({ kind: 'said' })
    expect((await talk.conversation()).entries.at(-1)).toMatchObject({
      author: { kind: 'person', alias: 'Ana' },
      activity: { text: 'A las diez.', entities: [{ type: 'mostrador/author', author: 'person', name: 'Ana' }] },
    })
  })

  it('belongs to one operator only', async () => {
    const talk = await waiting()
    const taken = await Promise.all([talk.relay.take('talk', ANA), talk.relay.take('talk', BRUNO)])
    expect(taken).toEqual([{ kind: 'taken' }, { kind: 'already-taken', alias: 'Ana' }])
    expect(await talk.relay.say('talk', BRUNO, 'Hola', 'c1')).toEqual({ kind: 'not-yours' })
    expect(await talk.relay.giveBack('talk', BRUNO)).toEqual({ kind: 'not-yours' })
  })

  it('says a message once, however often it is sent', async () => {
    const talk = await waiting()
    await talk.relay.take('talk', ANA)
    const twice = await Promise.all([1, 2].map(() => talk.relay.say('talk', ANA, 'Hola', 'same')))
    expect(twice[0]).toEqual(twice[1])
    expect((await talk.conversation()).entries.filter((entry) => entry.activity.text === 'Hola')).toHaveLength(1)
  })

  it('says again what it is when the person has gone, and goes on with the form where it was', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta')
    await talk.say('persona')
    await talk.relay.take('talk', ANA)
    await talk.relay.giveBack('talk', ANA)
    const conversation = await talk.conversation()
    const [back, resumed] = conversation.entries.slice(-2).map((entry) => toldIn(entry.activity))
    expect(back?.turn).toMatchObject({ kind: 'handoff', state: 'completed' })
    expect(back?.text).toContain('asistente automático')
    expect(resumed?.turn).toMatchObject({ kind: 'claim', slot: 'order' })
    expect(conversation.handoff).toEqual({ kind: 'bot' })
    const [next] = await talk.say('NX-10000008')
    expect(next?.turn).toMatchObject({ kind: 'claim', slot: 'remedy' })
  })

  it('gives the operator what the customer wants, has said, and the half-filled form', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta')
    await talk.say('persona')
    const { brief } = await talk.conversation()
    expect(brief.wants[0]).toContain('la cafetera')
    expect(brief.said).toContainEqual({ name: 'order', value: 'NX-10000008' })
    expect(brief.form).toMatchObject({ dialog: 'delivery', missing: ['remedy', 'contact'] })
  })

  it('tells the page by the Bot Framework’s status events where the handoff stands', async () => {
    const talk = await waiting()
    await talk.relay.take('talk', ANA)
    await talk.relay.giveBack('talk', ANA)
    const events = (await talk.conversation()).entries.filter((entry) => entry.activity.type === 'event')
    expect(events.map(({ activity }) => [activity.name, activity['value']])).toEqual([
      ['handoff.status', { state: 'accepted' }],
      ['handoff.status', { state: 'completed' }],
    ])
  })
})

async function waiting(): Promise<Talk> {
  const talk = await openTalk()
  await talk.say('persona')
  return talk
}
