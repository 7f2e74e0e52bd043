/** The Bot Framework's handoff events, on our side of the seam: produced for the hub, which is our own desk, never for a channel. */
import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder-core'
// By sub-path: the package's root also loads Azure's adapters, which the web channel does without.
import { EventFactory } from 'botbuilder/lib/eventFactory.js'
import type { Activity, Transcript } from 'botframework-schema'
import type { Conversation } from '../desk/conversation.js'
import { activitySetAfter } from './channels/direct-line/wire.js'
import type { Rendered } from './render.js'

const INITIATE = 'handoff.initiate'

/** Asks the hub for a person: with the brief, and every message so far as the transcript. */
export function handoffInitiation(context: TurnContext, conversation: Conversation): Partial<Activity> {
  // Activities as JSON; the transcript's type wants dates, which nobody reads as such.
  const { activities } = activitySetAfter(conversation, 0, conversation.entries.length, '') as unknown as Transcript
  return EventFactory.createHandoffInitiation(context, conversation.brief, { activities })
}

/** Tells the customer's page where the handoff stands. The page may show it; only the words beside it are for reading. */
export function handoffStatus(conversationId: string, state: 'accepted' | 'completed' | 'failed'): Rendered {
  // The factory reads nothing but the id; the record gives the event its own id and time.
  const conversation = { id: conversationId } as Activity['conversation']
  const { name, value } = EventFactory.createHandoffStatus(conversation, state)
  return { type: ActivityTypes.Event, name, value }
}

export interface HandoffHub {
  /** Somebody wants a person. The request is on disk already. */
  initiated(activity: Partial<Activity>): void
}

/** Takes handoff events out of what is sent: Teams, for one, answers them with 400. */
export function handoffToHub(hub: HandoffHub): Middleware {
  return {
    onTurn: async (context, next) => {
      context.onSendActivities(async (_context, activities, send) => {
        const isInitiation = (activity: Partial<Activity>) => activity.name === INITIATE
        activities.filter(isInitiation).forEach((activity) => hub.initiated(activity))
        const others = activities.filter((activity) => !isInitiation(activity))
        // Emptied in place: it is this very array that the adapter goes on with.
        activities.splice(0, activities.length, ...others)
        return others.length > 0 ? send() : []
      })
      await next()
    },
  }
}
