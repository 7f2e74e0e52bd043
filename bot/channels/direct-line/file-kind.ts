/** What a file really is, by its bytes; its name and what its sender calls it count for nothing. */
import { fileTypeFromBuffer } from 'file-type'
import type { EvidenceType } from '../../../desk/evidence/clean.js'

export interface FileKind {
  readonly contentType: EvidenceType
  /** With the dot. */
  readonly extension: string
  /** Browsers show it without running anything in it. */
  readonly isShown: boolean
}

const KINDS: readonly FileKind[] = [
  { contentType: 'image/png', extension: '.png', isShown: true },
  { contentType: 'image/jpeg', extension: '.jpg', isShown: true },
  { contentType: 'image/webp', extension: '.webp', isShown: true },
  { contentType: 'image/heic', extension: '.heic', isShown: false },
  // It may hold scripts and files of its own: to be saved, and opened by whoever wants to.
  { contentType: 'application/pdf', extension: '.pdf', isShown: false },
]

/** The same thing by its other names, or by none. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'application/x-pdf': 'application/pdf',
}
const UNNAMED = ['', 'application/octet-stream']

export function kindOf(contentType: string): FileKind | undefined {
  return KINDS.find((kind) => kind.contentType === (OTHER_NAMES[contentType] ?? contentType))
}

/** Undefined: not a kind that is accepted, or not what it is called. */
export async function fileKind(bytes: Buffer, declared: string): Promise<FileKind | undefined> {
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime
  const kind = sniffed === undefined ? undefined : kindOf(sniffed)
  return kind && agrees(declared, kind) ? kind : undefined
}

/** A picture called by another picture's name is an honest mistake of a phone; a PDF called a picture is none. */
function agrees(declared: string, kind: FileKind): boolean {
  const name = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  if (UNNAMED.includes(name) || kindOf(name) === kind) return true
  return name !== 'image/svg+xml' && name.startsWith('image/') && kind.contentType.startsWith('image/')
}
