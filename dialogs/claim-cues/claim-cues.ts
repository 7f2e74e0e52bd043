/** What gives away which kind a claim is, as expressions of one language. */
import type { KindId } from '../wording/claim/words.js'

/** How much one expression says: `sure` names the kind, `likely` goes with it, `hint` is common elsewhere too. */
export type Weight = 'sure' | 'likely' | 'hint'

/**
 * Expressions with commas between. A word may end in `*` (any ending) and have alternatives (`lost/missing`); `…` stands
 * for up to four words. Capitals, accents and punctuation do not count.
 */
export type ClaimCues = Readonly<Record<KindId, Readonly<Record<Weight, string>>>>

/** Sentences as customers say them, one a line. */
export type ClaimExamples = Readonly<Record<KindId, string>>
