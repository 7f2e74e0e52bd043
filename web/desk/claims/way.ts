/** Which way a letter goes: chosen by whoever writes it, of the ways that there are. Pure. */
import type { Draft } from './draft.js'
import type { ClaimView } from './wire.js'

export type Way = ClaimView['channels'][number]

/** The first is the one that needs nothing from staff. */
export function wayIn(
  draft: Draft,
  { channels }: Pick<ClaimView, 'channels'>,
): { readonly channel: Way; readonly how?: string } {
  const channel = channels.find((way) => way === draft['channel']) ?? channels[0] ?? 'other'
  return channel === 'other' ? { channel, how: (draft['how'] ?? '').trim() } : { channel }
}

export function lacksHow(draft: Draft, view: Pick<ClaimView, 'channels'>): boolean {
  return wayIn(draft, view).how === ''
}
