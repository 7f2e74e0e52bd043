import { describe, expect, it } from 'vitest'
import type { Got, Question } from '../../../knowledge/authoring/evaluate.js'
import { reportOn, sayReport, type Result } from '../../../knowledge/authoring/report.js'

const COST = { loadMs: 1234.567, rssMb: 99.6 }

function result(question: Partial<Question>, got: readonly Got[], more: Partial<Result> = {}): Result {
  const asked = { id: 'q', text: 'on és?', expect: 'answer' as const, articles: ['a'], accept: [], ...question }
  return { question: asked, got, language: 'ca', guessed: undefined, ms: 1, ...more }
}
const answer = (confidence: number): Got => ({ kind: 'answer', articles: ['a'], confidence })

describe('a report', () => {
  it('counts every answer for reliability, and for the curve those to questions that want an article or none', () => {
    const report = reportOn(
      [
        result({}, [answer(0.9)]),
        result({ expect: 'decline', articles: [] }, [answer(0.6)]),
        result({ expect: 'clarify' }, [answer(0.5)]),
        result({}, [{ kind: 'admit' }]),
      ],
      COST,
    )
    expect(report).toMatchObject({ questions: 4, reliability: { answers: 3 }, riskCoverage: { answers: 2 } })
    expect(report.riskCoverage.points.at(-1)?.risk).toBe(0.5)
  })

  it('counts the guesses of questions that say their language', () => {
    const { language } = reportOn(
      [
        result({ lang: 'ca' }, [], { guessed: 'ca' }),
        result({ lang: 'ca' }, [], { guessed: 'es' }),
        result({}, [], { guessed: 'es' }),
      ],
      COST,
    )
    expect(language).toEqual({ short: { n: 2, right: 1 }, all: { n: 2, right: 1 } })
  })

  it('takes up to twenty-five lines for confidence and language, and no column breaks', () => {
    const everywhere = Array.from({ length: 100 }, (_, n) =>
      result({ lang: 'ca', articles: n % 3 === 0 ? ['b'] : ['a'] }, [answer((n + 1) / 100)], { guessed: 'ca' }),
    )
    const lines = sayReport(reportOn(everywhere, COST)).split('\n')
    const before = lines.findIndex((line) => line === '')
    expect(lines.length - before - 1).toBeLessThanOrEqual(25)
    const bins = lines.filter((line) => / to \d+ %/.test(line))
    expect(bins).toHaveLength(10)
    expect(new Set(bins.map((line) => line.length)).size).toBe(1)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  it('leaves out what cannot be told: confidence without answers, language without knowing it', () => {
    const said = sayReport(reportOn([result({}, [{ kind: 'admit' }])], COST))
    expect(said).not.toMatch(/sure|Language/)
    expect(sayReport(reportOn([], COST))).not.toContain('NaN')
  })
})
