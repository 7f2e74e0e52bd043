/** Names of features as numbers: a message has hundreds of them, and a number costs a tenth of a string. */

/**
 * FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo; https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). Of a hundred
 * thousand names about one pair shares a number by chance, which moves no score that matters.
 */
export function hashed(text: string, from: number): number {
  let hash = from
  for (let at = 0; at < text.length; at++) hash = hashedOn(hash, text.charCodeAt(at))
  return hash
}

/** One more unit at the end of what was hashed so far. */
export function hashedOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 16_777_619) >>> 0
}

/** Where the hash of each kind of feature begins, so that a word and the same letters inside a word differ. */
export const SEED = { word: 2_166_136_261, letters: 3_141_592_653, concept: 2_718_281_828 } as const

/** Keys in the order they were added: a key's place is its id. Plain arrays, so that it goes through a file as it is. */
export interface HashTable {
  /** Power of two many; 0 is empty, else a place in `keys` plus one. */
  readonly slots: Int32Array
  readonly keys: Uint32Array
}

export function hashTable(keys: Uint32Array): HashTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(keys.length * 2 + 2)))
  for (let id = 0; id < keys.length; id++) slots[slotOf(slots, keys, keys[id]!)] = id + 1
  return { slots, keys }
}

/** The key's id, or -1. */
export function find({ slots, keys }: HashTable, key: number): number {
  return slots[slotOf(slots, keys, key)]! - 1
}

// The ! here and above: every place is within its array by construction, and these lines run for every feature of every message.
function slotOf(slots: Int32Array, keys: Uint32Array, key: number): number {
  const mask = slots.length - 1
  // FNV's low bits of near names are alike: mixed once more.
  let at = (key ^ (key >>> 15)) & mask
  while (slots[at] !== 0 && keys[slots[at]! - 1] !== key) at = (at + 1) & mask
  return at
}

/** Gives every key a place, in the order they are met; much faster than a map of numbers for millions of them. */
export class KeyPlaces {
  private keys = new Uint32Array(1024)
  private slots: Int32Array = new Int32Array(2048)
  private size = 0

  /** The key's place; a new key gets the next one. */
  placeOf(key: number): number {
    const at = slotOf(this.slots, this.keys, key)
    const known = this.slots[at]!
    if (known > 0) return known - 1
    if (this.size === this.keys.length) {
      this.grow()
      return this.placeOf(key)
    }
    this.keys[this.size] = key
    this.slots[at] = ++this.size
    return this.size - 1
  }

  /** In the order of their places. */
  all(): Uint32Array {
    return this.keys.subarray(0, this.size)
  }

  private grow(): void {
    const keys = new Uint32Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    // Room for four times as many as there are: twice as many as there may come.
    this.slots = hashTable(keys.subarray(0, this.size)).slots
  }
}
