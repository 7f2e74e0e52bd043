/** What a client posts, made into the activity that the bot gets: only known fields, in their own types, from whom the token says. */
import type { Activity } from 'botframework-schema'
import { isObject, type Json, type JsonObject } from '../../http/json.js'
import { Refusal } from '../../http/refusal.js'
import { BOT, CHANNEL_ID, isLocale } from './accounts.js'

/** Politely refused further in when it is long; this only keeps out what nobody has typed. */
const TEXT_LENGTH = 50_000
const ATTACHMENTS = 10
const NAME_LENGTH = 100

/** What customers may send. conversationUpdate is not among them: only the channel itself says who comes and goes. */
const TYPES = ['message', 'event', 'typing', 'endOfConversation', 'invoke', 'messageReaction']

/** Taken over as they are; the bot checks what it reads of them. */
/** In characters of JSON. */
const EXTRAS_LENGTH = 32_000
const CARRIED = ['value', 'channelData'] as const
const TEXTS = ['text', 'textFormat', 'name', 'valueType', 'code', 'replyToId', 'localTimezone'] as const

export interface Sender {
  readonly conversationId: string
  /** Bound by the token; replaces whatever the client says. */
  readonly userId?: string
  readonly at: Date
}

/** Throws a Refusal that names the field. */
export function incomingActivity(body: JsonObject, sender: Sender): Partial<Activity> {
  const type = body['type']
  if (typeof type !== 'string')
    throw new Refusal(400, 'MissingProperty', 'The activity needs a type, such as "message".')
  if (!TYPES.includes(type)) throw wrong(`type must be one of ${TYPES.join(', ')}`)
  const texts = Object.fromEntries(
    TEXTS.map((name) => [name, text(body, name)]).filter(([, value]) => value !== undefined),
  )
  const carried = Object.fromEntries(CARRIED.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])))
  const attachments = attachmentsIn(body)
  const entities = entitiesIn(body)
  mustBeSmall({ carried, attachments, entities })
  return {
    ...texts,
    ...carried,
    ...(isLocale(body['locale']) ? { locale: body['locale'] } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(entities.length > 0 ? { entities } : {}),
    type,
    channelId: CHANNEL_ID,
    conversation: { id: sender.conversationId },
    from: from(body, sender),
    recipient: BOT,
    timestamp: sender.at,
  }
}

/** Everything but the text: what pages add to a message is small, and a conversation is kept whole. */
function mustBeSmall(extras: object): void {
  if (JSON.stringify(extras).length <= EXTRAS_LENGTH) return
  const what = 'value, channelData, attachments and entities'
  throw new Refusal(413, 'MessageSizeTooBig', `${what} are too large: at most ${EXTRAS_LENGTH} characters together.`)
}

function from(body: JsonObject, { userId }: Sender): object {
  const given = body['from']
  if (given !== undefined && !isObject(given)) throw wrong('from must be an object: {"id": …}')
  const id = userId ?? given?.['id']
  if (typeof id !== 'string' || id === '' || id.length > NAME_LENGTH)
    throw new Refusal(400, 'MissingProperty', `The activity needs from.id: at most ${NAME_LENGTH} characters.`)
  const name = given?.['name']
  return { id, ...(typeof name === 'string' && name ? { name: name.slice(0, NAME_LENGTH) } : {}), role: 'user' }
}

function text(body: JsonObject, name: (typeof TEXTS)[number]): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrong(`${name} must be a string`)
  if (value.length > TEXT_LENGTH)
    throw new Refusal(413, 'MessageSizeTooBig', `${name} is too long: at most ${TEXT_LENGTH} characters are accepted.`)
  return value
}

export function attachmentsIn(body: JsonObject): readonly JsonObject[] {
  const attachments = listIn(body, 'attachments')
  if (attachments.length > ATTACHMENTS) throw wrong(`attachments are at most ${ATTACHMENTS}`)
  return attachments.map(checkedAttachment)
}

function checkedAttachment(attachment: Json): JsonObject {
  if (!isObject(attachment) || typeof attachment['contentType'] !== 'string')
    throw wrong('each attachment must be an object with a contentType')
  const { contentUrl, name } = attachment
  const isLink = typeof contentUrl === 'string' && /^https?:\/\//i.test(contentUrl)
  if (isGiven(contentUrl) && !isLink)
    throw wrong("an attachment's contentUrl must begin with https://; to send a file, upload it")
  if (isGiven(name) && typeof name !== 'string') throw wrong("an attachment's name must be a string")
  return attachment
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null
}

/** What is said about a message in our own name is ours to say. */
function entitiesIn(body: JsonObject): readonly Json[] {
  return listIn(body, 'entities').filter(
    (entity) => isObject(entity) && typeof entity['type'] === 'string' && !entity['type'].startsWith('mostrador/'),
  )
}

function listIn(body: JsonObject, name: string): readonly Json[] {
  const value = body[name]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrong(`${name} must be a list`)
  // Array.isArray forgets what the elements are.
  return value as readonly Json[]
}

function wrong(what: string): Refusal {
  return new Refusal(400, 'BadArgument', `In this activity ${what}.`)
}
