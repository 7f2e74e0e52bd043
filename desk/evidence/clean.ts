/** A customer's file as the desk keeps it: without what it tells besides, and as one thing only. */
import { isAlsoArchive } from './archive.js'
import { BROKEN, type Cleaned } from './cleaned.js'
import { cleanHeif } from './heif.js'
import { cleanJpeg } from './jpeg.js'
import { cleanPdf } from './pdf.js'
import { cleanPng } from './png.js'
import { cleanWebp } from './webp.js'

/** By media type: what is accepted as evidence. */
const CLEANERS = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/heic': cleanHeif,
  'application/pdf': cleanPdf,
} satisfies Record<string, (bytes: Buffer) => Cleaned>

export type EvidenceType = keyof typeof CLEANERS

/** `bytes` begin as a file of this type does. Pictures are not decoded: a small file takes little time, whatever it says. */
export function clean(bytes: Buffer, type: EvidenceType): Cleaned {
  const cleaned = CLEANERS[type](bytes)
  return cleaned.kind === 'clean' && isAlsoArchive(cleaned.bytes) ? BROKEN : cleaned
}
