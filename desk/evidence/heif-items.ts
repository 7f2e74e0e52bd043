/** The items of a HEIF file: what they are, and where their data lie (ISO/IEC 14496-12, 8.11.3 and 8.11.6). */
import { boxesIn, Reader, type Box } from './boxes.js'
import { MOST_PARTS } from './cleaned.js'

export interface Item {
  readonly type: string
  /** In the file, or in the box `idat`. */
  readonly source: 'file' | 'idat'
  readonly extents: readonly { readonly offset: number; readonly length: number }[]
}

/** Undefined when they cannot be read, or when one is laid out in a way that no camera uses. */
export function itemsOf(bytes: Buffer, info: Box, location: Box): readonly Item[] | undefined {
  const types = typesIn(bytes, info)
  if (!types) return undefined
  const read = new Reader(bytes, location.from, location.end)
  const version = read.number(1)
  read.number(3)
  const [sizes, more] = [read.number(1), read.number(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15
  if (version > 2 || [offsetSize, lengthSize, baseSize, indexSize].some((size) => ![0, 4, 8].includes(size)))
    return undefined
  const count = read.number(version < 2 ? 2 : 4)
  const items: Item[] = []
  let extentsRead = 0
  /** No two share a byte, so that together they cannot be longer than the file. */
  let length = 0
  for (let item = 0; item < count; item += 1) {
    const id = read.number(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read.number(2) & 15
    const elsewhere = read.number(2)
    const base = read.number(baseSize)
    const extents = Array.from({ length: read.number(2) }, () => {
      read.number(indexSize)
      return { offset: base + read.number(offsetSize), length: read.number(lengthSize) }
    })
    extentsRead += extents.length
    length += extents.reduce((sum, extent) => sum + extent.length, 0)
    const type = types.get(id)
    if (!read.isWhole || extentsRead > MOST_PARTS || length > bytes.length || items.length >= MOST_PARTS)
      return undefined
    // Without a length it is everything up to the end, other items' data too.
    if (type === undefined || method > 1 || elsewhere > 0 || extents.some(({ length }) => length === 0))
      return undefined
    items.push({ type, source: method === 0 ? 'file' : 'idat', extents })
  }
  return items
}

function typesIn(bytes: Buffer, info: Box): ReadonlyMap<number, string> | undefined {
  const version = bytes[info.from]
  const boxes = boxesIn(bytes, info.from + (version === 0 ? 6 : 8), info.end)
  if (!boxes) return undefined
  const types = new Map<number, string>()
  for (const box of boxes) {
    const read = new Reader(bytes, box.from, box.end)
    const entryVersion = read.number(1)
    read.number(3)
    const id = read.number(entryVersion === 2 ? 2 : 4)
    read.number(2)
    const type = read.text(4)
    if (box.type !== 'infe' || entryVersion < 2 || !read.isWhole) return undefined
    types.set(id, type)
  }
  return types
}
