import { describe, expect, test } from 'vitest'
import { covered } from '../../bot/covered.js'
import type { Incoming } from '../../bot/incoming.js'
import type { Staff } from '../../desk/staff.js'
import { openTalk } from '../talk.js'

const ANA: Staff = {
  id: 'ana',
  version: 1,
  email: 'ana@nexohogar.example',
  name: 'Ana Ruiz',
  alias: 'Ana',
  role: 'operator',
  password: '',
  createdAt: '2026-11-01T09:00:00.000Z',
}
const NUMBER = '4539 1488 0343 6467'
const incoming = (activity: object): Incoming => ({
  conversationId: 'c',
  channel: 'directline',
  customer: { id: 'dl_customer' },
  locale: 'es-ES',
  clientId: 'x',
  what: { kind: 'message', text: NUMBER, files: [{ id: 'f', name: `${NUMBER}.png`, contentType: 'image/png' }] },
  activity: { type: 'message', ...activity },
})

describe('a card’s number', () => {
  test.each([
    ['es-ES', `me habéis cobrado dos veces en la tarjeta ${NUMBER}`, 'He tapado lo que parece un número de tarjeta'],
    ['ca-ES', `m'heu cobrat dues vegades a la targeta ${NUMBER}`, 'He tapat el que sembla un número de targeta'],
    ['en-GB', `you have charged my card ${NUMBER} twice`, 'I have covered what looks like a card number'],
  ])('is kept nowhere, and the customer is asked not to send it (%s)', async (locale, text, sentence) => {
    const talk = await openTalk({ locale })
    const [first, ...answers] = await talk.say(text)
    expect(first?.turn.kind).toBe('notice')
    expect(first?.text).toContain(sentence)
    expect(answers.length).toBeGreaterThan(0)
    const kept = JSON.stringify(await talk.conversation())
    expect(kept).toContain('•••• 6467')
    expect(kept.replace(/\D/g, '')).not.toContain('4539148803436467')
    expect(kept).not.toContain('0343')
  })

  test('is covered wherever an activity may carry it, and its ids stay as they are', () => {
    const { incoming: kept, found } = covered(
      incoming({
        text: NUMBER,
        value: { card: 4_539_148_803_436_467, amount: 12 },
        channelData: { clientActivityID: '4539148803436467', postBack: NUMBER },
        attachments: [{ contentType: 'image/png', contentUrl: 'https://x/4539148803436467', name: `${NUMBER}.png` }],
      }),
      new Set(['card']),
    )
    expect(found).toEqual(['card'])
    expect(kept.what).toEqual({
      kind: 'message',
      text: '•••• 6467',
      files: [{ id: 'f', name: '•••• 6467.png', contentType: 'image/png' }],
    })
    expect(kept.activity).toEqual({
      type: 'message',
      text: '•••• 6467',
      value: { card: '•••• 6467', amount: 12 },
      channelData: { clientActivityID: '4539148803436467', postBack: '•••• 6467' },
      attachments: [{ contentType: 'image/png', contentUrl: 'https://x/4539148803436467', name: '•••• 6467.png' }],
    })
  })

  test('does not get to staff either, though what is told to a person is theirs to know', async () => {
    const talk = await openTalk()
    await talk.say('quiero hablar con una persona')
    const { relay } = talk
    await relay.take('talk', ANA)
    const [notice, ...more] = await talk.say(`mi tarjeta es ${NUMBER} y mi cuenta ES91 2100 0418 4502 0005 1332`)
    expect(notice?.text).toContain('número de tarjeta')
    expect(more).toEqual([])
    const last = (await talk.conversation()).entries.findLast(({ author }) => author.kind === 'customer')
    expect(last?.activity.text).toBe('mi tarjeta es •••• 6467 y mi cuenta ES91 2100 0418 4502 0005 1332')
  })
})

test('an account and a person’s number are covered as long as no form asks for them', async () => {
  const talk = await openTalk()
  const replies = await talk.say(
    'mi cuenta es ES91 2100 0418 4502 0005 1332 y mi DNI 12345678Z, ¿cuándo me devuelven el dinero?',
  )
  expect(replies.slice(0, 2).map(({ turn }) => turn.kind)).toEqual(['notice', 'notice'])
  expect(replies.at(-1)?.turn).toMatchObject({ kind: 'answer', articles: ['refund-time'] })
  const kept = JSON.stringify(await talk.conversation())
  expect(kept).toContain('mi cuenta es •••• 1332 y mi DNI •••• 678Z')
  expect(kept).not.toContain('12345678')
})

test('a claim filed with a card in its story has the story without it', async () => {
  const talk = await openTalk()
  await talk.say(`Quiero reclamar: me cobraron dos veces el pedido NX-10000008 con la tarjeta ${NUMBER}`)
  const kept = JSON.stringify(await talk.conversation())
  expect(kept).toContain('NX-10000008')
  expect(kept).not.toContain('1488')
})
