/**
 * A JPEG without what its camera says of the place, the time and the owner (ITU-T T.81, annex B). The picture itself is
 * not decoded: the parts that a decoder needs are copied, everything else is left out, and so is what follows its end.
 */
import { BROKEN, MOST_PARTS, picture, type Cleaned } from './cleaned.js'
import { orientationIn, tiffWith } from './orientation.js'

const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])
const MARK = 0xff
const END_MARKER = 0xd9
const SCAN = 0xda
const JFIF_BYTES = 18
const EXIF = 'Exif\0\0'
/** Tables, frames, scans and restart intervals. */
const NEEDED = new Set([0xc4, 0xcc, SCAN, 0xdb, 0xdc, 0xdd])

export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = []
  let jfif: Buffer | undefined
  let exif: Buffer | undefined
  let size: { readonly width: number; readonly height: number } | undefined
  let scans = 0
  let at = START.length
  while (kept.length < MOST_PARTS) {
    // Any number of these bytes may stand before a marker.
    while (bytes[at] === MARK && bytes[at + 1] === MARK) at += 1
    const marker = bytes[at] === MARK ? bytes[at + 1] : undefined
    // A photo that breaks off in its last lines is shown all the same, so it counts as evidence.
    if (marker === END_MARKER || (marker === undefined && scans > 0)) {
      if (!size || scans === 0) return BROKEN
      const tiff = tiffWith(orientationIn(exif ?? Buffer.alloc(0)))
      const head = [START, ...(jfif ? [jfif] : []), ...(tiff ? [segment(0xe1, EXIF, tiff)] : [])]
      return picture(size.width, size.height, [...head, ...kept, END])
    }
    if (marker === undefined || at + 4 > bytes.length) return BROKEN
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return BROKEN
    const part = bytes.subarray(at, end)
    at = end
    if (marker === 0xe0 && says(part, 'JFIF\0') && part.length >= JFIF_BYTES) jfif = withoutThumbnail(part)
    else if (marker === 0xe1 && says(part, EXIF)) exif ??= part.subarray(4 + EXIF.length)
    else if (isFrame(marker)) {
      if (size || part.length < 9) return BROKEN
      size = { height: part.readUInt16BE(5), width: part.readUInt16BE(7) }
      kept.push(part)
    } else if (NEEDED.has(marker) || isColour(marker, part)) kept.push(part)
    if (marker === SCAN) {
      const scanned = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, scanned))
      at = scanned
      scans += 1
    }
  }
  return BROKEN
}

function isFrame(marker: number): boolean {
  // Among the frames' numbers are those of two tables, and one that is reserved.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Without these the colours are wrong. */
function isColour(marker: number, part: Buffer): boolean {
  return (marker === 0xe2 && says(part, 'ICC_PROFILE\0')) || (marker === 0xee && says(part, 'Adobe'))
}

function says(part: Buffer, name: string): boolean {
  return part.toString('latin1', 4, 4 + name.length) === name
}

/** A small copy of the photo, taken before whatever was cut away from it. */
function withoutThumbnail(jfif: Buffer): Buffer {
  const plain = Buffer.from(jfif.subarray(0, JFIF_BYTES))
  plain.writeUInt16BE(JFIF_BYTES - 2, 2)
  plain.fill(0, JFIF_BYTES - 2)
  return plain
}

function segment(marker: number, name: string, content: Buffer): Buffer {
  const head = Buffer.from([MARK, marker, 0, 0])
  head.writeUInt16BE(2 + name.length + content.length, 2)
  return Buffer.concat([head, Buffer.from(name, 'latin1'), content])
}

/** Where the next marker is that is not part of the picture's data, or the end of the file. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== MARK) return at
  }
  return bytes.length
}
