import { describe, expect, it, test } from 'vitest'
import {
  outcomeOf,
  score,
  type Expectation,
  type Got,
  type Outcome,
  type Question,
} from '../../../knowledge/authoring/evaluate.js'

const question = (expect: Expectation, articles: string[] = [], accept: string[] = []): Question => ({
  id: 'q',
  text: '',
  expect,
  articles,
  accept,
})
const answer = (...articles: string[]): Got => ({ kind: 'answer', articles })
const clarify = (...articles: string[]): Got => ({ kind: 'clarify', articles })
const ADMIT: Got = { kind: 'admit' }

describe('outcomeOf', () => {
  test.each<[string, Question, Got[], Outcome]>([
    ['the expected article', question('answer', ['a']), [answer('a')], 'right'],
    ['an accepted article', question('answer', ['a'], ['b']), [answer('b')], 'right'],
    ['another article', question('answer', ['a']), [answer('c')], 'wrong'],
    ['the right one only second', question('answer', ['a']), [answer('c'), answer('a')], 'wrong'],
    ['a facet of the right article', question('answer', ['a']), [{ ...clarify('a'), facet: 'size' }], 'right'],
    ['a facet of another article', question('answer', ['a']), [{ ...clarify('b'), facet: 'size' }], 'asked'],
    ['buttons instead', question('answer', ['a']), [clarify('a', 'b')], 'asked'],
    ['an admission', question('answer', ['a']), [ADMIT], 'declined'],
    ['a claim instead', question('answer', ['a']), [{ kind: 'claim' }], 'wrong'],
    ['a greeting and the answer', question('answer', ['a']), [{ kind: 'greeting' }, answer('a')], 'right'],
    ['both articles', question('answers', ['a', 'b']), [answer('a', 'b')], 'right'],
    ['one answered, one asked about', question('answers', ['a', 'b']), [answer('a'), clarify('b', 'c')], 'right'],
    ['an accepted one in place of one', question('answers', ['a', 'b'], ['c']), [answer('a'), answer('c')], 'right'],
    ['one of two', question('answers', ['a', 'b']), [answer('a')], 'wrong'],
    ['one of two and an admission', question('answers', ['a', 'b']), [answer('a'), ADMIT], 'declined'],
    ['a wrong one among them', question('answers', ['a', 'b']), [answer('a', 'b', 'x')], 'wrong'],
    ['the candidates', question('clarify', ['a', 'b']), [clarify('b', 'x')], 'right'],
    ['other candidates', question('clarify', ['a', 'b']), [clarify('x')], 'asked'],
    ['one of them outright', question('clarify', ['a', 'b']), [answer('a')], 'wrong'],
    ['no idea', question('clarify', ['a', 'b']), [ADMIT], 'declined'],
    ['an admission where it is due', question('decline'), [ADMIT], 'right'],
    ['an answer where none is', question('decline'), [answer('a'), ADMIT], 'wrong'],
    ['buttons where none fits', question('decline'), [clarify('a')], 'asked'],
    ['a claim begun', question('claim'), [{ kind: 'claim' }], 'right'],
    ['only an explanation of claims', question('claim'), [answer('complaint-how')], 'wrong'],
    ['a person offered', question('handoff'), [{ kind: 'handoff' }], 'right'],
    ['no person', question('handoff'), [ADMIT], 'declined'],
    ['a claim looked up', question('status'), [{ kind: 'status' }], 'right'],
    ['nothing at all', question('status'), [], 'wrong'],
  ])('%s', (_, asked, got, expected) => expect(outcomeOf(asked, got)).toBe(expected))
})

describe('score', () => {
  it('counts by expectation and by language', () => {
    const counted = score([
      { question: { ...question('answer', ['a']), id: '1', lang: 'ca' }, got: [answer('a')] },
      { question: { ...question('answer', ['a']), id: '2' }, got: [ADMIT], language: 'en' },
      { question: { ...question('decline'), id: '3', lang: 'ca' }, got: [answer('a')] },
    ])
    expect(counted).toMatchObject({ questions: 3, right: 1, wrong: 1, asked: 0, declined: 1 })
    expect(counted.byExpect).toEqual({
      answer: { right: 1, wrong: 0, asked: 0, declined: 1 },
      decline: { right: 0, wrong: 1, asked: 0, declined: 0 },
    })
    expect(counted.byLanguage.ca).toEqual({ right: 1, wrong: 1, asked: 0, declined: 0 })
    expect(counted.outcomes[1]).toEqual({ id: '2', outcome: 'declined' })
  })
})
