/** The Bot Framework's seam for the web channel: activities in through the middleware, what the bot sends out to the sockets. */
import { randomUUID } from 'node:crypto'
import { BotAdapter, TurnContext } from 'botbuilder-core'
import { ActivityTypes, type Activity, type ConversationReference, type ResourceResponse } from 'botframework-schema'
import type { Entry, WireActivity } from '../../../desk/conversation.js'
import type { Conversations } from '../../../desk/conversations.js'
import type { Log } from '../../../desk/log.js'
import { BOT, CHANNEL_ID } from './accounts.js'
import { activityId } from './activity-id.js'

/**
 * Under this key the turn tells where it has put the activity that came in: `context.turnState.set(COMMITTED, { id })`.
 * And an activity that the bot sends with `[COMMITTED]: { id }` is in the conversation already, so it only leaves again.
 */
export const COMMITTED = Symbol('mostrador/committed')

export interface Committed {
  readonly id: string
}

/** For `sendActivities`: what this entry says, marked as being in the conversation already. */
export function committed(entry: Entry): Partial<Activity> {
  // Entries are JSON; the Bot Framework's own types want dates and enums, which no adapter looks at.
  return { ...entry.activity, [COMMITTED]: { id: entry.activity.id } } as unknown as Partial<Activity>
}

export interface Opening {
  readonly userId: string
  /** BCP 47. */
  readonly locale?: string
}

export interface AdapterParts {
  readonly conversations: Conversations
  /** Takes the turn; told at the door so that a request can wait for it. */
  readonly logic: (context: TurnContext) => Promise<void>
  /** Shows an activity to whoever is looking, without keeping it. */
  readonly broadcast: (conversationId: string, activity: WireActivity) => void
  readonly now: () => Date
  readonly log: Log
}

/** What is meant for the bot's own machinery. */
const UNSEEN = new Set<string>([ActivityTypes.Trace, ActivityTypes.InvokeResponse, 'delay'])

export class DirectLineAdapter extends BotAdapter {
  constructor(private readonly parts: AdapterParts) {
    super()
  }

  /** Runs the turn. Answers what the turn has set as COMMITTED; undefined when it has kept nothing. */
  async receive(activity: Partial<Activity>): Promise<Committed | undefined> {
    const context = new TurnContext(this, activity)
    const outcome = () => {
      const value: unknown = context.turnState.get(COMMITTED)
      return isCommitted(value) ? value : undefined
    }
    try {
      await this.runMiddleware(context, this.parts.logic)
    } catch (error) {
      const kept = outcome()
      if (!kept) throw error
      // What is on disk counts, whatever broke afterwards: a client told to try again would only repeat itself.
      this.parts.log.error({ err: error, activity: kept.id }, 'a turn failed after it was kept')
    }
    return outcome()
  }

  /** Tells the bot that a customer has come in, so that the conversation begins with its greeting. */
  async start(conversationId: string, { userId, locale }: Opening): Promise<void> {
    const customer = { id: userId, name: '', role: 'user' }
    await this.receive({
      type: ActivityTypes.ConversationUpdate,
      channelId: CHANNEL_ID,
      conversation: accountOf(conversationId),
      from: customer,
      recipient: BOT,
      membersAdded: [BOT, customer],
      timestamp: this.parts.now(),
      ...(locale ? { locale } : {}),
    })
  }

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = []
    for (const activity of activities) responses.push({ id: await this.send(activity) })
    return responses
  }

  updateActivity(): Promise<void> {
    return Promise.reject(
      new Error('Messages on Direct Line stay as they were sent: send a new one instead of updating.'),
    )
  }

  deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Messages on Direct Line stay as they were sent: nothing can be deleted.'))
  }

  async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: ActivityTypes.Event, name: 'ContinueConversation' }
    const activity = TurnContext.applyConversationReference(event, reference, true)
    await this.runMiddleware(new TurnContext(this, activity), logic)
  }

  /** The first argument names a bot or its claims: here there is but one. The audience, if given, is nobody else's either. */
  override async continueConversationAsync(
    _bot: unknown,
    reference: Partial<ConversationReference>,
    ...rest: readonly unknown[]
  ): Promise<void> {
    const logic = rest.at(-1)
    if (typeof logic !== 'function')
      throw new Error('continueConversationAsync needs the logic to run as its last argument.')
    await this.continueConversation(reference, async (context) => {
      await logic(context)
    })
  }

  /** Answers the activity's id, '' for what nobody is shown. */
  private async send(activity: Partial<Activity>): Promise<string> {
    const mark: unknown = Reflect.get(activity, COMMITTED)
    if (isCommitted(mark)) return mark.id
    const conversationId = activity.conversation?.id
    if (!conversationId) throw new Error('An activity to send needs conversation.id: send it through the turn context.')
    if (activity.type === ActivityTypes.Typing) return this.show(conversationId, activity)
    return UNSEEN.has(activity.type ?? '') ? '' : await this.append(conversationId, activity)
  }

  /** To whoever is looking now, and kept nowhere: for typing. Answers its id. */
  show(conversationId: string, activity: Partial<Activity>): string {
    const id = `${conversationId}|${randomUUID()}`
    this.parts.broadcast(conversationId, onTheWire(activity, id))
    return id
  }

  /** Something that no turn has committed, such as a middleware's message: kept first, and so delivered. */
  private async append(conversationId: string, activity: Partial<Activity>): Promise<string> {
    return await this.parts.conversations.change(conversationId, async (current) => {
      if (!current) throw new Error(`The conversation ${conversationId} has not begun: nothing can be sent to it.`)
      const at = this.parts.now().toISOString()
      const seq = current.entries.length + 1
      const id = activityId(conversationId, seq)
      const entry: Entry = { seq, at, author: { kind: 'bot' }, activity: { ...onTheWire(activity, id), timestamp: at } }
      const conversation = { ...current, updatedAt: at, entries: [...current.entries, entry] }
      return { conversation, result: id }
    })
  }
}

function accountOf(conversationId: string): Activity['conversation'] {
  // The Bot Framework's type wants fields that only Teams and groups have.
  return { id: conversationId } as Activity['conversation']
}

/** As JSON: what a client would read anyway. */
function onTheWire(activity: Partial<Activity>, id: string): WireActivity {
  // JSON.parse of an activity's JSON, which has its type.
  return { ...(JSON.parse(JSON.stringify(activity)) as WireActivity), id }
}

function isCommitted(value: unknown): value is Committed {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
