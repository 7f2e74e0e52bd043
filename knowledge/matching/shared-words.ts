/** Which articles share a word: "garantía" alone belongs to several, and no ranking can know which was meant. */
import { fold } from './tokens.js'

/** A message with more words that mean something says which it is; a ranking may then decide. */
const FEW_WORDS = 2
const FEW_TOKENS = 12
/** Below this share of its words no article owns a message: of a single word, which says of what but not what about it, and of two. */
const OWNED = { one: 0.93, two: 0.7 }
/** An example that holds the word by accident gives its article no claim to it. */
const WORTH_OFFERING = 0.05
/** Two words that point to one article so surely are not asked about. */
const LIKELY = 0.6
/** Says that something is wanted or wrong, and not what. */
const VAGUE = new Set(
  `problema problemas problemilla lio raro rara pasa info informais informar escribo llamo contais cuentan cuenteme
  saber mirar hablar necesitaria urgente solucion solucionar arreglarlo gente amigos cuestion asunto tema duda dudas dudita
  consulta consultar consultita pregunta preguntas preguntita preguntilla explicar expliquen explicarme explicais explica
  comentar comentarle comentaros aclarar aclarais aclaracion orientar ayudar ayudarme ayuden ayuda necesito preciso quisiera
  cosilla cosita incidencia gestion
  problemes embolic estrany estranya passa informeu escric truco voldriem pregunteta dubtet parlar mireu questio assumpte
  dubte dubtes expliqueu aclarir aclariu ajudar ajudeu ajuda necessito coseta gestio
  problem problems issue trouble weird wrong odd writing calling contacting tell talk know mess concerning regards info
  something bit quick question questions query enquiry inquiry matter explain clarify advice help need needing stuff thing
  things wee little morning afternoon evening sorry please mind favour hand`.split(/\s+/),
)
/** "How does it go with": as vague as can be, for all its question word. */
const HOW_GOES = /\b(?:como|com|how) (?:va|van|va aixo|funciona|funcionan|funcionen|does it go|is it with)\b/g
/** Whoever asks how, when or how much has said which article it is. */
const ASKING =
  /^(?:cuanto|cuanta|cuantos|cuantas|cuando|como|donde|quien|cual|cuales|porque|quant|quants|quanta|quantes|quan|com|on|qui|quin|quina|quins|quines|how|when|where|who|why|which)$/

/** How often each stem is met in each article's messages, as plain data: it goes through a worker and a file as it is. */
export interface SharedTable {
  /** One a line. */
  readonly stems: string
  /** Stem n is met in the articles from `starts[n]` to before `starts[n + 1]`, each in a share of its messages. */
  readonly starts: Int32Array
  readonly articles: Int32Array
  readonly rates: Float32Array
}

/** Whether a word says what is wanted, not about which thing. */
export type IsTopic = (token: string) => boolean

/** `texts[n]`: the messages of the article with index n. */
export function sharedTable(texts: readonly (readonly string[])[], isTopic: IsTopic): SharedTable {
  const rates = new Map<string, Map<number, number>>()
  for (const [article, messages] of texts.entries()) {
    for (const message of messages) {
      for (const stem of stemsOf(fold(message).match(/[\p{L}\p{N}]+/gu) ?? [], isTopic)) {
        const shares = rates.get(stem) ?? new Map<number, number>()
        rates.set(stem, shares.set(article, (shares.get(article) ?? 0) + 1 / messages.length))
      }
    }
  }
  const rows = [...rates.values()].map((shares) => [...shares])
  let end = 0
  return {
    stems: [...rates.keys()].join('\n'),
    starts: Int32Array.from([0, ...rows.map(({ length }) => (end += length))]),
    articles: Int32Array.from(rows.flat(), ([article]) => article),
    rates: Float32Array.from(rows.flat(), ([, share]) => share),
  }
}

export class SharedWords {
  private readonly rows: ReadonlyMap<string, number>

  constructor(
    private readonly table: SharedTable,
    private readonly isTopic: IsTopic,
  ) {
    this.rows = new Map(table.stems.split('\n').map((stem, row) => [stem, row]))
  }

  /** Article index → share of its messages that hold the stem. */
  private ratesOf(stem: string): ReadonlyMap<number, number> | undefined {
    const row = this.rows.get(stem)
    if (row === undefined) return undefined
    const { starts, articles, rates } = this.table
    const places = articles.subarray(starts[row], starts[row + 1])
    return new Map([...places].map((article, n) => [article, rates[(starts[row] ?? 0) + n] ?? 0]))
  }

  /** Whether a word of it is some article's: "I have a question about the guarantee" asks for no general help. */
  touchesTopic(tokens: readonly string[]): boolean {
    return [...stemsOf(tokens, this.isTopic)].some((stem) => this.rows.has(stem))
  }

  /** Articles, by index, between which a short message does not decide; undefined when it decides or is not short. */
  // `sure`: how likely the best one is; two words may well decide, one says of what and not what about it.
  undecided(
    tokens: readonly string[],
    sure = 0,
  ): readonly { readonly article: number; readonly share: number }[] | undefined {
    const stems = stemsOf(tokens, this.isTopic)
    if (tokens.length > FEW_TOKENS || stems.size === 0 || stems.size > FEW_WORDS) return undefined
    if (
      tokens
        .join(' ')
        .replace(HOW_GOES, '')
        .split(' ')
        .some((token) => ASKING.test(token))
    )
      return undefined
    if (stems.size > 1 && sure > LIKELY) return undefined
    const known = [...stems].map((stem) => this.ratesOf(stem)).filter((rates) => rates !== undefined)
    if (known.length === 0 || known.length < stems.size) return undefined
    const shares = sharesOf(known)
    const offered = shares.filter(({ share }) => share >= WORTH_OFFERING)
    return offered.length > 1 && (offered[0]?.share ?? 1) < (stems.size === 1 ? OWNED.one : OWNED.two)
      ? offered
      : undefined
  }
}

function stemsOf(tokens: readonly string[], isTopic: IsTopic): ReadonlySet<string> {
  const topics = tokens.filter((token) => token.length >= SHORTEST && isTopic(token) && !VAGUE.has(token))
  return new Set(topics.map((token) => token.slice(0, STEM)))
}

/** "eh" names no topic. */
const SHORTEST = 3
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
