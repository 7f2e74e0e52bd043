/** A WebP without its Exif and XMP data (RFC 9649). */
import { BROKEN, MOST_PARTS, picture, type Cleaned } from './cleaned.js'
import { orientationIn, tiffWith } from './orientation.js'

const HEAD_BYTES = 12
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In the first byte of VP8X. */
const SAYS_EXIF = 0x08
const SAYS_XMP = 0x04

export function cleanWebp(bytes: Buffer): Cleaned {
  if (bytes.length < HEAD_BYTES) return BROKEN
  const kept: Buffer[] = []
  // What the picture's own data say and what the head says may differ.
  let [width, height] = [0, 0]
  let tiff: Buffer | undefined
  let at = HEAD_BYTES
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  while (at < whole) {
    if (kept.length >= MOST_PARTS || at + 8 > whole) return BROKEN
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length
    if (end > whole) return BROKEN
    const content = bytes.subarray(at + 8, end)
    if (name === 'EXIF') tiff = tiffWith(orientationIn(content))
    else if (KEPT.has(name)) {
      const size = sizeIn(name, content)
      width = Math.max(width, size?.width ?? 0)
      height = Math.max(height, size?.height ?? 0)
      kept.push(chunkOf(name, content))
    }
    at = end + (length % 2)
  }
  return picture(width, height, withHead(kept, tiff))
}

function sizeIn(name: string, content: Buffer) {
  if (name === 'VP8X' && content.length >= 10)
    return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 }
  if (name === 'VP8 ' && content.length >= 10)
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
  if (name === 'VP8L' && content.length >= 5) {
    const bits = content.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  return undefined
}

/** Only the extended form has room for Exif data; in the simple ones the photo is as it is stored. */
function withHead(kept: readonly Buffer[], tiff: Buffer | undefined): Buffer[] {
  const [first, ...rest] = kept
  const isExtended = first?.toString('latin1', 0, 4) === 'VP8X'
  const parts = isExtended ? [withFlags(first, tiff !== undefined), ...rest] : [...kept]
  if (isExtended && tiff) parts.push(chunkOf('EXIF', tiff))
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return [head, ...parts]
}

function withFlags(extended: Buffer, hasExif: boolean): Buffer {
  const changed = Buffer.from(extended)
  const others = extended.readUInt8(8) & ~(SAYS_EXIF | SAYS_XMP)
  changed.writeUInt8(hasExif ? others | SAYS_EXIF : others, 8)
  return changed
}

function chunkOf(name: string, content: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
