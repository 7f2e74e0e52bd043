import fc from 'fast-check'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, it, test } from 'vitest'
import { clean, type EvidenceType } from '../../../desk/evidence/clean.js'
import { orientationIn } from '../../../desk/evidence/orientation.js'
import { box, CODED, heic, TALKATIVE_HEIC } from './heic.js'
import * as made from './pictures.js'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const SAMPLES: readonly [EvidenceType, Buffer][] = [
  ['image/jpeg', made.TALKATIVE_JPEG],
  ['image/png', made.TALKATIVE_PNG],
  ['image/webp', made.TALKATIVE_WEBP],
  ['image/heic', TALKATIVE_HEIC],
  ['application/pdf', PDF],
]

function cleaned(bytes: Buffer, type: EvidenceType): Buffer {
  const result = clean(bytes, type)
  if (result.kind === 'refused') throw new Error(`refused: ${result.why}`)
  return result.bytes
}

describe('a photo that is kept as evidence', () => {
  test.each(SAMPLES)('as %s says nothing of where and when it was taken, and by whom', async (type, bytes) => {
    const kept = cleaned(bytes, type)
    expect(kept.includes(made.SECRET)).toBe(false)
    expect(kept.toString('latin1')).not.toContain('secret')
    expect((await fileTypeFromBuffer(kept))?.mime).toBe(type)
  })

  test.each(SAMPLES)('as %s is clean once it has been cleaned', (type, bytes) => {
    const kept = cleaned(bytes, type)
    expect(cleaned(kept, type)).toEqual(kept)
  })

  it('stays the right way up: of its Exif data the orientation is kept', () => {
    const tiffIn = (kept: Buffer) => {
      const at = kept.indexOf('MM\0*')
      return orientationIn(kept.subarray(at))
    }
    expect(tiffIn(cleaned(made.TALKATIVE_JPEG, 'image/jpeg'))).toBe(6)
    expect(tiffIn(cleaned(made.TALKATIVE_PNG, 'image/png'))).toBe(8)
    expect(tiffIn(cleaned(made.TALKATIVE_WEBP, 'image/webp'))).toBe(3)
  })

  it('has no Exif data at all when it stands upright', () => {
    expect(cleaned(made.jpeg(), 'image/jpeg').includes('Exif')).toBe(false)
    const upright = made.segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), made.exif(1)]))
    expect(cleaned(made.jpeg({ before: [upright] }), 'image/jpeg').includes('Exif')).toBe(false)
  })

  it('keeps what its colours need', () => {
    const colours = [
      made.segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01abc')),
      made.segment(0xee, Buffer.from('Adobe12345')),
    ]
    const kept = cleaned(made.jpeg({ before: colours }), 'image/jpeg')
    expect(colours.every((part) => kept.includes(part))).toBe(true)
  })

  it('that is a JPEG with nothing to tell is kept byte by byte', () => {
    expect(cleaned(made.jpeg(), 'image/jpeg')).toEqual(made.jpeg())
    expect(cleaned(made.png(), 'image/png')).toEqual(made.png())
    expect(cleaned(made.webp(), 'image/webp')).toEqual(made.webp())
  })

  it('that is a HEIC keeps its picture where it was, and its length', () => {
    const kept = cleaned(TALKATIVE_HEIC, 'image/heic')
    expect(kept).toHaveLength(TALKATIVE_HEIC.length)
    expect(kept.indexOf(CODED)).toBe(TALKATIVE_HEIC.indexOf(CODED))
    expect(kept.includes('mpvd')).toBe(false)
  })

  it('that breaks off in its last lines is kept, with an end', () => {
    const whole = made.jpeg()
    expect(cleaned(whole.subarray(0, -4), 'image/jpeg').subarray(-2)).toEqual(Buffer.from('ffd9', 'hex'))
  })
})

describe('a file is refused', () => {
  test.each<[string, EvidenceType, Buffer]>([
    ['a JPEG of 60,000 × 60,000', 'image/jpeg', made.jpeg({ width: 60_000, height: 60_000 })],
    ['a PNG of 100,000 × 100,000', 'image/png', made.png({ width: 100_000, height: 100_000 })],
    ['a WebP of 16,000 × 16,000', 'image/webp', made.webp({ width: 16_000, height: 16_000 })],
    ['a HEIC of 100,000 × 100,000', 'image/heic', heic({ width: 100_000, height: 100_000 })],
  ])('when it would take too much memory to show: %s', (_, type, bytes) => {
    expect(clean(bytes, type)).toEqual({ kind: 'refused', why: 'pixels' })
  })

  test.each<[string, EvidenceType, Buffer]>([
    ['a JPEG without a picture', 'image/jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['a JPEG of no height', 'image/jpeg', made.jpeg({ height: 0 })],
    [
      'a PNG that begins with another chunk',
      'image/png',
      Buffer.concat([made.png().subarray(0, 8), made.png().subarray(33)]),
    ],
    ['a PNG without an end', 'image/png', made.png().subarray(0, -12)],
    ['a WebP without a picture', 'image/webp', made.riff([made.webpChunk('EXIF', made.exif(1))])],
    ['a HEIC without a picture', 'image/heic', heic({ pictureType: 'mime' })],
    ['a HEIC whose picture lies elsewhere', 'image/heic', heic({ offset: 0 })],
    ['a HEIC that names the same bytes a thousand times', 'image/heic', heic({ times: 1000 })],
    ['a HEIC without its contents', 'image/heic', box('ftyp', Buffer.from('heic\0\0\0\0mif1'))],
    ['a PDF without an end', 'application/pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
  ])('when it is broken: %s', (_, type, bytes) => {
    expect(clean(bytes, type)).toEqual({ kind: 'refused', why: 'broken' })
  })

  it('when it is an archive besides, and what hangs behind its end is cut off', () => {
    const archive = Buffer.concat([Buffer.from('PK\x03\x04 a file in it'), Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
    const comment = made.segment(0xee, Buffer.concat([Buffer.from('Adobe'), archive]))
    expect(clean(made.jpeg({ before: [comment] }), 'image/jpeg')).toEqual({ kind: 'refused', why: 'broken' })
    expect(cleaned(made.jpeg({ after: archive }), 'image/jpeg').includes('PK')).toBe(false)
    expect(cleaned(Buffer.concat([PDF, archive]), 'application/pdf')).toEqual(PDF)
  })

  it('when it consists of nothing but parts', () => {
    const parts = Array.from({ length: 60_000 }, () => made.segment(0xdb, Buffer.alloc(0)))
    expect(clean(made.jpeg({ before: parts }), 'image/jpeg')).toEqual({ kind: 'refused', why: 'broken' })
  })
})

describe('whatever comes', () => {
  const types = fc.constantFrom<EvidenceType>('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf')

  it('is kept or refused, and nothing breaks', () => {
    fc.assert(
      fc.property(types, fc.uint8Array({ maxLength: 400 }), (type, bytes) => {
        expect(['clean', 'refused']).toContain(clean(Buffer.from(bytes), type).kind)
      }),
      { numRuns: 2_000 },
    )
  })

  it('as a photo with a few bytes changed or cut off, is kept or refused, and kept no longer than it came', () => {
    const change = fc.tuple(fc.nat(600), fc.nat(255))
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 6 }),
        fc.nat(600),
        ([type, sample], changes, end) => {
          const bytes = Buffer.from(sample)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const result = clean(bytes.subarray(0, Math.max(12, bytes.length - (end % bytes.length))), type)
          expect(result.kind === 'refused' || result.bytes.length <= bytes.length + 2).toBe(true)
        },
      ),
      { numRuns: 5_000 },
    )
  })
})
