/** What the customer is told when a number of theirs was covered, in English. */
import type { HiddenWording } from './es.js'

export const en: HiddenWording = {
  card: 'I have covered what looks like a card number, and we have not kept it. For your safety, please do not send it here: we will never ask for it in this chat.',
  iban: 'I have covered your account number: it is not needed for this, and I keep only the last four characters. If we need it, we will ask for it.',
  nif: 'I have covered the number of your identity document: it is not needed for this, and I keep only the last four characters. If we need it, we will ask for it.',
}
