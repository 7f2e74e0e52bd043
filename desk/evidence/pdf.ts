/** A PDF up to where it ends by its own account: what is hung behind that may be a file of another kind. */
import { BROKEN, type Cleaned } from './cleaned.js'

const END = '%%EOF'

/** What is in it stays as it is; nobody at the desk opens it, and it is given out to be saved, not to be shown. */
export function cleanPdf(bytes: Buffer): Cleaned {
  const end = bytes.lastIndexOf(END)
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || end < 0) return BROKEN
  return { kind: 'clean', bytes: Buffer.concat([bytes.subarray(0, end + END.length), Buffer.from('\n')]) }
}
