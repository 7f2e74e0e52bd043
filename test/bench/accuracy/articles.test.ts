import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesOf } from '../../../bench/accuracy/articles.js'
import { readKnowledge } from '../../../knowledge/knowledge.js'

const read = (texts: readonly string[], label = 'Card_not-working') => {
  const { files, labels } = articlesOf(
    texts.map((text) => ({ text, label })),
    'en',
  )
  const reading = readKnowledge(files)
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return { labels, articles: [...reading.knowledge.articles.en.values()] }
}

describe('articles out of lessons', () => {
  it('are one a label, titled with its words, asked with its lessons', () => {
    const { articles, labels } = read(['card blocked', 'my card: "no"'])
    expect(articles.map(({ title, questions }) => ({ title, questions }))).toEqual([
      { title: 'Card not working', questions: ['card blocked', 'my card: "no"'] },
    ])
    expect(labels.get(articles[0]?.id ?? '')).toBe('Card_not-working')
  })

  it('know their labels again, slashes and all', () => {
    const lessons = ['chat/how', 'chat/how', 'chat how'].map((label, n) => ({ text: `text ${n}`, label }))
    expect([...articlesOf(lessons, 'ca').labels.values()]).toEqual(['chat/how', 'chat how'])
  })

  it('can be read whatever was written', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 })
    fc.assert(
      fc.property(texts, (texts) => {
        const [article] = read(texts).articles
        expect(article?.questions).toEqual(texts.map((text) => text.replaceAll('{{', '{ {')))
      }),
    )
  })
})
