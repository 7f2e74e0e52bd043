/** The names that a message's meaning can have besides an article's: the dialogs, and what is none of our business. */
import type { Label } from './understanding.js'

/** Every dialog a message can call for; each has phrases that ship with the desk. */
export const DIALOG_IDS = [
  'claim',
  'handoff',
  'status',
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'cancel',
  'repeat',
  'robot',
  'smalltalk',
  'yes',
  'no',
  'compliment',
  'suggestion',
  'praise',
  'insult',
  'resume',
  'bot',
  'language-es',
  'language-ca',
  'language-en',
] as const

/** One string a label, for maps: `article:delivery-times`. */
export function labelKey(label: Label): string {
  return `${label.kind}:${label.id}`
}

export function isSameLabel(one: Label, other: Label | undefined): boolean {
  return one.kind === other?.kind && one.id === other.id
}

/** Whose phrases a file `<id>.txt` holds; undefined when the id is nobody's. An article wins over a dialog of its name. */
export function labelOf(id: string, isArticle: (id: string) => boolean): Label | undefined {
  if (isArticle(id)) return { kind: 'article', id }
  if (DIALOG_IDS.some((dialog) => dialog === id)) return { kind: 'dialog', id }
  return id === 'none' || id.startsWith('none-') ? { kind: 'none', id } : undefined
}
