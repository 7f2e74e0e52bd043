/** Programs, queries and markup, which some customers paste and some strangers try. */

/** What they are written with, and people seldom: braces, tags, `x = 1`, a query's end. */
const SIGNS = /[{}]|<[/!]?[a-z]|['"\w]\s?=\s?['"\w]|;\s*--/iu
const LINK = /https?:\S+/giu

/** Its words are English, often in capitals, whoever pastes it: they say nothing of the customer. A link alone is no code. */
export function isCode(text: string): boolean {
  return SIGNS.test(text.replace(LINK, ' '))
}
