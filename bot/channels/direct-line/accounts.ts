/** Who is who on this channel. */
import type { ChannelAccount } from 'botframework-schema'

export const CHANNEL_ID = 'directline'

/** The desk itself, also when a person of the staff writes: their name is in the message's annotation. */
export const BOT: ChannelAccount = { id: 'mostrador', name: 'Mostrador', role: 'bot' }

/** A customer's id that we take over: made by us, or by a page that keeps to the prefix Direct Line asks for. */
export function isCustomerId(id: unknown): id is string {
  return typeof id === 'string' && /^dl_[A-Za-z0-9_.@-]{1,61}$/.test(id)
}

/** A BCP 47 tag, as far as its looks go. */
export function isLocale(locale: unknown): locale is string {
  return typeof locale === 'string' && locale.length <= 35 && /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.test(locale)
}
