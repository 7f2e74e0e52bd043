/** Why a command was not carried out, and what would cure it. Nothing has changed then. */
import type { ClaimEvent } from './event.js'

export type Refusal =
  /** Somebody else was quicker: `since` is what they did. */
  | { readonly ok: false; readonly code: 'stale'; readonly cure: string; readonly since: readonly ClaimEvent[] }
  /** `issueIds`: of the issues whose answers are meant, where answers are. */
  | { readonly ok: false; readonly code: RefusalCode; readonly cure: string; readonly issueIds?: readonly string[] }

export type RefusalCode =
  // who and when
  | 'not-yours'
  | 'not-now'
  | 'blocked'
  | 'too-early'
  | 'in-the-past'
  // what it carries
  | 'nothing-changes'
  | 'empty-text'
  | 'no-field'
  | 'already-recorded'
  | 'unknown-message'
  | 'unknown-kind'
  | 'unknown-staff'
  | 'odr-link'
  | 'official-title'
  // how it would reach the customer
  | 'no-mail'
  | 'how-missing'
  | 'unreachable'
  // deadlines and kinds
  | 'downgraded'
  | 'deadline-later'
  | 'not-completed'
  // incomplete filings
  | 'warning-missing'
  | 'warning-unproven'
  | 'data-awaited'
  | 'customer-wrote'
  // resolutions
  | 'unknown-issue'
  | 'answer-missing'
  | 'answered-twice'
  | 'template-only'
  | 'same-text'
  | 'wrong-language'
  | 'consumer-body-missing'
  // surveys
  | 'survey-sent'
  | 'no-survey'

export function refused(code: RefusalCode, cure: string, issueIds?: readonly string[]): Refusal {
  return issueIds === undefined ? { ok: false, code, cure } : { ok: false, code, cure, issueIds }
}
