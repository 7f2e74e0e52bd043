/** POST /conversations/{id}/activities: what a customer says. */
import { readJsonObject } from '../../http/body.js'
import type { Route } from '../../http/route.js'
import { boundUser } from './caller.js'
import { BASE, mustWait, writableConversationOf, type Channel } from './channel.js'
import { incomingActivity } from './incoming-activity.js'
import { post } from './posting.js'

export const ACTIVITY_BYTES = 256 * 1024

export function activityRoute(channel: Channel): Route {
  return {
    method: 'POST',
    path: `${BASE}/conversations/:conversationId/activities`,
    crossOrigin: true,
    async handle(call) {
      const { caller, conversation } = await writableConversationOf(channel, call)
      const body = await readJsonObject(call.req, ACTIVITY_BYTES)
      const sender = { conversationId: conversation.id, at: channel.now(), ...boundUser(caller) }
      const activity = incomingActivity(body, sender)
      const allowed = activity.type === 'typing' ? channel.typing : channel.messages
      mustWait(allowed(conversation.id), 'messages')
      return await post(channel, conversation.id, activity)
    },
  }
}
