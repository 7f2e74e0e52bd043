/** Which files the desk takes from its staff: the same as from customers, and named as safely. */
import type { CheckFile } from '../desk/claim-files.js'
import { clean } from '../desk/evidence/clean.js'
import { fileKind } from './channels/direct-line/file-kind.js'
import { safeFileName } from './channels/direct-line/file-name.js'

export const checkFile: CheckFile = async ({ bytes, name, contentType: declared }) => {
  const content = Buffer.from(bytes)
  const kind = await fileKind(content, declared)
  if (!kind) return undefined
  const cleaned = clean(content, kind.contentType)
  if (cleaned.kind === 'refused') return undefined
  return { bytes: cleaned.bytes, name: safeFileName(name, kind), contentType: kind.contentType }
}
