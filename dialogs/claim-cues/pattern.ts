/** Expressions as patterns: `lost/missing … parcel*`. Pure. */
import { folded } from '../cues.js'

export interface Pattern {
  readonly expression: string
  /** `words` as `plainWords` gives them. */
  readonly isIn: (words: string) => boolean
}

/** Expressions with commas between; see `ClaimCues` for how they are written. */
export function patternsOf(expressions: string): readonly Pattern[] {
  return expressions.split(',').map((written) => {
    const expression = written.trim()
    const regExp = new RegExp(`${expression.split(/\s+/).map(wordPattern).join('')} `, 'u')
    const start = startOf(expression)
    return { expression, isIn: (words) => words.includes(start) && regExp.test(words) }
  })
}

/** Folded, and parted at apostrophes and hyphens: in the text and in the expressions alike. */
export function plainWords(text: string): string {
  return folded(folded(text).replace(/[.+-]/g, ' '))
}

/** What every match begins with: looked for first, as that is quicker. */
function startOf(expression: string): string {
  const [first = ''] = expression.split(/\s+/)
  return first.includes('/') ? ' ' : ` ${plainWords(first).trim()}`
}

/** Each word with the space before it. A gap is short and bounded, so that reading stays linear. */
function wordPattern(word: string): string {
  if (word === '…') return '(?: [^ ]+){0,4}?'
  const ways = word.split('/').map((way) => plainWords(way).trim() + (way.endsWith('*') ? '[^ ]*' : ''))
  return ` (?:${ways.join('|')})`
}
