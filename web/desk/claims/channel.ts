/** How a letter goes to the customer. Pure. */
import type { Draft } from './draft.js'
import type { Channel, ClaimView } from './wire.js'

export const CHANNEL = 'channel'

/** As chosen, where that leads to them still; otherwise the best way there is, and the chat when the server is to say no. */
export function channelOf(draft: Draft, { channels }: Pick<ClaimView, 'channels'>): Channel {
  return channels.find((channel) => channel === draft[CHANNEL]) ?? channels[0] ?? 'chat'
}
