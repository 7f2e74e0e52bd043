import { describe, expect, it } from 'vitest'
import { readKnowledge, type Knowledge } from '../../../knowledge/knowledge.js'

const ARTICLE = { path: 'articles/es/a.md', text: '---\ntitle: A\n---\nx' }

function reading(charter: string) {
  return readKnowledge([ARTICLE, { path: 'charter.yaml', text: charter }])
}

function known(charter: string): Knowledge['retention'] {
  const read = reading(charter)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.knowledge.retention
}

describe('retention in charter.yaml', () => {
  it('is ninety days for chats and five years for claims where nothing is said', () => {
    const years = (value: number) => ({ value, unit: 'years' })
    const rest = { claimsReadable: years(1), claims: years(5), erased: years(3), accesses: years(2) }
    expect(known('retention:\n')).toEqual({ chats: { value: 90, unit: 'days' }, ...rest })
    expect(known('claimAnswer: { value: 15, unit: businessDays, text: x }\n')).toEqual(known('retention: {}\n'))
  })

  it('is what the shop has set', () => {
    expect(known('retention: { chats: { value: 2, unit: months } }').chats).toEqual({ value: 2, unit: 'months' })
  })

  it.each([
    ['chats: { value: 0, unit: days }', 'must be 1 or more'],
    ['chats: { value: 3, unit: weeks }', 'must be days, months or years'],
    ['claims: { value: 21, unit: years }', 'must be at most 20 years'],
    ['claims: { value: 6, unit: months }', 'is longer than claims are kept'],
  ])('is refused with its line when it cannot be: %s', (setting, problem) => {
    const read = reading(`retention:\n  ${setting}\n`)
    expect(read.ok).toBe(false)
    expect(JSON.stringify(read)).toContain(problem)
  })
})
