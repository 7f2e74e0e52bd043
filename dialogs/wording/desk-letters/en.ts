/** What the desk writes by itself to whoever has filed something, in English. */
import type { DeskLetterWords } from './es.js'

export const deskLetters: DeskLetterWords = {
  monthPassed: (reference, bodies) =>
    `It is a month since we received ${reference} from you, and we have not solved it yet. We are sorry. We are still working on it and will write to you as soon as it is solved.\n\n${bodies}`,
  lapsed: (reference) =>
    `We asked you for the details that ${reference} lacked, and the time to send them is over, so it now counts as resolved, as we told you. If you would still like us to look at it, write to us whenever you wish and we will take it up again.`,
}
