/** POST /conversations/{id}/upload: files, with the message they belong to. */
import type { Activity } from 'botframework-schema'
import { Turnstile } from '../../../desk/store/turnstile.js'
import type { JsonObject } from '../../http/json.js'
import { Refusal } from '../../http/refusal.js'
import type { Route } from '../../http/route.js'
import { MB } from '../../uploads.js'
import { boundUser } from './caller.js'
import { BASE, existing, mustWait, writableConversationOf, type Channel } from './channel.js'
import { attachmentsIn, incomingActivity } from './incoming-activity.js'
import { post, unavailable } from './posting.js'
import { refusedFilesEntity } from './refused-files.js'
import { lookInto, storeAll } from './upload-files.js'
import { uploadParts } from './upload-parts.js'
import type { UploadedFile } from './uploaded-file.js'

/** Each holds its files in memory while it is read. */
const UPLOADS_AT_ONCE = 16
/** So that nobody takes all of them. */
const UPLOADS_AN_ADDRESS = 4
/** Whoever sends more slowly is cut off. */
const UPLOAD_MS = 60_000

export function uploadRoute(channel: Channel): Route {
  const underWay = new Map<string, number>()
  const total = () => [...underWay.values()].reduce((sum, count) => sum + count, 0)
  // One at a time for each conversation, so that none has more files than it may.
  const turnstile = new Turnstile()
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
        const { perMessage, fileMb } = channel.uploads.settings
        const { activity = {}, files } = await uploadParts(call.req, { files: perMessage, fileBytes: fileMb * MB })
        clearTimeout(cutOff)
        const { linked, ordered } = merged(attachmentsIn(activity), files)
        const from = activity['from'] ?? { id: call.query.get('userId') ?? conversation.customer.id }
        const sender = { conversationId: conversation.id, at: channel.now(), ...boundUser(caller) }
        const message = incomingActivity({ type: 'message', ...activity, from, attachments: linked }, sender)
        return await turnstile.pass(conversation.id, () => taken(channel, conversation.id, message, ordered))
      } finally {
        clearTimeout(cutOff)
        const left = (underWay.get(call.address) ?? 1) - 1
        if (left > 0) underWay.set(call.address, left)
        else underWay.delete(call.address)
      }
    },
  }
}

/** The message with the files that can be kept; of the others it says which and why, for the bot to tell. */
async function taken(channel: Channel, id: string, message: Partial<Activity>, files: readonly UploadedFile[]) {
  const looked = await lookInto(files, await existing(channel, id), channel.uploads)
  const stored = await storeAll(looked.taken, channel).catch((error: unknown) => {
    channel.log.error({ err: error, conversation: id }, 'files could not be stored')
    throw unavailable()
  })
  const attachments = [...(message.attachments ?? []), ...stored]
  const entities = [
    ...(message.entities ?? []),
    ...(looked.refused.length > 0 ? [refusedFilesEntity(looked.refused)] : []),
  ]
  const sizes = [...(message.attachments ?? []).map(() => null), ...looked.taken.map(({ bytes }) => bytes.length)]
  return post(channel, id, {
    ...withSizes(message, sizes),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(entities.length > 0 ? { entities } : {}),
  })
}

/** Web Chat shows the sizes that it has added itself, by their place: of all files as they were, not of those that were kept. */
function withSizes(message: Partial<Activity>, sizes: readonly (number | null)[]): Partial<Activity> {
  const channelData: unknown = message.channelData // `any` in the schema
  const has = typeof channelData === 'object' && channelData !== null && 'attachmentSizes' in channelData
  return has ? { ...message, channelData: { ...channelData, attachmentSizes: sizes } } : message
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

function quoted(name: unknown): string {
  return JSON.stringify(typeof name === 'string' ? name.slice(0, 100) : '')
}

function busy(): Refusal {
  return new Refusal(503, 'ServiceUnavailable', 'Too many files are arriving at once. Send it again in a moment.', {
    'Retry-After': '2',
  })
}
