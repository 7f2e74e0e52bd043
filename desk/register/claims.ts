/** What is stored of a claim, and of what is attached. */
import type { ClaimRecord } from '../claim.js'
import type { ClaimEvent } from '../claims/event.js'
import type { AboutAttachment } from '../store/attachments.js'
import { claim, FORM, proof, WHEN, type Fields, type Registered } from './registered.js'

export const claims: Fields<ClaimRecord> = {
  id: claim('the reference by which it is followed'),
  version: claim(FORM),
  conversationId: claim('to write to the customer where they filed it'),
  events: claim('to deal with it, and to prove how'),
}
export const claimEvents: Fields<ClaimEvent> = {
  kind: proof('to prove what was done'),
  at: proof(WHEN),
  by: proof('to prove who did it'),
  claimKind: claim('to know which term and which rules hold'),
  language: claim('to answer in the language of the filing: Ley 10/2025 art. 8.6'),
  fields: claim('what is claimed, and how to reach the customer'),
  issues: claim('each gets its own answer: Ley 10/2025 art. 13.1'),
  conversationId: claim('to write to the customer where they filed it'),
  keepConversation: proof('whether they want it kept as evidence: Ley 10/2025 art. 12.1'),
  dueAt: proof('by when it is answered'),
  promisedAt: proof('by when it is answered'),
  receiptSha256: proof('that the receipt is the one that was handed out'),
  files: claim('the receipt, to be handed out again'),
  channel: claim('how it was told'),
  severity: claim('ISO 10002:2018, 7.5'),
  urgency: claim('ISO 10002:2018, 7.5'),
  immediateAction: claim('ISO 10002:2018, 7.5'),
  from: proof('what it was before'),
  to: proof('what it is since'),
  why: proof('why it was done'),
  ground: proof('why a deadline has moved'),
  messageId: proof('that it was told once, and delivered'),
  text: claim('what was told or noted'),
  which: claim('what the filing lacks'),
  purpose: claim('whether the claim waits for it'),
  until: proof('how long it was waited for, or is blocked'),
  attachmentIds: claim('the evidence'),
  answers: claim('the decision on each issue, with its reasons'),
  tenthDayEndedAt: proof('that ten business days had passed: Ley 10/2025 art. 13.4'),
  about: proof('that staff were warned in time'),
  workBy: proof('that staff were warned in time'),
  field: claim('what was corrected'),
  old: proof('what it said before'),
  new: claim('what was corrected'),
  score: claim('how content they are: Ley 10/2025 art. 18'),
  cause: claim('how content they are: Ley 10/2025 art. 18'),
}
/** The slots of the forms, by their names. */
export const claimFields: Readonly<Record<string, Registered>> = {
  what: claim('what happened'),
  order: claim('to find the purchase'),
  bought: claim('to count the guarantee'),
  text: claim('what is suggested or praised'),
  amount: claim('what was paid or charged'),
  product: claim('to know what it is about'),
  remedy: claim('what is asked for'),
  contact: claim('to reach the customer'),
  question: claim('what is asked'),
  reference: claim('to find the claim that is asked about'),
  about: claim('what it is about'),
  received: claim('to count terms from the delivery'),
  opened: claim('whether it can be given back'),
  how: claim('how the goods come back'),
  charged: claim('when it was charged'),
  operator: claim('whom the praise is for'),
  paid: claim('what was paid'),
  repaired: claim('to count the guarantee'),
  since: claim('since when it is so'),
  trouble: claim('what is wrong'),
  where: claim('where it is looked at'),
}
export const attachments: Fields<AboutAttachment> = {
  name: claim('to show it under the name that its sender gave'),
  contentType: claim('to show it as what it is'),
}
