/** The desk's own buttons: pressed or typed word for word, in any language, they mean exactly one thing. */
import { LANGUAGES } from '../knowledge/language.js'
import { folded } from './cues.js'
import type { Wording } from './wording/es.js'
import { wordingFor } from './wording/wording.js'

export type Button = keyof Wording['button']

/** Yes and no are ordinary words, which the dialog that asked understands; all others are commands. */
const BY_TEXT: ReadonlyMap<string, Button> = new Map(
  LANGUAGES.flatMap((language) => {
    const labels = Object.entries(wordingFor(language).button) as [Button, string][] // the table's keys are the union
    return labels.map(([button, label]) => [folded(label), button] as const)
  }),
)

export function buttonPressed(text: string): Button | undefined {
  return text.length < 60 ? BY_TEXT.get(folded(text)) : undefined
}
