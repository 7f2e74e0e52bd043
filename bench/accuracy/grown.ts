/** Many lessons out of some: the same ones with words exchanged, left out and misspelt, to see how speed holds up. Pure. */
import type { Lesson } from './data-set.js'
import { pick, randomFrom, type Random } from './random.js'

const EXCHANGED = 0.2
const LEFT_OUT = 0.05
/** As often as that customers mistype a word; it makes the vocabulary grow with the lessons, as it does in life. */
const MISSPELT = 0.05

/** Just `size` lessons: the given ones first. */
export function grown(lessons: readonly Lesson[], size: number, seed: number): readonly Lesson[] {
  const random = randomFrom(seed)
  const words = lessons.flatMap(({ text }) => wordsOf(text))
  const more = Array.from({ length: Math.max(0, size - lessons.length) }, () => {
    const { text, label } = pick(lessons, random)
    return { text: varied(text, words, random), label }
  })
  return [...lessons.slice(0, size), ...more]
}

/** `words`: each as often as it is used, so that an exchange is likely to be for a usual one. */
function varied(text: string, words: readonly string[], random: Random): string {
  const kept = wordsOf(text).flatMap((word) => {
    const chance = random()
    if (chance < EXCHANGED) return [pick(words, random)]
    if (chance < EXCHANGED + LEFT_OUT) return []
    return chance < EXCHANGED + LEFT_OUT + MISSPELT ? [misspelt(word, random)] : [word]
  })
  return kept.length > 0 ? kept.join(' ') : text
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Two neighbouring letters change places. */
function misspelt(word: string, random: Random): string {
  const letters = [...word]
  if (letters.length < 2) return word
  const at = Math.floor(random() * (letters.length - 1))
  return [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('')
}
