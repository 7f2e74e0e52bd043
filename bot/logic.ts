/** The bot as an adapter sees it: an activity in, a turn taken and on disk, then what was said, out. */
import type { TurnContext } from 'botbuilder-core'
import type { Entry } from '../desk/conversation.js'
import { COMMITTED, committed } from './channels/direct-line/adapter.js'
import { handoffInitiation } from './handoff-events.js'
import { whatOf, type Incoming } from './incoming.js'
import { takeTurn, type Taken, type TurnParts } from './turn.js'

export interface LogicParts extends TurnParts {
  /** For the figures: how long a turn took, in milliseconds, and whether it ended in an apology. */
  readonly took: (ms: number, failed: boolean) => void
}

/** What each channel knows better than an activity says. */
export interface ChannelFacts {
  readonly conversationIdOf: (context: TurnContext) => string
  readonly clientIdOf: (context: TurnContext) => string | undefined
  readonly addressOf: (context: TurnContext) => unknown
  /** Whether customers upload their files to the desk, which looks into them; elsewhere they are only linked to. */
  readonly keepsFiles: boolean
}

export function createLogic(parts: LogicParts, channel: ChannelFacts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const begun = performance.now()
    const taken = await takeTurn(incomingOf(context, channel), parts)
    if (taken.heard) context.turnState.set(COMMITTED, { id: taken.heard.activity.id })
    await send(context, taken)
    parts.took(performance.now() - begun, taken.failed)
  }
}

async function send(context: TurnContext, taken: Taken): Promise<void> {
  if (taken.replies.length > 0) await context.sendActivities(taken.replies.map((entry) => outgoing(context, entry)))
  if (taken.handoff === 'requested') await context.sendActivity(handoffInitiation(context, taken.conversation))
}

/** The entry as it goes out; on channels with addresses of their own these take the place of ours. */
function outgoing(context: TurnContext, entry: Entry) {
  const activity = committed(entry)
  return context.activity.channelId === 'directline'
    ? activity
    : { ...activity, conversation: context.activity.conversation }
}

function incomingOf(context: TurnContext, channel: ChannelFacts): Incoming {
  const { activity } = context
  const { id, name } = activity.from
  const address = channel.addressOf(context)
  return {
    conversationId: channel.conversationIdOf(context),
    channel: activity.channelId,
    customer: { id, ...(name ? { name } : {}) },
    locale: activity.locale,
    clientId: channel.clientIdOf(context),
    what: whatOf(activity, channel),
    activity,
    ...(address === undefined ? {} : { address }),
  }
}

/** Direct Line's page gives each message an id of its own, which survives a retry. */
export const DIRECT_LINE: ChannelFacts = {
  conversationIdOf: (context) => context.activity.conversation.id,
  clientIdOf: (context) => {
    const data = context.activity.channelData as { clientActivityID?: unknown } | undefined // JSON from outside
    return typeof data?.clientActivityID === 'string' ? data.clientActivityID : undefined
  },
  addressOf: () => undefined,
  keepsFiles: true,
}
