/** A complaint: how somebody was treated or served is deplored, and no remedy is asked for. */
import { kindTopic } from './kind.js'
import { contact, words, wordsOf } from './slots.js'
import { story } from './story.js'

/** In words: an answer to the question itself is shorter, and kept as it is. */
const STORY = 8

export const complaint = kindTopic({
  id: 'complaint',
  version: 1,
  isComplaint: true,
  slots: [
    story(),
    words('about', { notice: ({ text }) => (wordsOf(text).length >= STORY ? placeIn(text) : undefined) }),
    contact,
  ],
})

/** "The Girona shop", "la tienda de Girona": whoever has said where is not asked. */
const PLACE =
  /(?<!\p{L})(?:tienda|botiga|shop|store|mostrador|taulell)(?: (?:de|d['’]|del|en|a|of|in) ?)(?:la |el |l['’]|the )?\p{Lu}[\p{L}'’-]*|(?<!\p{L})\p{Lu}\p{L}+ (?:shop|store)(?!\p{L})/u

function placeIn(text: string): string | undefined {
  return PLACE.exec(text)?.[0]
}
