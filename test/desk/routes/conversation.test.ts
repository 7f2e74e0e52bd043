import { describe, expect, it, test } from 'vitest'
import { viewSchema } from '../../../desk/view.js'
import { bodyAs, codeOf, conversation, entry, fields, openDesk, store, the, waiting } from '../open-desk.js'

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '"><svg/onload=alert(1)>',
  '${7*7} {{constructor.constructor("x")()}}',
  '\u202e\u0000\u001b[2J',
  '=HYPERLINK("http://evil.example")',
]

async function withQueue() {
  const open = await openDesk()
  const ana = await open.someone('operator', 'Ana')
  const biel = await open.someone('operator', 'Biel')
  await store(open.conversations, waiting('conv-1', '2026-11-23T08:30:00.000Z'))
  return { ...open, ana, biel }
}

describe('reading a conversation', () => {
  it('records each read, by whom and when', async () => {
    const { ask, conversations, ana, biel } = await withQueue()
    await ask('GET /conversations/conv-1', undefined, ana)
    await ask('GET /conversations/conv-1', undefined, biel)
    const reads = (await conversations.get('conv-1'))?.events.filter(({ kind }) => kind === 'read')
    expect(reads).toEqual([
      { kind: 'read', at: '2026-11-23T09:00:00.000Z', staffId: ana.staffId },
      { kind: 'read', at: '2026-11-23T09:00:00.000Z', staffId: biel.staffId },
    ])
  })

  it('is possible with the bot and when it is over, and is recorded there too', async () => {
    const { ask, conversations, ana } = await withQueue()
    await store(conversations, conversation('over', { ended: true }))
    expect(fields(await ask('GET /conversations/over', undefined, ana))).toMatchObject({
      ended: true,
      handoff: { kind: 'bot' },
    })
    expect((await conversations.get('over'))?.events.at(-1)?.kind).toBe('read')
  })

  test.each(['unknown', '__proto__', 'constructor', '..%2F..%2Fetc%2Fpasswd', '%00', 'a%20b'])(
    'finds nothing as %s, and makes nothing',
    async (id) => {
      const { ask, store: kept, ana } = await withQueue()
      const answer = await ask(`GET /conversations/${id}`, undefined, ana)
      expect([answer.status, codeOf(answer)]).toEqual([404, 'unknown-conversation'])
      expect(kept.conversations.ids()).toEqual(['conv-1'])
    },
  )

  test.each(PAYLOADS)('passes %j on as the data that it is', async (payload) => {
    const { ask, conversations, ana } = await withQueue()
    await store(
      conversations,
      waiting('conv-2', '2026-11-23T08:31:00.000Z', {
        customer: { id: 'c2', name: payload },
        entries: [entry(1, { kind: 'customer' }, payload)],
        brief: { wants: [payload], said: [{ name: 'product', value: payload }] },
      }),
    )
    const view = bodyAs(viewSchema, await ask('GET /conversations/conv-2', undefined, ana))
    expect([view.customerName, view.messages[0]?.text, view.brief.wants[0], view.brief.said[0]?.value]).toEqual(
      Array(4).fill(payload),
    )
    expect(fields(await ask('GET /queue', undefined, ana))).toMatchObject({
      waiting: [{}, { customerName: payload, lastText: payload }],
    })
  })
})

describe('taking a conversation', () => {
  it('gives it to one of two operators, and tells the other who has it', async () => {
    const { ask, conversations, ana, biel } = await withQueue()
    const answers = await Promise.all([ana, biel].map((who) => ask('POST /conversations/conv-1/take', undefined, who)))
    expect(answers.map(({ status }) => status)).toEqual([200, 409])
    expect(fields(the(answers[0]))).toMatchObject({
      handoff: { kind: 'human', alias: 'Ana', staffId: ana.staffId },
    })
    expect(fields(the(answers[1]))).toMatchObject({
      error: { code: 'already-taken', message: expect.stringContaining('Ana') },
    })
    expect((await conversations.get('conv-1'))?.events.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  it('is harmless when repeated', async () => {
    const { ask, conversations, ana } = await withQueue()
    const twice = [
      await ask('POST /conversations/conv-1/take', undefined, ana),
      await ask('POST /conversations/conv-1/take', undefined, ana),
    ]
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect((await conversations.get('conv-1'))?.events.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  it('is refused for one that does not wait, or does not exist', async () => {
    const { ask, conversations, ana } = await withQueue()
    await store(conversations, conversation('content'))
    const content = await ask('POST /conversations/content/take', undefined, ana)
    expect([content.status, codeOf(content)]).toEqual([409, 'not-waiting'])
    expect((await ask('POST /conversations/nothing/take', undefined, ana)).status).toBe(404)
  })
})

describe('writing to the customer', () => {
  const say = (text: string, clientId = 'a') => ['POST /conversations/conv-1/messages', { text, clientId }] as const

  it('adds the message under the operator’s alias, untouched', async () => {
    const { ask, ana } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    for (const [index, payload] of PAYLOADS.entries()) {
      const said = await ask(...say(payload, `id-${index}`), ana)
      expect([said.status, fields(said)]).toEqual([201, { seq: index + 2 }])
    }
    const { messages } = bodyAs(viewSchema, await ask('GET /conversations/conv-1', undefined, ana))
    expect(messages.slice(1).map(({ text }) => text)).toEqual(PAYLOADS)
    expect(messages.at(-1)?.author).toEqual({ kind: 'person', staffId: ana.staffId, alias: 'Ana' })
  })

  it('adds it once when it is sent again', async () => {
    const { ask, conversations, ana } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    const sent = await Promise.all([
      ask(...say('Bon dia'), ana),
      ask(...say('Bon dia'), ana),
      ask(...say('Bon dia'), ana),
    ])
    expect(sent.map((answer) => fields(answer))).toEqual(Array(3).fill({ seq: 2 }))
    expect((await conversations.get('conv-1'))?.entries).toHaveLength(2)
  })

  it('is only for who has the conversation, while it lasts', async () => {
    const { ask, conversations, ana, biel } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    const foreign = await ask(...say('Hola'), biel)
    expect([foreign.status, codeOf(foreign)]).toEqual([409, 'not-yours'])
    const current = the(await conversations.get('conv-1'))
    await store(conversations, { ...current, ended: true })
    const late = await ask(...say('Hola'), ana)
    expect([late.status, codeOf(late)]).toEqual([409, 'ended'])
    expect((await ask('POST /conversations/nothing/messages', { text: 'x', clientId: 'x' }, ana)).status).toBe(404)
  })

  test.each([
    ['50,000 characters', 'x'.repeat(50_000), 'text'],
    ['4,001 characters', 'x'.repeat(4001), 'text'],
    ['50,000 emoji', '🎉'.repeat(50_000), 'text'],
    ['nothing', '', 'text'],
    ['only spaces', ' \n\t', 'text'],
  ])('takes no message of %s', async (_what, text, field) => {
    const { ask, conversations, ana } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    const answer = await ask(...say(text), ana)
    expect(answer.status).toBe(422)
    expect(fields(answer)).toMatchObject({
      error: { code: 'wrong-input', message: expect.stringContaining(`${field}:`) },
    })
    expect((await conversations.get('conv-1'))?.entries).toHaveLength(1)
  })

  it('takes a message of 4,000 characters', async () => {
    const { ask, ana } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    expect((await ask(...say('x'.repeat(4000)), ana)).status).toBe(201)
  })
})

describe('giving a conversation back', () => {
  it('gives it to the bot, once, and only by who has it', async () => {
    const { ask, ana, biel } = await withQueue()
    await ask('POST /conversations/conv-1/take', undefined, ana)
    const foreign = await ask('POST /conversations/conv-1/give-back', undefined, biel)
    expect([foreign.status, codeOf(foreign)]).toEqual([409, 'not-yours'])
    const back = await ask('POST /conversations/conv-1/give-back', undefined, ana)
    expect([back.status, bodyAs(viewSchema, back).handoff]).toEqual([200, { kind: 'bot' }])
    expect((await ask('POST /conversations/conv-1/give-back', undefined, ana)).status).toBe(409)
    expect((await ask('POST /conversations/nothing/give-back', undefined, ana)).status).toBe(404)
  })
})
