/** What is left of an answer once everything that says nothing about this claim is taken out of it. */
import { fold } from '../../knowledge/matching/tokens.js'

/** Words that a placeholder such as `{{name}}` may stand for. */
const FILLED_WORDS = 6

/** A template's sentences as they are recognised, longest first so that none is broken by a shorter one. */
export function templatePatterns(templates: readonly string[]): readonly RegExp[] {
  const sentences = templates.flatMap((template) => template.split(/(?<=[.!?…])\s+|\n+/))
  return sentences.flatMap(patternOf).toSorted((one, other) => other.source.length - one.source.length)
}

/** The words of its own, folded: what is compared with the other answers, and counted. */
export function ownWords(text: string, patterns: readonly RegExp[]): string {
  const said = patterns.reduce((left, pattern) => left.replace(pattern, '| '), ` ${wordsOf(text).join(' ')} `)
  return wordsOf(said).join(' ')
}

export function wordsOf(text: string): readonly string[] {
  return fold(text.replace(/\p{Cf}/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? []
}

function patternOf(sentence: string): readonly RegExp[] {
  const fixed = sentence.split(/\{\{[^}]*\}\}/).map((part) =>
    wordsOf(part)
      .map((word) => `${word} `)
      .join(''),
  )
  if (fixed.every((part) => part === '')) return []
  return [new RegExp(`(?<= )${fixed.join(`(?:[^ |]+ ){1,${FILLED_WORDS}}?`)}`, 'g')]
}
