import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { askedIn, explainMessage } from '../../../knowledge/authoring/explain-message.js'
import { sayExplanation } from '../../../knowledge/authoring/explanation.js'
import { createExplain } from '../../../knowledge/explain.js'
import type { KnowledgeFile } from '../../../knowledge/knowledge.js'
import { SHIPPED, SMALL_SHOP, smallShop } from '../small-shop.js'

const NOW = new Date('2026-11-11T09:00:00Z')

describe('askedIn', () => {
  test.each([
    [['garantía'], { message: 'garantía', json: false }],
    [['--json', 'invoice', '--language', 'en'], { message: 'invoice', language: 'en', json: true }],
    [['x', '--knowledge', 'mine'], { message: 'x', knowledge: 'mine', json: false }],
    [['--', '--json'], { message: '--json', json: false }],
  ])('understands %j', (words, asked) => expect(askedIn(words)).toEqual(asked))

  test.each([[[]], [['two', 'messages']], [['x', '--language', 'fr']], [['x', '--language']], [['x', '--loud']]])(
    'does not understand %j',
    (words) => expect(askedIn(words)).toBeUndefined(),
  )
})

describe('explainMessage', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'explain-'))
    const write = async (below: string, { path, text }: KnowledgeFile) => {
      await mkdir(join(folder, below, dirname(path)), { recursive: true })
      await writeFile(join(folder, below, path), text)
    }
    await Promise.all([
      ...SMALL_SHOP.map((file) => write('own', file)),
      ...SHIPPED.map((file) => write('shipped', file)),
    ])
  })

  afterAll(() => rm(folder, { recursive: true }))

  const explained = (message: string, json = false) =>
    explainMessage({ message, json, language: 'es' }, join(folder, 'own'), join(folder, 'shipped'), NOW)

  it('says why a message in these articles is understood as it is', async () => {
    const { lines, isFit } = await explained('garantía')
    expect(isFit).toBe(true)
    expect(lines.join('\n')).toMatch(/asked: several articles share .*\n +candidates +\d\d\.\d % .*article warranty-/)
  })

  it('gives the data', async () => {
    const { lines } = await explained('Plazos de entrega', true)
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      understanding: { language: 'es', parts: [{ zone: 'answer' }] },
      parts: [{ rule: 'title', zone: 'answer', candidates: [{ label: { id: 'delivery-times' }, confidence: 1 }] }],
    })
  })

  it('says what is wrong with the knowledge instead', async () => {
    const { lines, isFit } = await explainMessage({ message: 'x', json: false }, join(folder, 'nowhere'), folder, NOW)
    expect(isFit).toBe(false)
    expect(lines[0]).toContain('nowhere')
  })
})

describe('sayExplanation', () => {
  const explain = createExplain(smallShop())
  const say = (text: string) => sayExplanation(explain(text, { language: 'es', now: NOW }))

  it('says what the message gives away, and each part', () => {
    const said = say('Hola, ¿cuánto tarda en llegarme a Fuerteventura el NX-10000008? ¿Y dónde descargo mi factura?')
    expect(said).toEqual(
      expect.arrayContaining([
        '   entities    order NX-10000008',
        '   facets      destination: canaries',
        expect.stringMatching(/^1\. “Hola,”, courtesy$/),
        expect.stringMatching(/^2\. “¿cuánto tarda .*”, asked$/),
        expect.stringMatching(/^3\. “¿Y dónde .*”, asked$/),
        expect.stringMatching(/^ {3}words {7}[+-]\d\.\d\d {3}\S/),
      ]),
    )
  })

  test.each([
    ['a long message', 'cuánto tarda en llegar un pedido '.repeat(60)],
    ['a long word', 'x'.repeat(3000)],
    ['many unknown words', Array.from({ length: 80 }, (_, n) => `palabra${n}`).join(' ')],
    ['line breaks and signs that a terminal obeys', 'garantía\n\n\u001b[31m rota \u0007 \u202e'],
    ['nothing', ''],
  ])('keeps %s within a hundred columns', (_, text) => {
    for (const line of say(text)) {
      expect([...line].length).toBeLessThanOrEqual(100)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }
  })
})
