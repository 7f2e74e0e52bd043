/** What the desk writes to the customer of a claim by itself. */

/** The id of the message after a month, so that it is one however often it is due. */
export const MONTH_PASSED = 'month-passed'

/** What the desk writes to the customer by itself, in the language of the claim. */
export interface DeskLetters {
  readonly monthPassed: (bodies: string) => string
  readonly lapsed: string
}
