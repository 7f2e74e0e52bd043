/** Which files the desk takes from its staff: as from customers, looked into, cleaned and named as safely. */
import type { CheckFile } from '../desk/claim-files.js'
import { lookAt } from './channels/direct-line/upload-files.js'
import type { Uploads } from './uploads.js'

export function fileCheck(uploads: Uploads): CheckFile {
  return async ({ bytes, name, contentType: declared }) => {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // A claim may have as many as staff need: the limit of a conversation is the customer's.
    const look = await lookAt({ name, declared, content }, Number.POSITIVE_INFINITY, uploads)
    if (look.kind === 'refused') return { kind: 'refused', why: look.file.why }
    const { file } = look
    return { kind: 'taken', file: { bytes: file.bytes, name: file.name, contentType: file.kind.contentType } }
  }
}
