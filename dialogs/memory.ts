/** What the dialogs remember of a conversation: plain JSON, versioned, saved whole with it. */
import type { Label } from '../knowledge/understanding.js'
import type { KeptFile } from '../knowledge/file.js'
import type { Language } from '../knowledge/language.js'
import type { Progress } from './form.js'
import type { Reply } from './reply.js'

export const MEMORY_VERSION = 1

export interface Memory {
  readonly version: number
  readonly language: Language
  /** The customer asked for this language: a message in another one no longer changes it. */
  readonly languageWished: boolean
  /** The customer has been told that this is an automated assistant. */
  readonly disclosed: boolean
  /** What the customer has given away: an entity's kind or a facet's name → its value. */
  readonly known: Readonly<Record<string, string>>
  /** The last thing told outside a form: who asks for one next need not say it again. */
  readonly told?: string | undefined
  /** Its matters, where it raises several. */
  readonly toldIssues?: readonly string[] | undefined
  /** Files sent outside a form, for the next. */
  readonly files?: readonly KeptFile[] | undefined
  /** Dialogs begun and not finished; the last one speaks. */
  readonly open: readonly Open[]
  /** Open matters in the customer's own words, oldest first. */
  readonly wants: readonly string[]
  /** What was said last, for "could you repeat that?". */
  readonly last: readonly Reply[]
  /** The article answered last, for "and to the Canaries?". */
  readonly lastArticle?: string
  /** How often each question was put, by its key: the second time it is put in other words. */
  readonly asked: Readonly<Record<string, number>>
  /** Clarifying questions put in a row without an answer coming of it. */
  readonly unclear: number
  /** References of what was filed in this conversation, in order. */
  readonly filed?: readonly string[]
  /** Anger or distress has been acknowledged: once is enough. */
  readonly soothed: boolean
  /** What the last message did that must not be done twice, should the same words arrive again. */
  readonly done?: { readonly said: string; readonly at: string; readonly replies: readonly Reply[] }
}

export type Open =
  | { readonly kind: 'form'; readonly dialog: string; readonly version: number; readonly progress: Progress }
  /** A clarifying question between candidates. */
  | {
      readonly kind: 'ask'
      readonly options: readonly Option[]
      readonly said: string
      readonly round: number
      /** Beside what was answered: "no" leaves nothing open. */
      readonly beside?: true
    }
  /** A question for what an article's answer depends on. */
  | { readonly kind: 'facet'; readonly article: string; readonly facet: string; readonly values: readonly string[] }
  /** Whether it is what staff asked for on a claim. */
  | {
      readonly kind: 'awaited'
      readonly reference: string
      readonly said: string
      readonly files: readonly KeptFile[]
      readonly messageId: string
    }
  /** A person, or a claim, has been offered. */
  | { readonly kind: 'offer'; readonly what: 'handoff' | 'claim'; readonly said: string }

export interface Option {
  readonly label: Label
  /** What its button said. */
  readonly title: string
}

export function freshMemory(language: Language): Memory {
  return {
    version: MEMORY_VERSION,
    language,
    languageWished: false,
    disclosed: false,
    known: {},
    open: [],
    wants: [],
    last: [],
    asked: {},
    unclear: 0,
    soothed: false,
  }
}

/** What was stored, or a fresh start when it was written by another version of these dialogs. */
export function memoryOf(stored: unknown, language: Language): Memory {
  const memory = stored as Memory | null | undefined // JSON out of the store; the version says whether it is ours
  return memory?.version === MEMORY_VERSION ? memory : freshMemory(language)
}
