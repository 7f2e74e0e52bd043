/** The files of a claim, its receipt and its evidence: told and handed to staff, and added by them. */
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { RefusedFile } from '../knowledge/refused-file.js'
import type { ClaimEvent } from './claims/event.js'
import type { Claim } from './claims/state.js'
import type { Log } from './log.js'
import type { AboutAttachment, Attachment, Attachments } from './store/attachments.js'

const base = {
  id: z.string(),
  role: z.enum(['receipt', 'evidence']),
  at: z.iso.datetime().describe('when it came to the claim'),
  by: z.enum(['customer', 'staff', 'desk']),
}
export const claimFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), ...base, name: z.string(), contentType: z.string(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('missing'), ...base }).describe('deleted, or damaged: restore it from a backup'),
])
export type ClaimFile = z.output<typeof claimFileSchema>

/** A file as it comes in: how its sender names and calls it counts for little. */
export interface IncomingFile extends AboutAttachment {
  readonly bytes: Uint8Array
}

/** As it may be kept: cleaned, with a safe name, under what it is. The door knows which are taken. */
export type CheckFile = (file: IncomingFile) => Promise<Checked>
export type Checked =
  { readonly kind: 'taken'; readonly file: Attachment } | { readonly kind: 'refused'; readonly why: RefusedFile['why'] }

export interface ClaimFiles {
  /** In the order in which they came. */
  list(claim: Claim): Promise<readonly ClaimFile[]>
  /** Undefined when it is not this claim's, whoever's it is. Rejects when it is damaged. */
  get(claim: Claim, fileId: string): Promise<Attachment | undefined>
  /** Stored, and not part of any claim yet. */
  put(
    file: IncomingFile,
  ): Promise<{ readonly kind: 'stored'; readonly id: string } | Exclude<Checked, { kind: 'taken' }>>
}

export interface ClaimFilesParts {
  readonly attachments: Attachments
  readonly check: CheckFile
  readonly log: Pick<Log, 'error'>
}

/** Files never change, so what is known of one stays true; this many are remembered. */
const REMEMBERED = 2_000

export function createClaimFiles({ attachments, check, log }: ClaimFilesParts): ClaimFiles {
  const known = new LRUCache<string, AboutAttachment & { readonly bytes: number }>({ max: REMEMBERED })

  async function about(id: string) {
    const remembered = known.get(id)
    if (remembered) return remembered
    const attachment = await attachments.get(id).catch((error: unknown) => {
      log.error({ attachment: id, err: error }, 'a file of a claim cannot be read: restore it from a backup')
      return undefined
    })
    if (!attachment) return undefined
    const { name, contentType, bytes } = attachment
    const found = { name, contentType, bytes: bytes.length }
    known.set(id, found)
    return found
  }

  return {
    list: async (claim) => {
      const files: ClaimFile[] = []
      // One after another: each is read whole the first time.
      for (const file of filesOf(claim.events)) {
        const found = await about(file.id)
        files.push(found ? { kind: 'kept', ...file, ...found } : { kind: 'missing', ...file })
      }
      return files
    },
    get: async (claim, fileId) =>
      filesOf(claim.events).some(({ id }) => id === fileId) ? attachments.get(fileId) : undefined,
    put: async (file) => {
      const checked = await check(file)
      if (checked.kind === 'refused') return checked
      const { bytes, name, contentType } = checked.file
      const { id } = await attachments.put(bytes, { name, contentType })
      return { kind: 'stored', id }
    },
  }
}

type OnRecord = Pick<ClaimFile, 'id' | 'role' | 'at' | 'by'>

/** Each once, as it first came. */
function filesOf(events: readonly ClaimEvent[]): readonly OnRecord[] {
  const files = events.flatMap((event): readonly OnRecord[] => {
    const { at, by } = event
    if (event.kind === 'acknowledged') {
      return (event.files ?? []).map(({ id }) => ({ id, role: 'receipt', at, by: by.kind }))
    }
    const ids = 'attachmentIds' in event ? event.attachmentIds : []
    return ids.map((id) => ({ id, role: 'evidence', at, by: by.kind }))
  })
  return [...new Map(files.toReversed().map((file) => [file.id, file])).values()].toReversed()
}
