/** The files of an upload, one after another: looked into, cleaned, counted, and only then stored. */
import type { Conversation } from '../../../desk/conversation.js'
import { clean } from '../../../desk/evidence/clean.js'
import type { RefusalReason, RefusedFile } from '../../../knowledge/refused-file.js'
import type { Uploads } from '../../uploads.js'
import { attachmentAddress, attachmentIdIn } from './attachment-address.js'
import type { Channel } from './channel.js'
import { fileKind, type FileKind } from './file-kind.js'
import { plainFileName, safeFileName } from './file-name.js'
import type { UploadedFile } from './uploaded-file.js'

export interface LookedInto {
  readonly taken: readonly TakenFile[]
  readonly refused: readonly RefusedFile[]
}

interface TakenFile {
  readonly bytes: Buffer
  readonly name: string
  readonly kind: FileKind
}

type Look =
  { readonly kind: 'taken'; readonly file: TakenFile } | { readonly kind: 'refused'; readonly file: RefusedFile }

/** Stores nothing. `conversation` says how many files it has already. */
export async function lookInto(
  files: readonly UploadedFile[],
  conversation: Conversation,
  uploads: Uploads,
): Promise<LookedInto> {
  const taken: TakenFile[] = []
  const refused: RefusedFile[] = []
  const left = uploads.settings.perConversation - filesIn(conversation)
  for (const file of files) {
    const look = await lookAt(file, left - taken.length, uploads)
    if (look.kind === 'taken') taken.push(look.file)
    else refused.push(look.file)
  }
  return { taken, refused }
}

/** Resolves when they are on disk. */
export function storeAll(files: readonly TakenFile[], { attachments }: Channel) {
  return Promise.all(
    files.map(async ({ bytes, name, kind: { contentType } }) => {
      const { id } = await attachments.put(bytes, { name, contentType })
      return { contentType, contentUrl: attachmentAddress(id, name), name }
    }),
  )
}

/** `left`: how many more the conversation may have. Stores nothing. */
export async function lookAt(file: UploadedFile, left: number, { settings, room, scan }: Uploads): Promise<Look> {
  const { content, declared } = file
  const name = plainFileName(file.name)
  const refuse = (why: RefusalReason): Look => ({ kind: 'refused', file: { name, why } })
  if (content === 'size') return { kind: 'refused', file: { name, why: 'size', limitMb: settings.fileMb } }
  if (content === 'message') return { kind: 'refused', file: { name, why: 'message', limit: settings.perMessage } }
  const kind = await fileKind(content, declared)
  if (!kind) return refuse(content.length === 0 ? 'broken' : 'kind')
  const cleaned = clean(content, kind.contentType)
  if (cleaned.kind === 'refused') return refuse(cleaned.why)
  if (left <= 0) return { kind: 'refused', file: { name, why: 'conversation', limit: settings.perConversation } }
  // As it came: what the scanner knows may be in what was cleaned away.
  const scanned = (await scan?.(content)) ?? 'clean'
  if (scanned !== 'clean') return refuse(scanned === 'harmful' ? 'harmful' : 'unscanned')
  if (!(await room.take(cleaned.bytes.length))) return refuse('room')
  return { kind: 'taken', file: { bytes: cleaned.bytes, name: safeFileName(file.name, kind), kind } }
}

/** Those that the customer has sent and the desk keeps. */
function filesIn({ entries }: Conversation): number {
  return entries
    .filter(({ author }) => author.kind === 'customer')
    .flatMap(({ activity }) => activity.attachments ?? [])
    .filter(({ contentUrl }) => contentUrl !== undefined && attachmentIdIn(contentUrl) !== undefined).length
}
