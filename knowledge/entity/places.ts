/** Places of a text that a reading has taken: of two that overlap, the first keeps its own. */

/** Takes the places from `start` up to `end` unless one of them is taken already; says whether it did. */
export type Take = (start: number, end: number) => boolean

/** `length` of the text, in UTF-16 units. Every taking costs as much as it is long, whatever was taken before. */
export function freePlaces(length: number): Take {
  const taken = new Uint8Array(length)
  return (start, end) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  }
}
