/** The web channel: Direct Line 3.0 in process, for Web Chat and any other client of it. */
import { randomUUID } from 'node:crypto'
import type { TurnContext } from 'botbuilder-core'
import type { Conversations } from '../../../desk/conversations.js'
import type { Log } from '../../../desk/log.js'
import type { Attachments } from '../../../desk/store/attachments.js'
import { allowance } from '../../http/allowance.js'
import { originsOf } from '../../http/origins.js'
import type { Route, Upgrade } from '../../http/route.js'
import type { Settings } from '../../settings.js'
import type { Uploads } from '../../uploads.js'
import { activityRoute } from './activity-route.js'
import { DirectLineAdapter } from './adapter.js'
import { attachmentRoute } from './attachment-route.js'
import { BASE, caller, type Channel } from './channel.js'
import { conversationRoutes } from './conversation-routes.js'
import { streamUpgrade } from './stream-upgrade.js'
import { Streams } from './streams.js'
import { tokenRoutes } from './token-routes.js'
import { openTokens } from './tokens.js'
import { uploadRoute } from './upload-route.js'

/** A client waits 20 s for an answer; past these it is told that the turn goes on without it. */
const TURN_BUDGET_MS = 15_000
const TYPING_PER_MINUTE = 60

export interface DirectLineParts {
  readonly settings: Pick<Settings, 'publicUrl' | 'webOrigins' | 'tokensPerMinute' | 'messagesPerMinute'>
  /** Signs tokens and opens every conversation. */
  readonly secret: string
  readonly conversations: Conversations
  readonly attachments: Attachments
  readonly uploads: Uploads
  /**
   * Takes a turn. On a conversationUpdate it stores the new conversation with its greeting, and nothing when there is one
   * already. On anything else it commits the customer's entry with the replies and sets COMMITTED.
   */
  readonly logic: (context: TurnContext) => Promise<void>
  readonly now: () => Date
  readonly log: Log
  /** How long a request waits for its turn, in milliseconds. */
  readonly turnBudgetMs?: number
}

export interface DirectLine {
  readonly adapter: DirectLineAdapter
  readonly routes: readonly Route[]
  /** Its `close` sends the sockets away. */
  readonly upgrade: Upgrade
  openSockets(): number
}

export function openDirectLine(parts: DirectLineParts): DirectLine {
  const { settings, secret, conversations, attachments, logic, now, log } = parts
  const streams = new Streams(conversations, log)
  const broadcast = streams.broadcast.bind(streams)
  const adapter = new DirectLineAdapter({ conversations, logic, broadcast, now, log })
  const channel: Channel = {
    secret,
    tokens: openTokens(secret, now),
    conversations,
    attachments,
    uploads: parts.uploads,
    adapter,
    newChats: allowance(settings.tokensPerMinute, now),
    messages: allowance(settings.messagesPerMinute, now),
    typing: allowance(TYPING_PER_MINUTE, now),
    now,
    log,
    turnBudgetMs: parts.turnBudgetMs ?? TURN_BUDGET_MS,
  }
  const routes = [
    ...tokenRoutes(channel, originsOf(settings.publicUrl, settings.webOrigins)),
    ...conversationRoutes(channel),
    activityRoute(channel),
    uploadRoute(channel),
    attachmentRoute(channel),
    sessionRoute(channel),
  ]
  return { adapter, routes, upgrade: streamUpgrade(channel, streams), openSockets: () => streams.size }
}

/** Clients ask for it before a sign-in card; nobody signs in here, so it says nothing. */
function sessionRoute(channel: Channel): Route {
  return {
    method: 'GET',
    path: `${BASE}/session/getsessionid`,
    crossOrigin: true,
    async handle(call) {
      await caller(channel, call)
      return { status: 200, body: { sessionId: randomUUID() } }
    },
  }
}
