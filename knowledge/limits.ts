/** How much of a message is read: more than anybody types, and a bound on what one message may cost. In UTF-16 units. */
export const READ_AT_MOST = 4000

/** What is read of a text; a letter of two units, such as an emoji, is not halved. */
export function beginningOf(text: string, most = READ_AT_MOST): string {
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1))
  return text.slice(0, isHalf ? most - 1 : most)
}
