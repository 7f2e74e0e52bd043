import { describe, expect, it, test } from 'vitest'
import { ANA, kinds, openTalk } from '../talk.js'

describe('a turn', () => {
  it('says in its first message that it is an automated assistant, and records that it did', async () => {
    for (const [locale, words] of [
      ['es-ES', 'asistente automático'],
      ['ca-ES', 'assistent automàtic'],
      ['en-GB', 'automated customer-service assistant'],
    ]) {
      const { conversation } = await openTalk({ locale: locale! })
      const { entries, events } = await conversation()
      expect(entries[0]?.activity.text).toContain(words)
      expect(events.map((event) => event.kind)).toContain('disclosed')
    }
  })

  it('has one effect however often the same message arrives, also at the same time', async () => {
    const talk = await openTalk()
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => talk.say('¿A qué hora abren las tiendas?', 'same')))
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect((await talk.conversation()).entries).toHaveLength(3)
  })

  it('keeps the order of messages that arrive at the same time, each with its reply', async () => {
    const talk = await openTalk()
    const texts = Array.from({ length: 20 }, (_, n) => `hola ${'!'.repeat(n)}`)
    await Promise.all(texts.map((text) => talk.say(text)))
    const { entries } = await talk.conversation()
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1))
    const said = entries.filter((entry) => entry.author.kind === 'customer')
    expect(said.map((entry) => entry.activity.text)).toEqual(texts)
    for (const entry of said) expect(entries[entry.seq]?.activity['replyToId']).toBe(entry.activity.id)
  })

  it('apologises when it breaks, says in the log which conversation and dialog, and remembers what it knew', async () => {
    let broken = false
    const whole = await openTalk()
    const talk = await openTalk({
      understand: (text, context) => {
        if (broken) throw new Error('the model is gone')
        return {
          text,
          language: context.language ?? 'es',
          languageConfidence: 0,
          parts: [],
          entities: [],
          facets: {},
          upset: false,
        }
      },
    })
    expect(await whole.conversation()).toBeDefined()
    broken = true
    const [reply] = await talk.say('hola')
    expect(reply?.turn.kind).toBe('error')
    expect(reply?.choices).toEqual(['Hablar con una persona'])
    expect(talk.log.lines.join()).toMatch(/a turn broke conversation=talk dialog=root err=Error: the model is gone/)
    expect(kinds(await talk.say('Hablar con una persona'))).toBe('handoff')
    expect((await talk.conversation()).handoff.kind).toBe('waiting')
  })

  test.each([
    ['nothing', ''],
    ['blanks', '   \n\t '],
    ['an emoji', '😡'],
    ['a zero-width space', '\u200b'],
    ['punctuation', '??!!'],
  ])('answers %s politely', async (_what, text) => {
    const talk = await openTalk()
    const [reply] = await talk.say(text)
    expect(reply?.turn.kind).toBe('notice')
    expect(reply?.text).toContain('con palabras')
  })

  test.each([
    ['fifty thousand characters', 'a'.repeat(50_000)],
    ['fifty thousand characters of words', 'quiero devolver mi pedido porque no funciona '.repeat(1112)],
    ['two thousand questions', '¿A qué hora abren? '.repeat(2000)],
    ['zalgo', 'h̷̢̧o̵̡l̶̛a̸ '.repeat(500)],
    ['right-to-left text', 'مرحبا، أين طلبي؟'],
    ['code', 'SELECT * FROM claims; DROP TABLE claims; -- <script>alert(1)</script>'],
    ['prototype words', '__proto__ constructor toString hasOwnProperty'],
    ['a template', '${7*7} {{constructor.constructor("return process")()}}'],
    ['digits', '1234567890'.repeat(100)],
    ['a regular-expression bomb', `${'(a+)+'.repeat(200)}$ ${'aaaaaaaaaaaaaaaa!'.repeat(500)}`],
  ])('answers %s politely and stays alive', async (_what, text) => {
    const talk = await openTalk()
    const replies = await talk.say(text)
    expect(replies.length).toBeGreaterThan(0)
    expect(replies.map((reply) => reply.turn.kind)).not.toContain('error')
    expect(kinds(await talk.say('gracias'))).toBe('smalltalk')
  })

  it('says that it could read only the beginning of a very long message', async () => {
    const talk = await openTalk()
    const replies = await talk.say(`¿A qué hora abren las tiendas? ${'bla bla '.repeat(2000)}`)
    expect(replies.at(-1)?.text).toContain('solo he podido leer el principio')
  })

  it('acknowledges files, and asks on where a form was', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta')
    expect(kinds(await talk.sendFiles(2))).toBe('notice claim')
  })

  it('tells of each file that could not be kept, and why, before anything else', async () => {
    const talk = await openTalk()
    const large = { name: 'vídeo.mov', why: 'size', limitMb: 10 } as const
    const [about, ...rest] = await talk.sendFiles(0, [large])
    expect(about?.text).toContain('«vídeo.mov»: pesa más de 10 MB')
    expect(rest).toEqual([])
    const [both, received] = await talk.sendFiles(1, [large, { name: '', why: 'kind' }])
    expect(both?.text).toMatch(/vídeo\.mov.*10 MB[^]*sin nombre.*fotos/)
    expect(received?.text).toContain('He recibido su archivo')
    const [first, answer] = await talk.sendFiles(
      0,
      [{ name: 'a*b_c.svg', why: 'kind' }],
      '¿A qué hora abren las tiendas?',
    )
    expect(first?.text).toContain('«a\\*b\\_c.svg»')
    expect(answer?.turn.kind).toBe('answer')
  })

  test.each([
    ['ca-ES', 'No he pogut desar «x.svg»: només puc desar fotos (JPEG, PNG, WebP o HEIC) i documents PDF.'],
    ['en-GB', 'I could not keep “x.svg”: I can only keep photos (JPEG, PNG, WebP or HEIC) and PDF documents.'],
  ])('tells of such a file in the language of %s', async (locale, text) => {
    const talk = await openTalk({ locale })
    expect((await talk.sendFiles(0, [{ name: 'x.svg', why: 'kind' }]))[0]?.text).toContain(text)
  })

  it('asks on where a form was when no file could be kept', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta')
    expect(kinds(await talk.sendFiles(0, [{ name: 'x.svg', why: 'kind' }]))).toBe('notice claim')
  })

  it('tells of such a file even while a person answers', async () => {
    const talk = await openTalk()
    await talk.say('Quiero hablar con una persona')
    expect(await talk.relay.take('talk', ANA)).toEqual({ kind: 'taken' })
    expect(kinds(await talk.sendFiles(0, [{ name: 'x.svg', why: 'broken' }], 'mire esto'))).toBe('notice')
    expect(kinds(await talk.say('¿lo ve?'))).toBe('')
  })

  it('leaves the conversation as it was when it cannot be written', async () => {
    const talk = await openTalk()
    const before = await talk.conversation()
    const { put } = talk.store.conversations
    talk.store.conversations.put = () => Promise.reject(new Error('ENOSPC'))
    await expect(talk.say('hola')).rejects.toThrow('ENOSPC')
    talk.store.conversations.put = put
    expect(await talk.conversation()).toEqual(before)
    expect(kinds(await talk.say('hola'))).toBe('greeting')
  })
})
