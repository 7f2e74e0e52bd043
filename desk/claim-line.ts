/** A claim as the list keeps it in memory. Pure. */
import { fold } from '../knowledge/matching/tokens.js'
import { clockOf } from './claims/clock-of-claim.js'
import { workCountdown, type Countdown } from './claims/deadline.js'
import { undeliveredLetters, undeliveredSurvey } from './claims/letter.js'
import { contactKeys } from './contact.js'
import type { Claim } from './claims/state.js'
import { summaryAfter, type ClaimSummary } from './claims/summary.js'

const TITLE_CHARACTERS = 120
/** The slots in which a form keeps how to reach the customer. */
const CONTACT_FIELDS: readonly string[] = ['email', 'phone', 'contact']

export interface ClaimLine {
  readonly id: string
  readonly summary: ClaimSummary
  readonly work: Countdown
  /** The beginning of its first issue. */
  readonly title: string
  readonly contact: string | undefined
  /** How the customer is reached, in one spelling each. */
  readonly contactKeys: readonly string[]
  /** What it can be found by: reference, contacts and issues, folded. */
  readonly words: string
  /** Something for the customer is still to be sent. */
  readonly isUndelivered: boolean
  /** SHA-256 of the tokens in the links of its surveys. */
  readonly surveyTokens: readonly string[]
}

/** The line once the claim stands like this; `before` saves going through its whole history again. */
export function lineOf(id: string, claim: Claim, before?: ClaimLine): ClaimLine {
  const summary = claim.events.slice(before?.summary.version ?? 0).reduce(summaryAfter, before?.summary)
  if (!summary) throw new Error(`${id} has no events: a claim begins with the event \`received\``)
  const contacts = contactsOf(claim)
  const issues = claim.issues.map(({ text }) => text)
  return {
    id,
    summary,
    work: workCountdown(claim.due, clockOf(claim.events)),
    title: beginningOf(issues[0] ?? claim.claimKind),
    contact: contacts[0],
    contactKeys: contactKeys(contacts),
    words: fold([id, ...contacts, ...issues].join(' ')),
    isUndelivered: undeliveredLetters(claim).length > 0 || undeliveredSurvey(claim) !== undefined,
    surveyTokens: claim.events.flatMap((event) => (event.kind === 'survey-sent' ? (event.tokenSha256 ?? []) : [])),
  }
}

/** How to reach the customer, as they wrote it. */
export function contactsOf({ fields }: Pick<Claim, 'fields'>): readonly string[] {
  return CONTACT_FIELDS.flatMap((field) => (Object.hasOwn(fields, field) ? (fields[field] ?? []) : [])).filter(
    (contact) => contact.trim() !== '',
  )
}

/** Whole characters, in one line. */
function beginningOf(text: string): string {
  const characters = [
    ...text
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2 * TITLE_CHARACTERS),
  ]
  if (characters.length <= TITLE_CHARACTERS) return characters.join('')
  return `${characters.slice(0, TITLE_CHARACTERS - 1).join('')}…`
}
