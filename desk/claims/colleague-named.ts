/** Whom a customer means by a name: praise reaches the person it is for. Pure. */
import { fold } from '../../knowledge/matching/tokens.js'
import type { StaffMember } from './event.js'

/** Undefined where nobody is meant, or more than one might be. */
export function colleagueNamed(said: string, colleagues: readonly StaffMember[]): StaffMember | undefined {
  const words = wordsOf(said)
  const meant = colleagues.filter(({ alias }) => {
    const [first = ''] = wordsOf(alias)
    return first !== '' && words.includes(first)
  })
  const exactly = meant.filter(({ alias }) => wordsOf(alias).every((word) => words.includes(word)))
  const [one, ...more] = exactly.length > 0 ? exactly : meant
  return more.length === 0 ? one : undefined
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
