import { describe, expect, it } from 'vitest'
import { dataSetsOf, hasOutOfScope } from '../../../bench/accuracy/data-set.js'

const row = (text: string, label: string, split: string, lang = 'en') => JSON.stringify({ text, label, split, lang })

describe('a set', () => {
  it('learns from what is for training and is tried on the rest', () => {
    const [set] = dataSetsOf(
      'bank',
      [row('card lost', 'lost_card', 'train'), row('where is my card', 'lost_card', 'test')].join('\n'),
    )
    expect(set).toEqual({
      name: 'bank',
      language: 'en',
      lessons: [{ text: 'card lost', label: 'lost_card' }],
      trials: [{ text: 'where is my card', right: ['lost_card'] }],
      bundled: false,
    })
  })

  it('has no right label for what is out of scope, and never learns it', () => {
    const [set] = dataSetsOf('bank', [row('hm', 'oos', 'train'), row('a poem', 'oos', 'test')].join('\n'))
    expect(set?.lessons).toEqual([])
    expect(set?.trials).toEqual([{ text: 'a poem', right: [] }])
    expect(set && hasOutOfScope(set)).toBe(true)
  })

  it('is one for each language', () => {
    const sets = dataSetsOf(
      'mixed',
      [row('hola', 'greet', 'test', 'es'), row('bon dia', 'greet', 'test', 'ca')].join('\n'),
    )
    expect(sets.map(({ name }) => name)).toEqual(['mixed es', 'mixed ca'])
  })

  it('leaves out empty lines and empty messages', () => {
    const [set] = dataSetsOf('bank', `\n${row('card lost', 'lost', 'train')}\n\n${row(' ', 'lost', 'train')}\n`)
    expect(set?.lessons).toHaveLength(1)
  })

  it.each(['{', '{"text":"a"}', row('a', 'b', 'dev'), row('a', 'b', 'test', 'fr')])(
    'names the line that is no row: %s',
    (line) => {
      expect(() => dataSetsOf('bank', `${row('a', 'b', 'test')}\n${line}`)).toThrow('bank, line 2')
    },
  )
})
