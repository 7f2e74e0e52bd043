/** Which articles share a word: "garantía" alone belongs to several, and no ranking can know which was meant. */
import { fold } from './tokens.js'

/** A message with more words that mean something says which it is; a ranking may then decide. */
const FEW_WORDS = 2
const FEW_TOKENS = 12
/** Below this share of a word no article owns it. */
const OWNED = 0.7
/** An example that holds the word by accident gives its article no claim to it. */
const WORTH_OFFERING = 0.12
/** Whoever asks how, when or how much has said which article it is. */
const ASKING =
  /^(?:cuanto|cuanta|cuantos|cuantas|cuando|como|donde|quien|cual|cuales|porque|quant|quants|quanta|quantes|quan|com|on|qui|quin|quina|quins|quines|how|when|where|who|why|which)$/

export class SharedWords {
  /** Stem → article index → share of the article's messages that hold it. */
  private readonly rates = new Map<string, Map<number, number>>()

  /** `texts[n]`: the messages of the article with index n. `isTopic`: whether a word says what is wanted, not about which thing. */
  constructor(
    texts: readonly (readonly string[])[],
    private readonly isTopic: (token: string) => boolean,
  ) {
    for (const [article, messages] of texts.entries()) {
      for (const message of messages) {
        for (const stem of this.stemsOf(fold(message).match(/[\p{L}\p{N}]+/gu) ?? []))
          this.count(stem, article, 1 / messages.length)
      }
    }
  }

  private count(stem: string, article: number, share: number): void {
    const rates = this.rates.get(stem) ?? new Map<number, number>()
    this.rates.set(stem, rates.set(article, (rates.get(article) ?? 0) + share))
  }

  /** Articles, by index, between which a short message does not decide; undefined when it decides or is not short. */
  undecided(tokens: readonly string[]): readonly { readonly article: number; readonly share: number }[] | undefined {
    const stems = this.stemsOf(tokens)
    if (tokens.length > FEW_TOKENS || stems.size === 0 || stems.size > FEW_WORDS) return undefined
    if (tokens.some((token) => ASKING.test(token))) return undefined
    const known = [...stems].map((stem) => this.rates.get(stem)).filter((rates) => rates !== undefined)
    if (known.length === 0 || known.length < stems.size) return undefined
    const shares = sharesOf(known)
    const offered = shares.filter(({ share }) => share >= WORTH_OFFERING)
    return offered.length > 1 && (offered[0]?.share ?? 1) < OWNED ? offered : undefined
  }

  private stemsOf(tokens: readonly string[]): ReadonlySet<string> {
    return new Set(tokens.filter((token) => this.isTopic(token)).map((token) => token.slice(0, STEM)))
  }
}

/** Six letters tell `reparación` from `reparto` and join most forms of a verb. */
const STEM = 6

function sharesOf(known: readonly ReadonlyMap<number, number>[]): { article: number; share: number }[] {
  const articles = [...new Set(known.flatMap((rates) => [...rates.keys()]))]
  const scored = articles.map((article) => ({
    article,
    share: known.reduce((product, rates) => product * ((rates.get(article) ?? 0) + 0.01), 1),
  }))
  const sum = scored.reduce((total, { share }) => total + share, 0)
  return scored.map(({ article, share }) => ({ article, share: share / sum })).sort((a, b) => b.share - a.share)
}
