/** What a message gives away about the customer's matter, each value read and checked. */

export type EntityKind =
  'order' | 'email' | 'phone' | 'date' | 'amount' | 'city' | 'product' | 'claim' | 'nif' | 'iban' | 'duration'

/** `ok: false` keeps what was written and says why it is not one, as a code that the wording explains. */
export type Entity = {
  readonly kind: EntityKind
  /** As the customer wrote it. */
  readonly text: string
  /** Where it stands in the message, in UTF-16 units. */
  readonly start: number
} & (
  | {
      readonly ok: true
      /**
       * Normalised: order `NX-10000008`, e-mail in lower case, phone `+34…`, date ISO day, amount in cents, city and
       * product as named in the lists, NIF and IBAN in capitals without gaps, duration with amount and unit as ISO 8601
       * writes them (`P2W`, `P1.5M`, `PT48H`).
       */
      readonly value: string
    }
  | { readonly ok: false; readonly why: 'check-digit' | 'length' | 'format' | 'future' | 'impossible' }
)
