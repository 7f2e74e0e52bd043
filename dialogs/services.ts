/** What the dialogs ask of the world, in their own words. The desk and the knowledge happen to fit. */
import type { KeptFile } from '../knowledge/file.js'
import type { Library } from '../knowledge/library.js'
import type { Language } from '../knowledge/language.js'
import type { ReceiptDocument } from '../knowledge/receipt-document.js'
import type { Understanding } from '../knowledge/understanding.js'

export interface Claims {
  /** Files it once: the same reference from the same conversation gives what is already there. */
  file(claim: ClaimToFile): Promise<Filed>
  /** Its state, for whoever proves to be its owner; the same `unknown` for a wrong guess and for none at all. */
  status(reference: string, proof: { conversationId: string; contact: string | undefined }): Promise<ClaimStatus>
  /** What its owner adds to it; the same words again change nothing. */
  tell(
    reference: string,
    proof: { conversationId: string; contact: string | undefined },
    words: CustomerWords,
  ): Promise<Told>
  /** The claim filed in a conversation in which staff have asked the customer for something. */
  awaiting(conversationId: string): string | undefined
}

export interface CustomerWords {
  readonly messageId: string
  readonly text: string
  readonly attachmentIds: readonly string[]
  readonly wish: 'add' | 'reopen'
}

export type Told = { readonly kind: 'told'; readonly state: ClaimState; readonly dueAt: string | undefined } | NotTold

export type NotTold =
  | { readonly kind: 'unknown' }
  /** Too many tries that were wrong; the moment from which the next is heard, ISO. */
  | { readonly kind: 'wait'; readonly until: string }

export interface ClaimToFile {
  readonly reference: string
  readonly kind: string
  readonly language: Language
  readonly conversationId: string
  readonly fields: Readonly<Record<string, string>>
  /** The matters that it raises, at least one, in the customer's words; each gets its own answer. */
  readonly issues: readonly { readonly id: string; readonly text: string }[]
  /** Files sent as evidence. */
  readonly attachmentIds: readonly string[]
  /** Whether the customer wants the conversation kept as evidence. */
  readonly keepConversation: boolean
  readonly receipt: (filing: Filing) => Receipt
}

/** `chat`: the words that the customer is told; `document`: what they can keep. */
export interface Receipt {
  readonly chat: string
  readonly document: ReceiptDocument
}

/** As the receipt tells it, in the language of the filing. `dueAt`: by law. */
export interface Filing {
  readonly reference: string
  readonly language: Language
  readonly filedAt: string
  readonly dueAt: string
}

export type Filed =
  /** `receipt`: to be told in these very words; `files`: the receipt to keep. */
  | {
      readonly kind: 'filed'
      readonly reference: string
      readonly dueAt: string
      readonly receipt: string
      readonly files: readonly KeptFile[]
    }
  | { readonly kind: 'reference-taken' }

export type ClaimStatus =
  | {
      readonly kind: 'known'
      readonly claimKind: string
      readonly state: ClaimState
      readonly filedAt: string
      /** By law; undefined when nothing runs: it is answered, or the customer is waited for. */
      readonly dueAt: string | undefined
      /** What the customer has been asked for, and until when. */
      readonly awaited?: { readonly which: readonly string[]; readonly until: string }
      readonly outcome?: ClaimOutcome
    }
  | NotTold

export type ClaimOutcome = 'upheld' | 'partly' | 'not-upheld' | 'lapsed'

export type ClaimState =
  'received' | 'acknowledged' | 'assessed' | 'in-progress' | 'waiting-for-customer' | 'resolved' | 'closed' | 'reopened'

export interface Surveys {
  /** Notes it once: the same answer again is `noted` alike. `too-late`: the claim has been opened again since. */
  answer(reference: string, conversationId: string, answer: SurveyAnswer): Promise<{ kind: 'noted' | 'too-late' }>
}

export interface SurveyAnswer {
  /** 1 to 5. */
  readonly score: number
  /** What it is about: what was bought, or how it was handled. */
  readonly cause?: 'service' | 'attention'
  readonly text?: string
}

export interface Queue {
  /** How many wait before this conversation, were it to join now or where it stands already. */
  ahead(conversationId: string): number
  /** Whether somebody can take it now; if not, when the desk opens (in the customer's words), where the hours say so. */
  attendance(language: Language): { readonly open: true } | { readonly open: false; readonly opens?: string }
}

/** Everything a dialog may use while it speaks. */
export interface Scene {
  readonly conversationId: string
  readonly now: Date
  readonly library: Library
  readonly claims: Claims
  readonly surveys: Surveys
  readonly queue: Queue
  /** A person has been asked for and is awaited. */
  readonly waiting: boolean
  /** The name by which the person goes who attended to this conversation last. */
  readonly attendedBy: string | undefined
  readonly newReference: () => string
  /** Day and time as the customer would write it, in the shop's time zone. */
  readonly sayMoment: (iso: string, language: Language) => string
  readonly sayDay: (iso: string, language: Language) => string
  readonly understood: Understanding
  /** Files that came with the message. */
  readonly files: readonly KeptFile[]
  /** For the log: something expected to work did not, and the customer has been told. */
  readonly report: (error: unknown) => void
}
