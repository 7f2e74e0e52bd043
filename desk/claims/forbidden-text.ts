/** What no letter of ours may say to a customer, refused with the cure. */
import { forbiddenIn } from '../../knowledge/forbidden.js'
import { refused, type Refusal } from './refusal.js'

/** Undefined when it may be sent. */
export function forbiddenText(text: string): Refusal | undefined {
  switch (forbiddenIn(text)) {
    case 'odr-link':
      return refused('odr-link', 'The European platform for online disputes is closed: take out the link to it')
    case 'official-title':
      return refused(
        'official-title',
        'No letter of ours has the title of the official form: change it, or link to the form',
      )
    case undefined:
      return undefined
  }
}
