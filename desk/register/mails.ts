/** What is stored of a letter while it is on its way; what it says is with its claim. */
import type { Mail, MailState } from '../mail/mail.js'
import { FORM, letter, WHEN, WHO, type Fields } from './registered.js'

export const mails: Fields<Mail | MailState> = {
  id: letter(WHO),
  version: letter(FORM),
  claimId: letter('to note with the claim whether it has left'),
  messageId: letter('to note with the claim whether it has left'),
  to: letter('to reach the customer'),
  subject: letter('to tell what it is about'),
  text: letter('to answer'),
  language: letter('to answer in the language of the filing: Ley 10/2025 art. 8.6'),
  automatic: letter('so that no automatic answer comes to it: RFC 3834'),
  files: letter('to hand out the receipt: Ley 10/2025 art. 12.1'),
  askedAt: letter('to know when to give up'),
  state: letter('to send it once'),
  kind: letter('to send it once'),
  notBefore: letter('to know when to try again'),
  tries: letter('to know when to try again'),
  since: letter('to send it once'),
  at: letter(WHEN),
  said: letter('to prove that it has left, or why not'),
}
