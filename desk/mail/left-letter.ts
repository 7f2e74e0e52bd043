/** The files in which letters are left in the outbox folder: their names, by which they are found again. Pure. */
import { fileNameOf, readablePartOf } from '../store/file-name.js'

/** What else lies in the folder is of whoever put it there. */
const LEFT = /-[0-9a-f]{32}\.eml$/

/** Its first part is that of the claim, since that is how a mail's id begins. */
export function leftLetterName(mailId: string): string {
  return fileNameOf(mailId).replace(/\.json$/, '.eml')
}

export function isLeftLetter(name: string): boolean {
  return LEFT.test(name)
}

/** Whether it is a letter of one of these claims. */
export function lettersOf(claimIds: Iterable<string>): (name: string) => boolean {
  const beginnings = new Set([...claimIds].map(readablePartOf))
  return (name) =>
    isLeftLetter(name) && [...name.matchAll(/-/g)].some(({ index }) => beginnings.has(name.slice(0, index)))
}
