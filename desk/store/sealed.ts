/**
 * A record as it lies in its file: `{"checksum":"…","record":{…}}`, one line of JSON for `jq` to read. The checksum is
 * the SHA-256 of the record's bytes exactly as they stand, so a torn file or one edited by hand is noticed.
 */
import { hash } from 'node:crypto'
import type { Parsed } from '../../knowledge/parsed.js'

const HEAD = /^\{"checksum":"([0-9a-f]{64})","record":$/
const HEAD_LENGTH = headOf('0'.repeat(64)).length
const TAIL = '}\n'

export function seal(json: string): Buffer {
  const record = Buffer.from(json)
  return Buffer.concat([Buffer.from(headOf(hash('sha256', record))), record, Buffer.from(TAIL)])
}

/** The record's JSON text. */
export function unseal(content: Buffer): Parsed<string> {
  if (content.length === 0) return { ok: false, why: 'it is empty' }
  const checksum = HEAD.exec(content.toString('latin1', 0, HEAD_LENGTH))?.[1]
  if (checksum === undefined) return { ok: false, why: 'it does not begin as a record does' }
  if (content.toString('latin1', content.length - TAIL.length) !== TAIL) return { ok: false, why: 'its end is missing' }
  const record = content.subarray(HEAD_LENGTH, -TAIL.length)
  return hash('sha256', record) === checksum
    ? { ok: true, value: record.toString('utf8') }
    : { ok: false, why: 'its checksum does not fit: it was cut off, or changed by something else than the desk' }
}

function headOf(checksum: string): string {
  return `{"checksum":"${checksum}","record":`
}
