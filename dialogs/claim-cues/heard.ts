/** Which expressions of a kind a text holds. Pure; each language's expressions are compiled once. */
import type { Language } from '../../knowledge/language.js'
import { ca } from './ca.js'
import type { ClaimCues, Weight } from './claim-cues.js'
import { en } from './en.js'
import { es } from './es.js'
import { patternsOf, plainWords, type Pattern } from './pattern.js'
import { KIND_IDS, type KindId } from '../wording/claim/words.js'

export interface Cue extends Pattern {
  readonly kind: KindId
  readonly weight: Weight
}

const WEIGHTS: readonly Weight[] = ['sure', 'likely', 'hint']
const CUES: Readonly<Record<Language, readonly Cue[]>> = { es: compiled(es), ca: compiled(ca), en: compiled(en) }

/** Every cue of the language that the text holds, in the order of the data. */
export function cuesIn(text: string, language: Language): readonly Cue[] {
  const words = plainWords(text)
  return CUES[language].filter((cue) => cue.isIn(words))
}

function compiled(cues: ClaimCues): readonly Cue[] {
  return KIND_IDS.flatMap((kind) =>
    WEIGHTS.flatMap((weight) => patternsOf(cues[kind][weight]).map((pattern) => ({ ...pattern, kind, weight }))),
  )
}
