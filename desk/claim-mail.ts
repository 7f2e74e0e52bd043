/** A claim's letters as mails. Pure. */
import type { Letter } from './claims/letter.js'
import type { Claim } from './claims/state.js'
import { isMailAddress } from './mail/address.js'
import type { Posting } from './mail/mailroom.js'
import { MAIL_WORDING } from './mail/wording.js'

/** The fields that may hold an address, the surest first. */
const ADDRESS_FIELDS = ['email', 'contact'] as const

/** Undefined when the customer has given none. */
export function mailAddressOf({ fields }: Pick<Claim, 'fields'>): string | undefined {
  const given = ADDRESS_FIELDS.flatMap((field) => (Object.hasOwn(fields, field) ? (fields[field] ?? '').trim() : []))
  return given.find(isMailAddress)
}

/** So that the same letter asked for twice is one mail, and one that staff send again is another. */
export function mailId(claimId: string, messageId: string, again: number): string {
  return `${claimId} ${again} ${messageId}`
}

export function mailOf(claimId: string, claim: Claim, to: string, letter: Letter): Posting {
  const { messageId, about, from, text, files, again } = letter
  const words = MAIL_WORDING[claim.language]
  const signed = from ? `${text}\n\n${from.alias}\n${words.reference(claimId)}` : text
  return {
    ...{ id: mailId(claimId, messageId, again), claimId, messageId, to, language: claim.language, files },
    ...{ subject: words.subject(claimId, about), text: signed, automatic: from === undefined },
  }
}

export function surveyMail(claimId: string, claim: Claim, to: string, messageId: string, link: string): Posting {
  const words = MAIL_WORDING[claim.language]
  return {
    ...{ id: mailId(claimId, messageId, 0), claimId, messageId, to, language: claim.language, files: [] },
    ...{ subject: words.subject(claimId, 'survey'), text: words.survey(claimId, link), automatic: true },
  }
}
