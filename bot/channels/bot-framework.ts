/** Teams and the other channels of the Bot Framework: `/api/messages`, and messages that a person sends later. */
import type { CloudAdapter } from 'botbuilder'
import { TurnContext, type InvokeResponse } from 'botbuilder-core'
import type { Activity, ConversationReference } from 'botframework-schema'
import type { Conversation, Entry } from '../../desk/conversation.js'
import type { Log } from '../../desk/log.js'
import { readJsonObject } from '../http/body.js'
import { Refusal } from '../http/refusal.js'
import { UNFORESEEN } from '../http/respond.js'
import type { Route } from '../http/route.js'
import type { ChannelFacts } from '../logic.js'
import type { BotFrameworkSettings } from '../settings.js'
import { handoffToHub, type HandoffHub } from '../handoff-events.js'
import { channelActivity } from './channel-activity.js'
import { sentOnce } from './sent-once.js'

/** Azure's own limit for an activity is 256 KiB. */
const MAX_BODY = 256 * 1024

export interface BotFramework {
  readonly route: Route
  /** Sends what a person wrote. Resolves when the channel has taken it. */
  deliver(conversation: Conversation, entries: readonly Entry[]): Promise<void>
}

export const BOT_FRAMEWORK: ChannelFacts = {
  // Two channels may give the same id to different conversations.
  conversationIdOf: (context) => `${context.activity.channelId}:${context.activity.conversation.id}`,
  clientIdOf: (context) => context.activity.id,
  addressOf: (context) => TurnContext.getConversationReference(context.activity),
  keepsFiles: false,
}

export interface BotFrameworkParts {
  readonly settings: BotFrameworkSettings
  readonly logic: (context: TurnContext) => Promise<void>
  readonly hub: HandoffHub
  readonly log: Log
}

export async function openBotFramework(parts: BotFrameworkParts): Promise<BotFramework> {
  if (parts.settings.kind === 'off') return closed
  // Loaded only where it is used: Azure's packages cost a second and sixty megabytes.
  const { CloudAdapter, ConfigurationServiceClientCredentialFactory, ConfigurationBotFrameworkAuthentication } =
    await import('botbuilder')
  const credentials = new ConfigurationServiceClientCredentialFactory(credentialsOf(parts.settings))
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials)
  type Authenticated = Awaited<ReturnType<typeof authentication.authenticateRequest>>
  /** Its own `process` writes to the console, and whatever went wrong into its answer. */
  class Adapter extends CloudAdapter {
    take(authenticated: Authenticated, activity: Activity) {
      return this.processActivity(authenticated, activity, parts.logic)
    }
  }
  const adapter = new Adapter(authentication)
  adapter.use(handoffToHub(parts.hub))
  adapter.use(sentOnce())
  const appId = parts.settings.kind === 'app' ? parts.settings.id : ''
  return {
    route: route(async (authorization, activity) => {
      const authenticated = await authentication
        .authenticateRequest(activity, authorization)
        .catch((error: unknown) => notAuthenticated(error, parts.log))
      return await adapter.take(authenticated, activity).catch((error: unknown) => {
        const conversation = activity.conversation.id
        parts.log.error({ conversation, err: error }, 'a channel could not be answered')
        // It tries again after anything but a success; the turn itself is known by the activity's id.
        throw UNFORESEEN
      })
    }),
    deliver: (conversation, entries) => deliver(adapter, appId, conversation, entries),
  }
}

/** The SDK's refusals have a status; without one it could not find out, and the channel may try again. */
function notAuthenticated(error: unknown, log: Log): never {
  if (!(error instanceof Error && 'statusCode' in error)) throw error
  log.warn({ err: error }, 'a message to /api/messages was refused')
  throw new Refusal(401, 'Unauthorized', 'This does not come from a channel of this bot.')
}

function credentialsOf(settings: BotFrameworkSettings & { kind: 'app' | 'insecure' }) {
  if (settings.kind === 'insecure') return {}
  const { type, id, password, tenantId } = settings
  return {
    MicrosoftAppType: type,
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenantId,
  }
}

const PATH = '/api/messages'

const closed: BotFramework = {
  route: {
    method: 'POST',
    path: PATH,
    handle: async () => {
      throw new Refusal(
        503,
        'ChannelNotConfigured',
        'Bot Framework channels are off: set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId and start again.',
      )
    },
  },
  deliver: async (conversation) => {
    throw new Error(`No channel reaches conversation ${conversation.id}: the Bot Framework's settings are gone.`)
  },
}

type Take = (authorization: string, activity: Activity) => Promise<InvokeResponse | undefined>

function route(take: Take): Route {
  return {
    method: 'POST',
    path: PATH,
    handle: async ({ req }) => {
      const activity = channelActivity(await readJsonObject(req, MAX_BODY))
      const invoked = await take(req.headers.authorization ?? '', activity)
      return { status: invoked?.status ?? 200, body: invoked?.body as unknown }
    },
  }
}

async function deliver(adapter: CloudAdapter, appId: string, conversation: Conversation, entries: readonly Entry[]) {
  const messages = entries.filter((entry) => entry.activity.type === 'message')
  if (messages.length === 0) return
  const address = conversation.address as Partial<ConversationReference> // written by `addressOf`
  await adapter.continueConversationAsync(appId, address, async (context) => {
    for (const { activity } of messages) {
      const { id: _ours, conversation: _kept, timestamp: _at, from: _from, recipient: _to, ...content } = activity
      // The reference gives it the channel's own addresses.
      await context.sendActivity(content as unknown as Partial<Activity>)
    }
  })
}
