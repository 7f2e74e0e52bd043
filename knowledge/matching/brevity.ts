/** How many words a dialog may be meant in: "cancel" is short; a long message that holds the word is about something. */
import type { Language } from '../language.js'
import type { Label } from '../understanding.js'
import type { Lesson } from './examples.js'
import { tokensOf } from './tokens.js'

/** Dialogs that may take a long story; every other one must be said about as briefly as its phrases are. */
const LONG_DIALOGS: readonly string[] = ['claim', 'handoff', 'status', 'compliment', 'suggestion']
/** These may be said briefly beside something else; all others are the whole message or nothing: "…, ¿no?" denies nothing. */
const BESIDE_OTHERS: readonly string[] = ['robot', 'insult', 'language-es', 'language-ca', 'language-en']

/** Whether a part among others may be about this: a greeting is none. */
export function isMatter({ kind, id }: Label): boolean {
  return kind !== 'dialog' || LONG_DIALOGS.includes(id) || BESIDE_OTHERS.includes(id)
}

/** What one says before coming to the point: it is meant only where no point is made. */
export function isOpening({ kind, id }: Label): boolean {
  return kind === 'dialog' && (id === 'help' || id === 'greeting')
}

/** Dialog → the most words it may be said in. */
export type Longest = ReadonlyMap<string, number>

export function longestIn(lessons: readonly Lesson[], language: Language): Longest {
  const brief = lessons.filter(({ label }) => label.kind === 'dialog' && !LONG_DIALOGS.includes(label.id))
  return new Map(brief.map(({ label, texts }) => [label.id, mostWords(texts, language)]))
}

export class Brevity {
  constructor(private readonly longest: Longest) {}

  /** Whether this may be meant by a text of so many words. */
  allowsAs({ kind, id }: Label, words: number): boolean {
    return kind !== 'dialog' || words <= (this.longest.get(id) ?? Infinity)
  }

  /** Whether this may be meant by a part of a message of so many words. */
  allowsIn(label: Label, words: number): boolean {
    return BESIDE_OTHERS.includes(label.id) || this.allowsAs(label, words)
  }
}

/** One word more than nine in ten of its phrases have. */
function mostWords(texts: readonly string[], language: Language): number {
  const lengths = texts.map((text) => tokensOf(text, language).length).sort((a, b) => a - b)
  return (lengths[Math.floor(lengths.length * 0.9)] ?? 3) + 1
}
