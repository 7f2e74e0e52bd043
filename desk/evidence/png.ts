/** A PNG with the chunks that make the picture and no others: not its texts, its Exif data, its time (W3C PNG, 5.6). */
import { crc32 } from 'node:zlib'
import { BROKEN, MOST_PARTS, picture, type Cleaned } from './cleaned.js'
import { orientationIn, tiffWith } from './orientation.js'

const SIGNATURE_BYTES = 8
/** Length, name and checksum, around the content. */
const AROUND_BYTES = 12
const HEADER_BYTES = 13
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  // Moving pictures.
  ...['acTL', 'fcTL', 'fdAT'],
])

export function cleanPng(bytes: Buffer): Cleaned {
  const kept: Buffer[] = []
  let tiff: Buffer | undefined
  let at = SIGNATURE_BYTES
  while (kept.length < MOST_PARTS && at + AROUND_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + AROUND_BYTES + length
    if (end > bytes.length) return BROKEN
    const chunk = bytes.subarray(at, end)
    const name = nameOf(chunk)
    if ((kept.length === 0) !== (name === 'IHDR')) return BROKEN
    if (name === 'IEND') return whole(bytes.subarray(0, SIGNATURE_BYTES), kept, tiff, chunk)
    if (name === 'eXIf') tiff = tiffWith(orientationIn(chunk.subarray(8, 8 + length)))
    else if (KEPT.has(name)) kept.push(chunk)
    at = end
  }
  return BROKEN
}

function whole(signature: Buffer, kept: readonly Buffer[], tiff: Buffer | undefined, end: Buffer): Cleaned {
  const [header, ...rest] = kept
  if (header?.length !== AROUND_BYTES + HEADER_BYTES || !rest.some((chunk) => nameOf(chunk) === 'IDAT')) return BROKEN
  const turned = tiff ? [chunkOf('eXIf', tiff)] : []
  return picture(header.readUInt32BE(8), header.readUInt32BE(12), [signature, header, ...turned, ...rest, end])
}

function nameOf(chunk: Buffer): string {
  return chunk.toString('latin1', 4, 8)
}

function chunkOf(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}
