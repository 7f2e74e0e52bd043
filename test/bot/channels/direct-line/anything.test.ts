/** Whatever is sent, the answer is clear and the process lives. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { ask, say, startChat, type Chat } from './client.js'
import { closeEchoDesks, openEchoDesk, SECRET, type EchoDesk } from './echo-desk.js'

const DL = '/v3/directline'
let desk: EchoDesk
let chat: Chat

beforeAll(async () => {
  desk = await openEchoDesk()
  chat = await startChat(desk)
})

afterAll(closeEchoDesks)

const paths = () => [
  ['/webchat/token', ''],
  [`${DL}/tokens/generate`, SECRET],
  [`${DL}/conversations`, chat.token],
  [`${DL}/conversations/${chat.conversationId}/activities`, chat.token],
]

async function post(path: string, token: string, raw: string | Buffer, type = 'application/json'): Promise<number> {
  const answer = await ask(desk, 'POST', path, { ...(token ? { token } : {}), raw, headers: { 'Content-Type': type } })
  if (answer.status === 200) return 200
  const { code, message } = answer.body.error
  if (Object.keys(answer.body).length > 1 || !/^\w+$/.test(code) || !message.endsWith('.'))
    throw new Error(`This is no clear refusal: ${JSON.stringify(answer.body)}`)
  return answer.status
}

describe('any body', () => {
  it('of JSON gets 200 or a clear refusal', async () => {
    const field = fc.constantFrom(
      'type',
      'text',
      'from',
      'attachments',
      'entities',
      'locale',
      'channelData',
      'value',
      'user',
      'userId',
    )
    const values = fc.oneof(fc.jsonValue(), fc.constant('message'), fc.constant({ id: 'x' }))
    const activity = fc.dictionary(field, values).map((fields) => ({ type: 'message', ...fields }))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), activity), async (body) => {
        for (const [path = '', token = ''] of paths())
          expect([200, 400, 413]).toContain(await post(path, token, JSON.stringify(body)))
      }),
      { numRuns: 60 },
    )
    expect((await say(desk, chat, 'still alive')).status).toBe(200)
  })

  it('of bytes gets a clear refusal', async () => {
    const types = fc.constantFrom(
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      'image/png',
      'nonsense',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), types, async (bytes, type) => {
        const upload = `${DL}/conversations/${chat.conversationId}/upload`
        for (const [path = '', token = ''] of [...paths(), [upload, chat.token]])
          expect([200, 400, 415]).toContain(await post(path, token, Buffer.from(bytes), type))
      }),
      { numRuns: 40 },
    )
    expect((await say(desk, chat, 'still alive')).status).toBe(200)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('with a key %s anywhere is refused', async (key) => {
    for (const [path = '', token = ''] of paths())
      for (const json of [
        `{"type":"message","${key}":{"polluted":1}}`,
        `{"type":"message","value":[{"a":{"${key}":{"polluted":1}}}]}`,
      ]) {
        expect(await post(path, token, json)).toBe(400)
        expect(Reflect.get({}, 'polluted')).toBeUndefined()
      }
  })

  test.each([
    ['broken', '{"type":'],
    ['a list', '[]'],
    ['a string', '"x"'],
    ['null', 'null'],
    ['bottomless', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['bottomless in an object', `{"value":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
  ])('that is %s is refused with 400', async (_, json) => {
    // The shorter bodies are too short for the longer of these.
    const fitting = paths().filter(([path]) => json.length < 8_000 || path?.endsWith('activities'))
    for (const [path = '', token = ''] of fitting) expect(await post(path, token, json)).toBe(400)
  })

  it('that is compressed is refused with 415', async () => {
    const headers = { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' }
    expect((await ask(desk, 'POST', '/webchat/token', { raw: 'x', headers })).status).toBe(415)
  })

  it('of an id that is a word of JavaScript finds nothing', async () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect((await ask(desk, 'GET', `${DL}/conversations/${id}`, { token: SECRET })).status).toBe(404)
  })
})

it('keeps a canary out of logs and refusals', async () => {
  await say(desk, chat, 'canary-in-the-chat', { type: 'nonsense-canary' })
  await say(desk, chat, 'canary-in-the-chat')
  expect(desk.log.lines.join()).not.toContain('canary')
})
