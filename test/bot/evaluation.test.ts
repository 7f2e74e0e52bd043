import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { askAll, openDesk, type Desk } from '../../bot/evaluation.js'
import { readKnowledgeFolder } from '../../knowledge/folder.js'
import { Clock } from './clock.js'
import { quietLog } from './quiet-log.js'
import { smallKnowledge } from './small-knowledge.js'

const QUESTION = { expect: 'answer' as const, articles: ['hours'], accept: [] }

let desk: Desk
beforeAll(async () => {
  const reading = await readKnowledgeFolder(await smallKnowledge(), join(import.meta.dirname, '../../knowledge'))
  if (!reading.ok) throw new Error('the small knowledge is broken')
  desk = await openDesk(reading.knowledge, { now: new Clock().now, log: quietLog() })
})

it('asks each question in a conversation of its own and says what came of it', async () => {
  const hours = { ...QUESTION, id: '1', text: 'When do your shops open?', lang: 'en' as const }
  const results = await askAll([hours, { ...hours, id: '2' }], desk)
  for (const { got, language, guessed, ms } of results) {
    expect(got).toEqual([{ kind: 'answer', articles: ['hours'], confidence: expect.any(Number) }])
    expect([language, guessed]).toEqual(['en', 'en'])
    expect(ms).toBeGreaterThan(0)
  }
})

it('guesses the language without being told, and only where there is something to compare the guess with', async () => {
  const catalan = { ...QUESTION, id: '1', text: 'A quina hora obren les botigues?' }
  const results = await askAll([{ ...catalan, lang: 'en' as const }, catalan], desk)
  expect(results.map(({ guessed }) => guessed)).toEqual(['ca', undefined])
})
