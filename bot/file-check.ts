/** Which files the desk takes from its staff: the same as from customers, and named as safely. */
import type { CheckFile } from '../desk/claim-files.js'
import { fileKind } from './channels/direct-line/file-kind.js'
import { safeFileName } from './channels/direct-line/file-name.js'

export const checkFile: CheckFile = async ({ bytes, name, contentType: declared }) => {
  const kind = await fileKind(Buffer.from(bytes), declared)
  return kind && { bytes, name: safeFileName(name, kind), contentType: kind.contentType }
}
