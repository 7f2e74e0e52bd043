/** What is wrong with a command, of one that this actor may give to the claim as it stands. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { Command } from './command.js'
import type { By, ClaimEvent, Due } from './event.js'
import { fieldNameSchema } from './field.js'
import { forbiddenText } from './forbidden-text.js'
import { refused, type Refusal } from './refusal.js'
import { includesText, resolutionFault } from './resolution.js'
import type { Rules } from './rules.js'
import { isSameDue, type Claim } from './state.js'

/** Ten business days are never fewer calendar days than these, even where Saturdays count. */
const TEN_BUSINESS_DAYS_MS = 11 * 86_400_000

/** In which what was asked for may have come. */
const GIVING: readonly ClaimEvent['kind'][] = ['message', 'evidence-added', 'corrected']

/** Who gives the command, and when, ISO 8601 UTC. */
export interface Situation {
  readonly by: By
  readonly at: string
  readonly rules: Rules
}

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>

export function objection(claim: Claim, command: Command, situation: Situation): Refusal | undefined {
  switch (command.kind) {
    case 'change-kind':
      return kindFault(claim, command, situation)
    case 'change-due':
      return dueFault(claim, command, situation)
    case 'assign':
      return unless(!isDeepStrictEqual(claim.assignee, command.to), 'It is assigned so already: read it again')
    case 'note':
      return blank(command.text)
    case 'message':
      return situation.by.kind === 'customer'
        ? (blank(command.text) ?? said(claim, command))
        : (wayFault(command) ?? letterFault(claim, command, situation))
    case 'record-delivery':
      return deliveryFault(claim, command)
    case 'record-failure':
      return failureFault(claim, command)
    case 'confirm-delivery':
      return deliveryFault(claim, command) ?? blank(command.how)
    case 'send-again':
      return isFailed(claim, command)
        ? undefined
        : refused('nothing-changes', 'It has arrived or is still under way: wait until it is told what became of it')
    case 'request-data':
      return requestFault(claim, command, situation)
    case 'receive-data':
      return command.attachmentIds.length > 0 ? undefined : blank(command.text)
    case 'resolve':
      return resolveFault(claim, command, situation)
    case 'lapse':
      return lapseFault(claim, command, situation)
    case 'reopen':
      return blank(command.why) ?? past(command.due.dueAt, situation)
    case 'add-evidence':
      return unless(
        command.attachmentIds.some((id) => !claim.attachmentIds.includes(id)),
        'It has this evidence already: add what is new',
      )
    case 'correct':
      return correctionFault(claim, command)
    case 'change-consent':
      return unless(claim.keepConversation !== command.keepConversation, 'The customer has said so already')
    case 'send-survey':
      return claim.survey.kind === 'none'
        ? undefined
        : refused('survey-sent', 'One survey for each resolution: wait for the answer to this one')
    case 'answer-survey':
      return claim.survey.kind === 'sent'
        ? undefined
        : refused(
            'no-survey',
            'No survey waits for an answer: it was answered, or cancelled when the claim was reopened',
          )
    case 'block':
      return blank(command.why) ?? past(command.until, situation)
    case 'destroy':
      return destructionFault(claim, situation)
    case 'warn':
      return unless(!isWarned(claim, command), 'This warning is on record')
    case 'acknowledge':
    case 'assess':
    case 'read':
    case 'start':
    case 'close':
      return undefined
  }
}

/** A complaint is one whatever it is called inside: Ley 10/2025 art. 3.10. */
function kindFault(claim: Claim, { to, why, due }: Of<'change-kind'>, { rules }: Situation): Refusal | undefined {
  const kinds = [...rules.kinds.keys()]
  if (!rules.kinds.has(to)) return refused('unknown-kind', `Choose one of ${kinds.join(', ')}`)
  if (to === claim.claimKind) return refused('nothing-changes', `It is of the kind ${to} already: choose another`)
  if (rules.kinds.get(to) === 'query' && rules.kinds.get(claim.claimKind) !== 'query')
    return refused('downgraded', 'A complaint stays one: choose a kind of complaint')
  if (due && isLater(due, claim.due))
    return refused('deadline-later', 'Another kind never gives more time: keep the deadline, or give an earlier one')
  return blank(why)
}

/** More time is for the desk to count, from a filing completed or from the calendar; nobody grants it to themselves. */
function dueFault(claim: Claim, { due, ground, why }: Of<'change-due'>, { by }: Situation): Refusal | undefined {
  if (isSameDue(due, claim.due)) return refused('nothing-changes', 'This is its deadline already')
  const isCounted = by.kind === 'desk' && ground !== 'brought-forward'
  if (!isCounted && isLater(due, claim.due))
    return refused(
      'deadline-later',
      'Only the desk gives more time, after a completed filing or a change of the calendar',
    )
  if (by.kind === 'staff' && ground !== 'brought-forward')
    return refused('not-yours', 'Only the desk counts a deadline anew: staff can bring it forward')
  if (ground === 'completed' && !claim.completed)
    return refused('not-completed', 'Record first what the customer completed the filing with')
  return blank(why)
}

/** A promise that is taken back is one for later. */
function isLater(due: Due, than: Due): boolean {
  const isBroken =
    than.promisedAt !== undefined && !(due.promisedAt !== undefined && !isAfter(due.promisedAt, than.promisedAt))
  return isAfter(due.dueAt, than.dueAt) || isBroken
}

function deliveryFault(claim: Claim, { messageId }: { readonly messageId: string }): Refusal | undefined {
  const { survey } = claim
  if (survey.kind === 'sent' && survey.messageId === messageId)
    return survey.isSettled ? refused('already-recorded', 'What became of the survey is on record') : undefined
  const written = claim.written.find((one) => one.messageId === messageId && one.by.kind !== 'customer')
  if (!written) return refused('unknown-message', 'Only what was written to the customer is delivered: give its id')
  return written.deliveredAt === undefined ? undefined : refused('already-recorded', 'Its delivery is on record')
}

function failureFault(claim: Claim, command: Of<'record-failure'>): Refusal | undefined {
  return isFailed(claim, command)
    ? refused('already-recorded', 'That it did not arrive is on record')
    : deliveryFault(claim, command)
}

function isFailed({ written }: Claim, { messageId }: { readonly messageId: string }): boolean {
  return written.some((one) => one.messageId === messageId && one.failure !== undefined)
}

/** The customer gets the legal time and is told what happens otherwise: Ley 10/2025 art. 13.3 and 13.4. */
function requestFault(claim: Claim, command: Of<'request-data'>, { by, at, rules }: Situation): Refusal | undefined {
  if (command.purpose === 'to-complete') {
    if (!includesText(command.text, rules.lapseWarning[claim.language]))
      return refused('warning-missing', 'Include the warning on incomplete filings as the site has set it')
    if (Date.parse(command.until) - Date.parse(at) < TEN_BUSINESS_DAYS_MS)
      return refused('too-early', 'Give the customer ten business days at the least')
  }
  return past(command.until, { at }) ?? wayFault(command) ?? letterFault(claim, command, { by })
}

/** While data are awaited it can be upheld, but not denied. */
function resolveFault(claim: Claim, command: Of<'resolve'>, { rules }: Situation): Refusal | undefined {
  if (claim.state.kind === 'waiting-for-customer' && command.answers.some(({ finding }) => finding !== 'upheld'))
    return refused('data-awaited', 'Wait for what was asked for, or record that it has come')
  return wayFault(command) ?? resolutionFault(command, claim, rules) ?? said(claim, command)
}

/** The company proves that it warned, and that ten business days have passed since: Ley 10/2025 art. 13.4. */
function lapseFault(claim: Claim, { tenthDayEndedAt }: Of<'lapse'>, { at }: Situation): Refusal | undefined {
  const { state } = claim
  if (state.kind !== 'waiting-for-customer' || state.purpose !== 'to-complete')
    return refused('data-awaited', 'Only a filing that cannot be dealt with lapses: decide with what there is')
  const deliveredAt = claim.written.find(({ messageId }) => messageId === state.messageId)?.deliveredAt
  if (deliveredAt === undefined)
    return refused('warning-unproven', 'Send the request again, and record that it was delivered')
  const asked = claim.events.findIndex(
    (event) => event.kind === 'data-requested' && event.messageId === state.messageId,
  )
  if (claim.events.slice(asked).some(({ kind, by }) => by.kind === 'customer' && GIVING.includes(kind)))
    return refused('customer-wrote', 'Read what the customer has sent since: it may be what was asked for')
  const isFull = Date.parse(tenthDayEndedAt) - Date.parse(deliveredAt) >= TEN_BUSINESS_DAYS_MS
  return isFull && isAfter(at, tenthDayEndedAt) && isAfter(at, state.until)
    ? undefined
    : refused('too-early', 'Wait until ten business days after the delivery, and the time that was given, are over')
}

function correctionFault(claim: Claim, { field, value }: Of<'correct'>): Refusal | undefined {
  if (!fieldNameSchema.safeParse(field).success) return refused('no-field', 'Give the name of one of its fields')
  return unless(!Object.hasOwn(claim.fields, field) || claim.fields[field] !== value, 'The field says so already')
}

/** Once for each date: a claim that gets another one is warned of anew. */
function isWarned({ events }: Claim, { about, workBy }: Of<'warn'>): boolean {
  return events.some((event) => event.kind === 'warned' && event.about === about && event.workBy === workBy)
}

function destructionFault({ retention }: Claim, { at }: Situation): Refusal | undefined {
  if (retention.kind !== 'blocked')
    return refused('too-early', 'Block it first: erasure means blocking until it prescribes')
  return isAfter(at, retention.until) ? undefined : refused('too-early', `It stays blocked until ${retention.until}`)
}

/** The desk by itself sends nothing but the receipt, which repeats the customer's own words. */
function letterFault(
  claim: Claim,
  written: { readonly messageId: string; readonly text: string },
  { by }: Pick<Situation, 'by'>,
): Refusal | undefined {
  const forbidden = by.kind === 'staff' ? forbiddenText(written.text) : undefined
  return blank(written.text) ?? forbidden ?? said(claim, written)
}

function wayFault({ channel, how = '' }: Pick<Of<'message'>, 'channel' | 'how'>): Refusal | undefined {
  return channel === 'other' && blank(how)
    ? refused('how-missing', 'Say how the customer was told: by telephone, by post')
    : undefined
}

function said(claim: Claim, { messageId }: { messageId: string }): Refusal | undefined {
  const isOld = claim.written.some((one) => one.messageId === messageId)
  return isOld ? refused('already-recorded', 'This message is on record: give another one its own id') : undefined
}

function blank(text: string): Refusal | undefined {
  return text.replace(/\p{Cf}/gu, '').trim() !== '' ? undefined : refused('empty-text', 'Write something in words')
}

function past(moment: string, { at }: { at: string }): Refusal | undefined {
  return isAfter(moment, at) ? undefined : refused('in-the-past', 'Give a moment to come')
}

function unless(isChange: boolean, cure: string): Refusal | undefined {
  return isChange ? undefined : refused('nothing-changes', cure)
}

function isAfter(moment: string, other: string): boolean {
  return Date.parse(moment) > Date.parse(other)
}
