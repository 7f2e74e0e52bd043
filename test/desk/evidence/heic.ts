/** A HEIC photo made by hand: the boxes of one that a telephone takes, with a few bytes where the picture would be. */
import { exif, SECRET, u16, u32 } from './pictures.js'

const latin = (text: string) => Buffer.from(text, 'latin1')

export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const whole = Buffer.concat(content)
  return Buffer.concat([u32(whole.length + 8), latin(type), whole])
}

/** With its version and no flags. */
function fullBox(type: string, version: number, ...content: readonly Buffer[]): Buffer {
  return box(type, Buffer.from([version, 0, 0, 0]), ...content)
}

export const CODED = Buffer.from('c0dedc0dedc0ded0', 'hex')
const EXIF = Buffer.concat([u32(0), exif(6)])
const XMP = latin(`<x>${SECRET}</x>`)

interface HeicParts {
  /** How often the picture's own bytes are named. */
  readonly times?: number
  readonly width?: number
  readonly height?: number
  readonly further?: readonly Buffer[]
  readonly pictureType?: string
  /** Where the picture's data are said to begin, instead of where they do. */
  readonly offset?: number
}

/** The primary picture, its Exif data and its XMP data, in this order; then what a telephone hangs on to it. */
export function heic(parts: HeicParts = {}): Buffer {
  const { width = 4032, height = 3024, further = [], pictureType = 'hvc1' } = parts
  const brand = box('ftyp', latin('heic'), u32(0), latin('mif1heic'))
  const metaFor = (from: number) => {
    const extent = (id: number, at: number, { length }: Pick<Buffer, 'length'>, times = 1) =>
      Buffer.concat([
        u16(id),
        u16(0),
        u16(times),
        ...Array.from({ length: times }, () => [u32(at), u32(length)]).flat(),
      ])
    const location = fullBox(
      'iloc',
      0,
      Buffer.from([0x44, 0x00]),
      u16(3),
      extent(1, parts.offset ?? from, parts.times ? { length: 60 } : CODED, parts.times),
      extent(2, from + CODED.length, EXIF),
      extent(3, from + CODED.length + EXIF.length, XMP),
    )
    const entry = (id: number, type: string) => fullBox('infe', 2, u16(id), u16(0), latin(`${type}\0`))
    const info = fullBox('iinf', 0, u16(3), entry(1, pictureType), entry(2, 'Exif'), entry(3, 'mime'))
    const properties = box('iprp', box('ipco', fullBox('ispe', 0, u32(width), u32(height))))
    const handler = fullBox('hdlr', 0, u32(0), latin('pict'), Buffer.alloc(13))
    return fullBox(
      'meta',
      0,
      handler,
      fullBox('pitm', 0, u16(1)),
      location,
      info,
      properties,
      box('uuid', latin(SECRET)),
    )
  }
  const from = brand.length + metaFor(0).length + 8
  return Buffer.concat([brand, metaFor(from), box('mdat', CODED, EXIF, XMP, latin(SECRET)), ...further])
}

export const TALKATIVE_HEIC = heic({ further: [box('mpvd', latin(`a film ${SECRET}`)), box('moov', latin(SECRET))] })
