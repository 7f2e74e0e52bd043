/** Which way a letter goes: chosen by whoever writes it, of the ways that there are. Pure. */
import type { Draft } from './draft.js'
import type { ClaimView } from './wire.js'

export type Way = ClaimView['ways'][number]

/** The first is the one that needs nothing from staff. */
export function wayIn(
  draft: Draft,
  { ways }: Pick<ClaimView, 'ways'>,
): { readonly channel: Way; readonly how?: string } {
  const channel = ways.find((way) => way === draft['channel']) ?? ways[0] ?? 'other'
  return channel === 'other' ? { channel, how: (draft['how'] ?? '').trim() } : { channel }
}

export function lacksHow(draft: Draft, view: Pick<ClaimView, 'ways'>): boolean {
  return wayIn(draft, view).how === ''
}
