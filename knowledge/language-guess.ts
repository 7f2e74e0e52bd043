/** Which of the desk's languages a message is written in: naive Bayes over letters, trained on the knowledge itself. */
import { isCode } from './code.js'
import { FUNCTION_WORDS } from './function-words.js'
import type { Knowledge } from './knowledge.js'
import { LANGUAGES, type Language } from './language.js'
import { find, hashed, hashedOn, hashTable, KeyPlaces, SEED, type HashTable } from './matching/hash.js'

export interface LanguageGuess {
  readonly language: Language
  /** 0 to 1, from the message alone. */
  readonly confidence: number
}

/** `before`: the language of the conversation so far, strong evidence for short messages. */
export type GuessLanguage = (text: string, before?: Language) => LanguageGuess

/** How much likelier the conversation's language is before a word is read. */
const LOYALTY = Math.log(12)
/** The letters of a word are not independent: what they say together is scaled down to an honest probability. */
const DEPENDENCE = 0.45
/** Enough of any message to tell its language. */
const LETTERS_READ = 80
/**
 * With fewer of its words known, a message is in none of our languages: French, Arabic, letters at random. The least of
 * 150 held-out questions had 0.71 known, and 0.64 where only five articles were.
 */
const ENOUGH_KNOWN = 0.5

/** Languages without a single article are never guessed: the desk could not answer in them. */
export function createLanguageGuess(
  knowledge: Knowledge,
  learnt: LetterTable = learnLetters(knowledge),
): GuessLanguage {
  const spoken = spokenIn(knowledge)
  const letters = new Letters(learnt)
  const first = spoken[0] ?? 'es'
  return (text, before) => {
    const read = text.slice(0, LETTERS_READ)
    // A word said again tells nothing new.
    const words = [...new Set(wordsOf(read))]
    const alone = letters.logLikelihoods(words).map((score) => score * DEPENDENCE)
    const shares = softmax(alone)
    const withPrior = alone.map((score, n) => score + (spoken[n] === before ? LOYALTY : 0))
    const likeliest = withPrior.indexOf(Math.max(...withPrior))
    const own = spoken.findIndex((language) => language === before)
    const known = isCode(read) ? 0 : letters.knownShare(words, likeliest)
    const isForeign = known < ENOUGH_KNOWN
    const best = own >= 0 && (isForeign || letters.isAsUsual(words, own, likeliest)) ? own : likeliest
    return { language: spoken[best] ?? first, confidence: (shares[best] ?? 1) * (isForeign ? known : 1) }
  }
}

function spokenIn(knowledge: Knowledge): readonly Language[] {
  return LANGUAGES.filter((language) => knowledge.articles[language].size > 0)
}

function textsOf(knowledge: Knowledge, language: Language): readonly string[] {
  const articles = [...knowledge.articles[language].values()]
  return [
    ...FUNCTION_WORDS[language],
    ...articles.flatMap(({ title, questions }) => [title, ...questions]),
    ...[...knowledge.phrases[language].values()].flatMap(({ texts }) => texts),
  ]
}

/** How often each run of letters occurs in each language, as logarithms; plain data that goes through a worker and a file. */
export interface LetterTable {
  /** A gram's place is its row. */
  readonly grams: HashTable
  /** Row after row, a column a language spoken. */
  readonly logs: Float32Array
  /** For a run never seen, a column a language. */
  readonly unseen: Float32Array
}

export function learnLetters(knowledge: Knowledge): LetterTable {
  const texts = spokenIn(knowledge).map((language) => textsOf(knowledge, language))
  const totals = texts.map(() => 0)
  const grams = new KeyPlaces()
  /** Row after row, as in the table. */
  const counts: number[] = []
  for (const [n, own] of texts.entries()) {
    for (const [word, times] of timesOf(own)) {
      for (const gram of gramsOf(word)) {
        const row = grams.placeOf(gram) * texts.length
        if (row === counts.length) for (const _ of texts) counts.push(0)
        counts[row + n]! += times // pushed, now or before
        totals[n]! += times // one a language
      }
    }
  }
  const log = (count: number, n: number) =>
    Math.log((count + SMOOTHING) / ((totals[n] ?? 0) + KINDS_OF_GRAMS * SMOOTHING))
  return {
    grams: hashTable(grams.all().slice()),
    logs: Float32Array.from(counts, (count, at) => log(count, at % texts.length)),
    unseen: Float32Array.from(texts, (_, n) => log(0, n)),
  }
}

/** So short a message may consist of words that two languages share, such as "persona" or "hola". */
const FEW_WORDS = 3
/** A word is at home in a language that uses it at least so often beside the one that uses it most. */
const AT_HOME = Math.log(8)

class Letters {
  constructor(private readonly table: LetterTable) {}

  /** Whether a short message has only words that language `own` uses about as readily as language `other`. */
  isAsUsual(words: readonly string[], own: number, other: number): boolean {
    if (words.length === 0 || words.length > FEW_WORDS) return false
    return words.every((word) => this.logOf(wholeWord(word), own) >= this.logOf(wholeWord(word), other) - AT_HOME)
  }

  /** The share of the words that the language has been seen to use; 1 where there is none. */
  knownShare(words: readonly string[], language: number): number {
    const unseen = this.table.unseen[language] ?? 0
    const known = words.filter((word) => this.logOf(wholeWord(word), language) > unseen)
    return words.length === 0 ? 1 : known.length / words.length
  }

  private logOf(gram: number, language: number): number {
    const { grams, logs, unseen } = this.table
    const row = find(grams, gram)
    return (row < 0 ? unseen[language] : logs[row * unseen.length + language]) ?? 0
  }

  logLikelihoods(words: readonly string[]): number[] {
    const { grams, logs, unseen } = this.table
    const sums = Array.from(unseen, () => 0)
    for (const gram of words.flatMap(gramsOf)) {
      const row = find(grams, gram)
      for (let n = 0; n < sums.length; n++) {
        sums[n] = (sums[n] ?? 0) + ((row < 0 ? unseen[n] : logs[row * sums.length + n]) ?? 0)
      }
    }
    return sums
  }
}

const SMOOTHING = 0.2
const KINDS_OF_GRAMS = 20_000

/** The whole word, and two to four letters in a row with the word's edges; accents kept, they tell much. As hashes. */
function gramsOf(word: string): readonly number[] {
  const padded = ` ${word} `
  const grams = [wholeWord(word)]
  for (let from = 0; from < padded.length; from++) {
    let hash: number = SEED.letters
    for (let size = 1; size <= 4 && from + size <= padded.length; size++) {
      hash = hashedOn(hash, padded.charCodeAt(from + size - 1))
      if (size > 1) grams.push(hash)
    }
  }
  return grams
}

function wholeWord(word: string): number {
  return hashed(word, SEED.word)
}

/** How often each word occurs in the texts. */
function timesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const text of texts) for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

/** Marks that are left when accents are letters' own say nothing, nor do addresses and whatever holds a digit. */
const MARKS = /\p{M}/gu
const NO_WORDS = /(?<![\w.+-])[\w.+-]+@[\w.-]+|https?:\S+|\b\w*\d\w*\b/gu
/** Without one of these there are none: looking for them letter by letter takes longer than all else. */
const SIGN_OF_NO_WORDS = /[\d@:]/

function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFC').replace(MARKS, '')
  const words = SIGN_OF_NO_WORDS.test(plain) ? plain.replace(NO_WORDS, ' ') : plain
  return words.match(/[\p{L}·]+/gu) ?? []
}

function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
