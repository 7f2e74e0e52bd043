/** The claims: filed once each, with their deadline, and found again by their reference. */
import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../knowledge/language.js'
import type { Claim } from './claim.js'
import { dueFrom } from './claims/deadline.js'
import { DEFAULT_DEADLINES, type DeadlinePolicy } from './claims/deadline-policy.js'
import { parseReference } from './reference.js'
import type { Records } from './store/store.js'

const CLAIM_VERSION = 1
/** The slots in which a form keeps how to reach the customer. */
const CONTACT_FIELDS = ['email', 'phone', 'contact']
/** An e-mail address or a telephone number; anything else proves nothing. */
const CONTACT = /^(?:[^\s@]+@[^\s@]+|\+?\d{6,15})$/

export interface ClaimToFile {
  readonly reference: string
  readonly kind: string
  readonly language: Language
  readonly conversationId: string
  readonly fields: Readonly<Record<string, string>>
}

export type Filed =
  | {
      readonly kind: 'filed'
      readonly claim: Claim
      readonly reference: string
      readonly filedAt: string
      readonly dueAt: string
    }
  /** Another conversation's claim has it: make another reference and file again. */
  | { readonly kind: 'reference-taken' }

export type ClaimStatus =
  | { readonly kind: 'known'; readonly state: string; readonly filedAt: string; readonly dueAt: string }
  | { readonly kind: 'unknown' }

export interface Claims {
  /**
   * On disk when it resolves. The same reference from the same conversation is the claim that is already there, with the
   * fields as they were confirmed last.
   */
  file(claim: ClaimToFile): Promise<Filed>
  find(reference: string): Promise<Claim | undefined>
  /** Its state, for its own conversation or whoever knows its e-mail or telephone; `unknown` alike for all others. */
  status(reference: string, proof: { conversationId: string; contact: string | undefined }): Promise<ClaimStatus>
}

export function createClaims(
  records: Records<Claim>,
  clock: () => Date,
  deadlines: DeadlinePolicy = DEFAULT_DEADLINES,
): Claims {
  return {
    file: async (toFile) => {
      const claim = received(toFile, clock().toISOString(), deadlines)
      if (await records.add(claim)) return filed(claim)
      const existing = await records.get(claim.id)
      if (existing?.conversationId !== claim.conversationId) return { kind: 'reference-taken' }
      if (isDeepStrictEqual(existing.fields, claim.fields)) return filed(existing)
      // Its turn was lost after it was filed; the customer has corrected something since, and confirmed that.
      const corrected = { ...existing, fields: claim.fields }
      await records.put(corrected)
      return filed(corrected)
    },
    find: (reference) => records.get(reference),
    status: async (reference, proof) => {
      // A slip of the pen fails its check character, and is answered like any reference that is not theirs.
      const read = parseReference(reference)
      const claim = read.ok ? await records.get(read.value) : undefined
      if (claim === undefined || !isOwner(claim, proof)) return { kind: 'unknown' }
      const state = claim.events.at(-1)?.kind ?? 'received'
      return { kind: 'known', state, filedAt: claim.filedAt, dueAt: claim.dueAt }
    },
  }
}

function received({ reference, ...rest }: ClaimToFile, at: string, deadlines: DeadlinePolicy): Claim {
  return {
    ...rest,
    id: reference,
    version: CLAIM_VERSION,
    filedAt: at,
    dueAt: dueFrom(at, rest.kind, deadlines).dueAt,
    events: [{ kind: 'received', at, by: 'customer' }],
  }
}

function filed(claim: Claim): Filed {
  return { kind: 'filed', claim, reference: claim.id, filedAt: claim.filedAt, dueAt: claim.dueAt }
}

function isOwner(claim: Claim, proof: { conversationId: string; contact: string | undefined }): boolean {
  if (proof.conversationId === claim.conversationId) return true
  const contact = plain(proof.contact ?? '')
  const known = CONTACT_FIELDS.filter((field) => Object.hasOwn(claim.fields, field)).map((field) => claim.fields[field])
  return CONTACT.test(contact) && known.some((value) => value !== undefined && plain(value) === contact)
}

/** Dots and hyphens mean something in an e-mail address, and nothing in a telephone number. */
function plain(contact: string): string {
  const bare = contact.toLowerCase().replace(/\s/g, '')
  return bare.includes('@') ? bare : bare.replace(/[().-]/g, '')
}
