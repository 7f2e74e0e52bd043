import { describe, expect, it } from 'vitest'
import { withMarked } from '../../../bench/accuracy/marked.js'

const text = 'before\n\n<!-- figures -->\n\nold\n\n<!-- /figures -->\n\nafter\n'

describe('a marked stretch', () => {
  it('is replaced, and nothing around it', () => {
    expect(withMarked(text, 'figures', 'new')).toBe(text.replace('old', 'new'))
  })

  it('may be written again and again', () => {
    expect(withMarked(withMarked(text, 'figures', 'one'), 'figures', 'old')).toBe(text)
  })

  it('takes signs that mean something to a replacement as they are', () => {
    expect(withMarked(text, 'figures', '$& $1')).toContain('\n\n$& $1\n\n')
  })

  it('must be there, with its end', () => {
    expect(() => withMarked(text, 'others', 'new')).toThrow('<!-- others -->')
    expect(() => withMarked('<!-- /figures --> <!-- figures -->', 'figures', 'new')).toThrow('after it')
  })
})
