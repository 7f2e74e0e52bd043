/** What the desk asks of the door when an operator acts: the door tells the customer, in their language and on their channel. */
import type { Staff } from './staff.js'

export interface Relay {
  /** The operator takes a waiting conversation and is introduced to the customer. */
  take(conversationId: string, staff: Staff): Promise<Taken>
  /** The operator writes to the customer. `clientId` makes a retry harmless. */
  say(conversationId: string, staff: Staff, text: string, clientId: string): Promise<Said>
  /**
   * Somebody of the staff, or the desk by itself where `from` is undefined, writes to the customer, whoever has the
   * conversation. `clientId` makes a retry harmless.
   */
  write(conversationId: string, from: Writer | undefined, text: string, clientId: string): Promise<Written>
  /**
   * The desk asks how the claim was dealt with, once nothing else is going on there. `clientId` makes a retry harmless.
   */
  askSurvey(conversationId: string, claimId: string, clientId: string): Promise<Asked>
  /** Back to the bot, which goes on where it was. */
  giveBack(conversationId: string, staff: Staff): Promise<GivenBack>
}

/** As customers see them. */
export type Writer = Pick<Staff, 'id' | 'alias'>
export type Taken =
  { kind: 'taken' } | { kind: 'already-taken'; alias: string } | { kind: 'not-waiting' } | { kind: 'unknown' }
export type Said = { kind: 'said'; seq: number } | { kind: 'not-yours' } | { kind: 'ended' } | { kind: 'unknown' }
export type Written = { kind: 'written' } | { kind: 'ended' } | { kind: 'unknown' }
/** `busy`: the customer is in the middle of something, or with a person. */
export type Asked = Written | { kind: 'busy' }
export type GivenBack = { kind: 'given-back' } | { kind: 'not-yours' } | { kind: 'unknown' }
