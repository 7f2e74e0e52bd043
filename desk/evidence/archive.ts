/** A ZIP archive is read from its end, so that a file may be one besides what it begins as (APPNOTE.TXT, 4.3.16). */

const END_RECORD = Buffer.from('PK\x05\x06\0\0\0\0', 'latin1')
const END_RECORD_BYTES = 22
/** The record's own comment follows it. */
const COMMENT_BYTES = 65_535

export function isAlsoArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - END_RECORD_BYTES - COMMENT_BYTES)
  return bytes.indexOf(END_RECORD, from) >= 0
}
