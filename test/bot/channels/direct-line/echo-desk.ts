/** A desk that repeats what it is told, behind the real server and the real store interface: for tests of the channel. */
import type { TurnContext } from 'botbuilder-core'
import { activityId } from '../../../../bot/channels/direct-line/activity-id.js'
import { COMMITTED, committed } from '../../../../bot/channels/direct-line/adapter.js'
import { openDirectLine, type DirectLine } from '../../../../bot/channels/direct-line/direct-line.js'
import type { Scanner } from '../../../../bot/scanner.js'
import { openServer, type RunningServer } from '../../../../bot/server.js'
import type { Settings } from '../../../../bot/settings.js'
import { openUploads, type UploadSettings } from '../../../../bot/uploads.js'
import type { Author, Conversation, Entry, WireActivity } from '../../../../desk/conversation.js'
import { openConversations, type Conversations } from '../../../../desk/conversations.js'
import { openMemoryStore } from '../../../../desk/store/memory-store.js'
import type { Store } from '../../../../desk/store/store.js'
import { Clock } from '../../clock.js'
import { quietLog } from '../../quiet-log.js'

export const SECRET = 'the-secret-of-the-tests-32-letters'

const UPLOADS: UploadSettings = { fileMb: 10, perMessage: 5, perConversation: 30, totalMb: 0 }

export interface EchoDesk {
  readonly url: string
  readonly port: number
  readonly clock: Clock
  readonly store: Store
  readonly conversations: Conversations
  readonly directLine: DirectLine
  readonly log: ReturnType<typeof quietLog>
  close(): Promise<void>
}

export interface EchoOptions {
  readonly settings?: Partial<Settings>
  readonly clock?: Clock
  readonly store?: Store
  readonly port?: number
  readonly turnBudgetMs?: number
  readonly uploads?: Partial<UploadSettings>
  readonly scan?: Scanner
  /** Instead of the echo, for messages. */
  readonly onMessage?: (context: TurnContext, conversations: Conversations) => Promise<void>
}

const OPEN_DESKS = new Set<EchoDesk>()

/** For `afterEach`. */
export async function closeEchoDesks(): Promise<void> {
  await Promise.all([...OPEN_DESKS].map((desk) => desk.close()))
}

export async function openEchoDesk(options: EchoOptions = {}): Promise<EchoDesk> {
  const clock = options.clock ?? new Clock()
  const store = options.store ?? openMemoryStore()
  const conversations = await openConversations(store.conversations)
  const log = quietLog()
  const settings = {
    ...{ host: '127.0.0.1', port: options.port ?? 0, webOrigins: [], trustedProxies: [] },
    ...{ tokensPerMinute: 0, messagesPerMinute: 0, ...options.settings },
  }
  const onMessage = options.onMessage ?? ((context: TurnContext) => echo(context, conversations, clock))
  const logic = (context: TurnContext) =>
    context.activity.type === 'message' ? onMessage(context, conversations) : otherwise(context, conversations, clock)
  const { attachments } = store
  const budget = options.turnBudgetMs === undefined ? {} : { turnBudgetMs: options.turnBudgetMs }
  const uploads = openUploads({ ...UPLOADS, ...options.uploads }, attachments, options.scan, clock.now)
  const parts = { uploads, settings, secret: SECRET, conversations, attachments, logic, now: clock.now, log, ...budget }
  const directLine = openDirectLine(parts)
  const server: RunningServer = await openServer({
    ...{ settings, log, pages: new Map() },
    ...{ routes: directLine.routes, upgrades: [directLine.upgrade] },
  })
  const desk: EchoDesk = {
    ...{ url: server.url, port: Number(new URL(server.url).port), clock, store, conversations, directLine, log },
    close: async () => {
      OPEN_DESKS.delete(desk)
      await server.close()
    },
  }
  OPEN_DESKS.add(desk)
  return desk
}

/** The customer's words and their echo in one change; the same client id again changes nothing. */
export async function echo(context: TurnContext, conversations: Conversations, clock: Clock): Promise<void> {
  const { activity } = context
  // The Bot Framework's type says `any` of channelData.
  const clientId = (activity.channelData as { clientActivityID?: string } | undefined)?.clientActivityID
  const added = await conversations.change(activity.conversation.id, async (current) => {
    if (!current) throw new Error('said before the conversation began')
    const earlier = current.entries.find((entry) => clientId !== undefined && entry.clientId === clientId)
    if (earlier) return { conversation: current, result: [earlier] }
    const said = entryAfter(current, { kind: 'customer' }, JSON.parse(JSON.stringify(activity)) as WireActivity, clock)
    const heard = clientId === undefined ? said : { ...said, clientId }
    const between = { ...current, entries: [...current.entries, heard] }
    const reply = { type: 'message', text: `echo: ${activity.text ?? ''}`, replyToId: heard.activity.id }
    const entries = [...between.entries, entryAfter(between, { kind: 'bot' }, reply, clock)]
    return { conversation: { ...current, entries }, result: entries.slice(-2) }
  })
  context.turnState.set(COMMITTED, { id: added[0]?.activity.id })
  await context.sendActivities(added.slice(1).map(committed))
}

export function entryAfter(current: Conversation, author: Author, activity: object, clock: Clock): Entry {
  const seq = current.entries.length + 1
  const wire = { ...activity, type: 'message', id: activityId(current.id, seq) }
  return { seq, at: clock.now().toISOString(), author, activity: wire }
}

async function otherwise(context: TurnContext, conversations: Conversations, clock: Clock): Promise<void> {
  const { activity } = context
  const { id } = activity.conversation
  if (activity.type === 'conversationUpdate')
    await conversations.change(id, async (current) => ({
      conversation: current ?? begun(context, clock),
      result: undefined,
    }))
}

function begun({ activity }: TurnContext, clock: Clock): Conversation {
  const at = clock.now().toISOString()
  const empty: Conversation = {
    ...{ id: activity.conversation.id, version: 1, channel: 'web', startedAt: at, updatedAt: at },
    ...{ customer: { id: activity.from.id }, language: 'es', handoff: { kind: 'bot' }, dialog: null },
    ...{ entries: [], events: [], brief: { wants: [], said: [] }, ended: false },
  }
  const greeting = { type: 'message', text: `hello ${activity.locale ?? ''}`.trim() }
  return { ...empty, entries: [entryAfter(empty, { kind: 'bot' }, greeting, clock)] }
}
