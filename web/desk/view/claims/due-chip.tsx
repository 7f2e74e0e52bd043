/** How a claim's time stands: in words, and in a colour for who sees it. */
import type { ClaimItem } from '../../claims/wire.js'
import { leftUntil, statusAt, type Left } from '../../claims/due.js'
import { useDesk, useNow } from '../../context.js'
import type { Words } from '../../words/words.js'

const MINUTE_MS = 60_000

export function DueChip({ item }: { item: ClaimItem }) {
  const { words } = useDesk()
  const now = useNow(MINUTE_MS)
  const status = statusAt(item, now)
  const runs = status !== 'stopped' && status !== 'done'
  return (
    <span class="due" data-status={status}>
      {words.claims.due[status]}
      {runs && ` · ${leftWords(leftUntil(item.workBy, now), words)}`}
    </span>
  )
}

/** `quedan 3 días`, `venció hace 2 días`; in hours on the day itself. */
export function leftWords(left: Left, { claims }: Words): string {
  if (left.kind === 'left') return left.days === 0 ? claims.leftToday(left.hours) : claims.left(left.days)
  return left.days === 0 ? claims.lateToday(left.hours) : claims.late(left.days)
}
