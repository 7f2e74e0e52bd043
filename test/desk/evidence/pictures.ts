/** Pictures of one pixel or a few, made by hand: with all that cameras write into them, and with what attackers do. */
import { crc32, deflateSync } from 'node:zlib'

/** What must never be found in a file that the desk keeps. */
export const SECRET = 'secret-place-41.3874-2.1686'

export const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
export const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const le32 = (value: number) => Buffer.from(u32(value)).reverse()
const latin = (text: string) => Buffer.from(text, 'latin1')

/** Exif data with an orientation, and a description that tells too much. Directories of both byte orders occur. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const big = Buffer.concat([
    ...[latin('MM\0*'), u32(8), u16(2)],
    ...[u16(0x010e), u16(2), u32(SECRET.length), u32(38)],
    ...[u16(0x0112), u16(3), u32(1), u16(orientation), u16(0)],
    ...[u32(0), latin(SECRET)],
  ])
  if (order === 'MM') return big
  const short = (value: number) => Buffer.from(u16(value)).reverse()
  return Buffer.concat([
    ...[latin('II*\0'), le32(8), short(2)],
    ...[short(0x010e), short(2), le32(SECRET.length), le32(38)],
    ...[short(0x0112), short(3), le32(1), short(orientation), short(0)],
    ...[le32(0), latin(SECRET)],
  ])
}

export function segment(marker: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content])
}

interface JpegParts {
  readonly width?: number
  readonly height?: number
  readonly before?: readonly Buffer[]
  readonly after?: Buffer
}

/** Not one that shows anything, but with all its parts in their places. */
export function jpeg({ width = 1, height = 1, before = [], after = Buffer.alloc(0) }: JpegParts = {}): Buffer {
  const frame = Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from('01011100', 'hex')])
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.concat([latin('JFIF\0'), Buffer.from('010100000100010000', 'hex')])),
    ...before,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(18)),
    segment(0xda, Buffer.from('01010000003f00', 'hex')),
    Buffer.from('a1ff00b2ffd0c3', 'hex'),
    Buffer.from('ffd9', 'hex'),
    after,
  ])
}

export const TALKATIVE_JPEG = jpeg({
  before: [
    segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(6)])),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
    segment(0xed, latin(`Photoshop 3.0\0 8BIM${SECRET}`)),
    segment(0xfe, latin(SECRET)),
    segment(0xe2, latin(`MPF\0${SECRET}`)),
  ],
  after: latin(`the film that belongs to it ${SECRET}`),
})

export function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([latin(name), content])
  return Buffer.concat([u32(content.length), named, u32(crc32(named))])
}

export function png({ width = 1, height = 1, before = [] as readonly Buffer[], after = Buffer.alloc(0) } = {}): Buffer {
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from('0800000000', 'hex')])),
    ...before,
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND', Buffer.alloc(0)),
    after,
  ])
}

export const TALKATIVE_PNG = png({
  before: [
    chunk('eXIf', exif(8, 'II')),
    chunk('tEXt', latin(`Comment\0${SECRET}`)),
    chunk('zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(latin(SECRET))])),
    chunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
    chunk('tIME', latin('1234567')),
    chunk('vpAg', latin(SECRET)),
  ],
  after: latin(SECRET),
})

export function webpChunk(name: string, content: Buffer): Buffer {
  return Buffer.concat([latin(name), le32(content.length), content, Buffer.alloc(content.length % 2)])
}

export function riff(chunks: readonly Buffer[], after: Buffer = Buffer.alloc(0)): Buffer {
  const content = Buffer.concat([latin('WEBP'), ...chunks])
  return Buffer.concat([latin('RIFF'), le32(content.length), content, after])
}

/** One pixel. */
const VP8 = Buffer.from('30010 09d012a0100010000c0fe25a4000370000000'.replaceAll(' ', ''), 'hex')

export function webp({ width = 1, height = 1 } = {}): Buffer {
  return riff([webpChunk('VP8X', vp8x(0, width, height)), webpChunk('VP8 ', VP8)])
}

function vp8x(flags: number, width: number, height: number): Buffer {
  const side = (value: number) => le32(value - 1).subarray(0, 3)
  return Buffer.concat([Buffer.from([flags, 0, 0, 0]), side(width), side(height)])
}

export const TALKATIVE_WEBP = riff(
  [
    webpChunk('VP8X', vp8x(0x0c, 1, 1)),
    webpChunk('VP8 ', VP8),
    webpChunk('EXIF', exif(3)),
    webpChunk('XMP ', latin(`<x>${SECRET}</x>`)),
    webpChunk('????', latin(SECRET)),
  ],
  latin(SECRET),
)
