/** A channel that waits too long for its answer sends the message again: the replies to it have left by then, or are about to. */
import type { Activity, Middleware } from 'botbuilder-core'
import { LRUCache } from 'lru-cache'
import { COMMITTED, type Committed } from './direct-line/adapter.js'

/** Channels come again within seconds. */
const REMEMBERED = 10_000

/** Sends the replies of a turn once, and again only when they could not be delivered. */
export function sentOnce(): Middleware {
  const sendings = new LRUCache<string, Promise<unknown>>({ max: REMEMBERED })
  return {
    onTurn: async (context, next) => {
      context.onSendActivities(async (_context, activities, send) => {
        const key = activities.map(committedId).find((id) => id !== undefined)
        if (key === undefined) return send()
        const before = sendings.get(key)
        const isDelivered = before !== undefined && (await before.then(yes, no))
        if (isDelivered) return []
        const sending = send()
        sendings.set(key, sending)
        return sending
      })
      await next()
    },
  }
}

const yes = () => true
const no = () => false

function committedId(activity: Partial<Activity>): string | undefined {
  return (Reflect.get(activity, COMMITTED) as Committed | undefined)?.id // set by `committed`
}
