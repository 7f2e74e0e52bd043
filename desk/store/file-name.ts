/** The name of the file that keeps the record with this id. */
import { hash } from 'node:crypto'

const READABLE_LENGTH = 40
const HASH_LENGTH = 32

/**
 * The part before the hash is for people; the hash tells ids apart that differ only in case or in what no file system
 * takes, and keeps Windows' reserved names (`con`, `nul`) from standing alone. 128 bits: nobody can make two ids meet.
 */
export function fileNameOf(id: string): string {
  const readable = readablePartOf(id)
  const told = hash('sha256', idBytes(id)).slice(0, HASH_LENGTH)
  return `${readable === '' ? '' : `${readable}-`}${told}.json`
}

/** Small letters, digits and hyphens between them; empty for an id without any. */
export function readablePartOf(id: string): string {
  const small = id.slice(0, READABLE_LENGTH).toLowerCase()
  return small.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** UTF-16, not UTF-8: that would make one of all lone surrogates. */
function idBytes(id: string): Buffer {
  return Buffer.from(id, 'utf16le')
}
