/** What a file really is, by its bytes; its name and what its sender calls it count for nothing. */
import { fileTypeFromBuffer } from 'file-type'

export interface FileKind {
  readonly contentType: string
  /** With the dot. */
  readonly extension: string
  /** Browsers show it without running anything in it. */
  readonly isShown: boolean
}

const TEXT: FileKind = { contentType: 'text/plain', extension: '.txt', isShown: false }

const KINDS: readonly FileKind[] = [
  { contentType: 'image/png', extension: '.png', isShown: true },
  { contentType: 'image/jpeg', extension: '.jpg', isShown: true },
  { contentType: 'image/gif', extension: '.gif', isShown: true },
  { contentType: 'image/webp', extension: '.webp', isShown: true },
  { contentType: 'image/heic', extension: '.heic', isShown: false },
  { contentType: 'application/pdf', extension: '.pdf', isShown: true },
  TEXT,
]

/** The same thing by its other names, or by none. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'image/heif': 'image/heic',
  'application/x-pdf': 'application/pdf',
}
const UNNAMED = ['', 'application/octet-stream']

/** For people: what may be sent. */
export const ACCEPTED = 'PNG, JPEG, GIF, WebP or HEIC pictures, PDF, plain text'

export function kindOf(contentType: string): FileKind | undefined {
  return KINDS.find((kind) => kind.contentType === (OTHER_NAMES[contentType] ?? contentType))
}

/** Undefined: not a kind that is accepted, or not what it is called. */
export async function fileKind(bytes: Buffer, declared: string): Promise<FileKind | undefined> {
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime
  const kind = sniffed === undefined ? (isPlainText(bytes) ? TEXT : undefined) : kindOf(sniffed)
  return kind && agrees(declared, kind) ? kind : undefined
}

/** A picture called by another picture's name is an honest mistake of a phone; a text called a picture is none. */
function agrees(declared: string, kind: FileKind): boolean {
  const name = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  if (UNNAMED.includes(name) || kindOf(name) === kind) return true
  return name !== 'image/svg+xml' && name.startsWith('image/') && kind.contentType.startsWith('image/')
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Nobody means a page or a drawing when they say text.
    return !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text)
  } catch {
    return false // not UTF-8
  }
}
