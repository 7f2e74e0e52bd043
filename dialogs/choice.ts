/** Which of the offered alternatives an answer means: by its words, its number, an ordinal, or nearly its words. */
import Fuse from 'fuse.js'
import { folded } from './cues.js'

const ORDINALS: readonly (readonly string[])[] = [
  [
    'la primera',
    'el primero',
    'lo primero',
    'primera',
    'primero',
    'el primer',
    'la primera opcion',
    'primer',
    'the first',
    'first',
    'the first one',
    'first one',
  ],
  [
    'la segunda',
    'el segundo',
    'lo segundo',
    'segunda',
    'segundo',
    'la segona',
    'el segon',
    'segona',
    'segon',
    'the second',
    'second',
    'the second one',
    'second one',
  ],
  [
    'la tercera',
    'el tercero',
    'tercera',
    'tercero',
    'el tercer',
    'tercer',
    'the third',
    'third',
    'the third one',
    'third one',
  ],
  ['la cuarta', 'cuarta', 'la quarta', 'quarta', 'el cuarto', 'cuarto', 'el quart', 'quart', 'the fourth', 'fourth'],
]
const LAST = ['la ultima', 'el ultimo', 'ultima', "l'ultima", 'l ultima', 'the last', 'last', 'the last one']

/** A fuse.js distance (0 is equal) up to which an answer counts as nearly the words of an alternative. */
const NEARLY = 0.35

export function chosen(titles: readonly string[], text: string): number | undefined {
  if (text.length > 120) return undefined
  const plain = folded(text)
  const exact = titles.findIndex((title) => folded(title) === plain)
  if (exact >= 0) return exact
  const numbered = byNumber(titles, plain.trim())
  if (numbered !== undefined) return numbered
  const containing = titles.flatMap((title, index) =>
    folded(title).includes(plain) && plain.trim().length > 2 ? [index] : [],
  )
  if (containing.length === 1) return containing[0]
  return nearly(titles, plain.trim())
}

function byNumber(titles: readonly string[], plain: string): number | undefined {
  const digit = /^(?:la |el |opcion |opcio |option |number |numero )?([1-9])\.?$/.exec(plain)?.[1]
  const index = digit
    ? Number(digit) - 1
    : LAST.includes(plain)
      ? titles.length - 1
      : ORDINALS.findIndex((words) => words.includes(plain))
  return index >= 0 && index < titles.length ? index : undefined
}

function nearly(titles: readonly string[], plain: string): number | undefined {
  if (plain.length < 4) return undefined
  const fuse = new Fuse(
    titles.map((title) => folded(title).trim()),
    { includeScore: true, threshold: NEARLY, ignoreLocation: true },
  )
  const [best, second] = fuse.search(plain)
  if (!best) return undefined
  const clear = second === undefined || (second.score ?? 1) - (best.score ?? 0) > 0.1
  return clear ? best.refIndex : undefined
}
