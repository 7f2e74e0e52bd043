/** POST /conversations/{id}/upload: files, with the message they belong to. */
import type { JsonObject } from '../../http/json.js'
import { Refusal } from '../../http/refusal.js'
import type { Route } from '../../http/route.js'
import { attachmentAddress } from './attachment-address.js'
import { boundUser } from './caller.js'
import { BASE, mustWait, writableConversationOf, type Channel } from './channel.js'
import { ACCEPTED, fileKind, type FileKind } from './file-kind.js'
import { safeFileName } from './file-name.js'
import { attachmentsIn, incomingActivity } from './incoming-activity.js'
import { post } from './posting.js'
import { uploadParts, type UploadedFile } from './upload-parts.js'

/** Each holds its files in memory while it is read. */
const UPLOADS_AT_ONCE = 16
/** So that nobody takes all of them. */
const UPLOADS_AN_ADDRESS = 4
/** Whoever sends more slowly is cut off. */
const UPLOAD_MS = 60_000

export function uploadRoute(channel: Channel): Route {
  const underWay = new Map<string, number>()
  const total = () => [...underWay.values()].reduce((sum, count) => sum + count, 0)
  return {
    method: 'POST',
    path: `${BASE}/conversations/:conversationId/upload`,
    crossOrigin: true,
    async handle(call) {
      const { caller, conversation } = await writableConversationOf(channel, call)
      mustWait(channel.messages(conversation.id), 'messages')
      const own = underWay.get(call.address) ?? 0
      if (own >= UPLOADS_AN_ADDRESS || total() >= UPLOADS_AT_ONCE) throw busy()
      underWay.set(call.address, own + 1)
      const cutOff = setTimeout(() => call.req.destroy(), UPLOAD_MS)
      try {
        const { activity = {}, files } = await uploadParts(call.req)
        const { linked, ordered } = merged(attachmentsIn(activity), files)
        const from = activity['from'] ?? { id: call.query.get('userId') ?? conversation.customer.id }
        const sender = { conversationId: conversation.id, at: channel.now(), ...boundUser(caller) }
        // Everything is looked at before anything is stored.
        const message = incomingActivity({ type: 'message', ...activity, from, attachments: linked }, sender)
        const checked = await Promise.all(ordered.map(check))
        const attachments = [
          ...(message.attachments ?? []),
          ...(await Promise.all(checked.map((file) => store(channel, file)))),
        ]
        return await post(channel, conversation.id, { ...message, attachments })
      } finally {
        clearTimeout(cutOff)
        const left = (underWay.get(call.address) ?? 1) - 1
        if (left > 0) underWay.set(call.address, left)
        else underWay.delete(call.address)
      }
    },
  }
}

/**
 * Clients list the files in the activity, by name and without an address, and send them beside it: one and the same.
 * `ordered` is in the order of that list, because the files may have come in any other.
 */
export function merged(
  listed: readonly JsonObject[],
  files: readonly UploadedFile[],
): { readonly linked: readonly JsonObject[]; readonly ordered: readonly UploadedFile[] } {
  const rest = [...files]
  const ordered: UploadedFile[] = []
  const linked: JsonObject[] = []
  for (const attachment of listed) {
    const at = rest.findIndex(({ name }) => name !== '' && name === attachment['name'])
    if (at >= 0) ordered.push(...rest.splice(at, 1))
    else if (attachment['contentUrl'] || attachment['content'] !== undefined) linked.push(attachment)
    else throw new Refusal(400, 'BadArgument', `The file ${quoted(attachment['name'])} is listed but was not sent.`)
  }
  return { linked, ordered: [...ordered, ...rest] }
}

type CheckedFile = UploadedFile & { readonly kind: FileKind }

async function check(file: UploadedFile): Promise<CheckedFile> {
  const kind = await fileKind(file.bytes, file.declared)
  if (kind) return { ...file, kind }
  const message = `${quoted(file.name)} cannot be taken: its content is not what it says, or of no accepted kind. Send ${ACCEPTED}.`
  throw new Refusal(415, 'UnsupportedMediaType', message)
}

async function store(channel: Channel, { bytes, name, kind }: CheckedFile) {
  const { contentType } = kind
  const safe = safeFileName(name, kind)
  const { id } = await channel.attachments.put(bytes, { name: safe, contentType })
  return { contentType, contentUrl: attachmentAddress(id, safe), name: safe }
}

function quoted(name: unknown): string {
  return JSON.stringify(typeof name === 'string' ? name.slice(0, 100) : '')
}

function busy(): Refusal {
  return new Refusal(503, 'ServiceUnavailable', 'Too many files are arriving at once. Send it again in a moment.', {
    'Retry-After': '2',
  })
}
