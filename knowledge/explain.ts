/** Explains a message: what it was understood as, and for each part why. Plain data; what was understood is not changed by it. */
import type { Knowledge } from './knowledge.js'
import { isSameLabel } from './label.js'
import type { Language } from './language.js'
import type { Decision, Matcher, MayOffer } from './match.js'
import { SURE_ENOUGH, WORTH_ASKING } from './matching/judgement.js'
import type { Reasons } from './matching/reasons.js'
import type { Sight } from './matching/sight.js'
import type { Reader } from './parts.js'
import { train, type Training } from './training.js'
import { createUnderstanding, readerOf, type Context, type ReaderOf } from './understand.js'
import type { Candidate, Label, Part, Understanding } from './understanding.js'

/** Besides the matcher's: read together with what was said before it, or a second matter of a message that was not cut. */
export type Rule = Decision['rule'] | 'context' | 'second' | 'beside'

/** Zone and candidates are those of the part. */
export interface ExplainedPart extends Part, Reasons {
  /** The texts that decided, read as one: another than the part's where its question alone, or what came before, did. */
  readonly decidedBy: readonly string[]
  readonly rule: Rule
  /** The rule in one sentence, for editors. */
  readonly reason: string
  /** The candidate that the best one is compared with: the next. */
  readonly rival?: Label
}

export interface Explanation {
  readonly understanding: Understanding
  /** One for each of the understanding's, in its order. */
  readonly parts: readonly ExplainedPart[]
}

export type Explain = (text: string, context: Context) => Explanation

/** A message is understood as everywhere else, while a listener notes what its parts were made of. */
export function createExplain(knowledge: Knowledge, training: Training = train(knowledge)): Explain {
  let heard: Heard | undefined
  const listening: ReaderOf = (matcher, mayOffer) => {
    heard = new Heard(matcher)
    return heard.listeningTo(readerOf(matcher, mayOffer), mayOffer)
  }
  const understand = createUnderstanding(knowledge, {}, training, listening)
  return (text, context) => {
    const understanding = understand(text, context)
    const named = namesIn(knowledge, understanding.language)
    return { understanding, parts: understanding.parts.map((part) => explained(part, heard!, named)) } // just heard
  }
}

/** How some candidates were found. */
interface Found {
  readonly candidates: readonly Candidate[]
  readonly texts: readonly string[]
  readonly rule: Rule
}

/** What was read on the way to one message's parts. */
class Heard {
  /** Every piece that was looked at. */
  private readonly texts = new Map<Sight, string>()
  private readonly found: Found[] = []

  constructor(readonly matcher: Matcher) {}

  listeningTo(reader: Reader, mayOffer: MayOffer): Reader {
    return {
      match: (text, message = text) => {
        const { match, rule } = this.matcher.decide(text, mayOffer, message)
        this.found.push({ candidates: match.candidates, texts: [text], rule })
        return match
      },
      see: (text) => {
        const sight = reader.see(text)
        this.texts.set(sight, text)
        return sight
      },
      judge: (sights, except) => {
        const candidates = reader.judge(sights, except)
        const texts = sights.flatMap((sight) => this.texts.get(sight) ?? [])
        this.found.push({ candidates, texts, rule: 'context' })
        return candidates
      },
    }
  }

  /** A part keeps the very candidates that were found; only a second matter's, or what is asked beside, are picked from among others'. */
  foundFor({ candidates, text, zone }: Part): Found {
    const own = this.found.find((one) => one.candidates === candidates)
    if (own) return own
    const [best] = candidates
    const among = this.found.find((one) => one.candidates.some((candidate) => isSame(candidate, best)))
    return { candidates, texts: among?.texts ?? [text], rule: zone === 'ask' ? 'beside' : 'second' }
  }
}

function isSame(one: Candidate, other: Candidate | undefined): boolean {
  return isSameLabel(one.label, other?.label) && one.score === other?.score
}

function explained(part: Part, heard: Heard, named: (name: string) => string): ExplainedPart {
  const { texts, rule } = heard.foundFor(part)
  const [best, next] = part.candidates
  // What is asked beside was found in different pieces: none was weighed against another.
  const second = part.beside ? undefined : next
  const { concepts, features, ...reasons } = heard.matcher.explain(texts, best?.label, second?.label)
  return {
    ...part,
    decidedBy: texts,
    rule,
    reason: SENTENCES[rule](best, second),
    ...(second ? { rival: second.label } : {}),
    ...reasons,
    concepts: concepts.map(named),
    features: features.map((feature) =>
      feature.block === 'concepts' ? { ...feature, name: named(feature.name) } : feature,
    ),
  }
}

/** The editors' groups of synonyms have no names: the first word stands for its group, `~factura`. */
function namesIn({ synonyms }: Knowledge, language: Language): (name: string) => string {
  return (name) => name.replace(/~(\d+)/g, (_, place) => `~${synonyms[language][Number(place)]?.[0] ?? place}`)
}

const SENTENCES: Readonly<Record<Rule, (best?: Candidate, second?: Candidate) => string>> = {
  title: (best) => `answered: it is the title of ${nameOf(best)}, word for word`,
  phrase: (best) =>
    best?.label.kind === 'none'
      ? `admitted: it is a phrase of ${nameOf(best)}, word for word, and none of our business`
      : `answered: it is a question or phrase of ${nameOf(best)}, word for word`,
  'shared-words': () => 'asked: several articles share the one or two words that say what it is about',
  unheard: () => 'admitted: it has no word that any example holds',
  nothing: () => 'admitted: there is nothing that it could be about',
  outside: (best) => `admitted: it sounds like ${nameOf(best)}, which is none of our business`,
  unlikely: (best) =>
    `admitted: ${nameOf(best)} comes first with ${percent(best)}, and below ${whole(WORTH_ASKING)} nothing is asked`,
  unsure: (best) =>
    `asked: ${nameOf(best)} comes first with ${percent(best)}, and an answer needs ${whole(SURE_ENOUGH)}`,
  close: (best, second) => `asked: ${nameOf(second)} is nearly as likely as ${nameOf(best)}`,
  sure: (best) => `answered: ${nameOf(best)} comes first with ${percent(best)}, and ${whole(SURE_ENOUGH)} is enough`,
  context: (best) => `answered: read with what was said before it, it is about ${nameOf(best)}`,
  beside: (best) => `asked: a question seems unanswered, and ${nameOf(best)} comes nearest to it`,
  second: (best) => `answered: the message sounds like ${nameOf(best)} too, beside its first matter`,
}

function nameOf(candidate: Candidate | undefined): string {
  return candidate?.label.id ?? 'nothing'
}

function percent(candidate: Candidate | undefined): string {
  return `${(100 * (candidate?.confidence ?? 0)).toFixed(1)} %`
}

function whole(share: number): string {
  return `${Math.round(100 * share)} %`
}
