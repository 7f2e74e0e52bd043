/**
 * The lines of the list, always in order: all of them on one shelf, and again by state, by kind and by whose they are. So
 * a page is looked up and not sorted, and a filter only goes through what it may find.
 */
import { workBy } from './claim-item.js'
import type { ClaimLine } from './claim-line.js'
import { isDone } from './claims/state.js'

/** What a shelf holds: everything, or what has this in common. */
export type Shelf = 'all' | `${'state' | 'kind' | 'assigned'} ${string}`

/** Under this name stands what is nobody's. */
const NOBODY = ''

export const assignedShelf = (id: string | null): Shelf => `assigned ${id ?? NOBODY}`

export class ClaimShelves {
  private readonly shelves = new Map<Shelf, ClaimLine[]>()

  constructor(lines: readonly ClaimLine[]) {
    for (const line of lines.toSorted(byUrgency)) for (const name of shelvesOf(line)) this.shelf(name).push(line)
  }

  add(line: ClaimLine): void {
    for (const name of shelvesOf(line)) this.shelf(name).splice(placeOf(line, this.shelf(name)), 0, line)
  }

  remove(line: ClaimLine): void {
    for (const name of shelvesOf(line)) this.shelf(name).splice(placeOf(line, this.shelf(name)), 1)
  }

  on(name: Shelf): readonly ClaimLine[] {
    return this.shelves.get(name) ?? []
  }

  private shelf(name: Shelf): ClaimLine[] {
    const shelf = this.shelves.get(name) ?? []
    this.shelves.set(name, shelf)
    return shelf
  }
}

/** Its place among ordered lines, or the one where it would go. */
export function placeOf(line: ClaimLine, ordered: readonly ClaimLine[]): number {
  return firstPlace(ordered, (other) => byUrgency(other, line) >= 0)
}

/** Without those that are answered: they stand last. */
export function unanswered(ordered: readonly ClaimLine[]): readonly ClaimLine[] {
  return ordered.slice(
    0,
    firstPlace(ordered, ({ summary }) => isDone(summary.state)),
  )
}

/** Of lines for which it becomes true at some place and stays so. */
function firstPlace(ordered: readonly ClaimLine[], isSo: (line: ClaimLine) => boolean): number {
  let [from, until] = [0, ordered.length]
  while (from < until) {
    const middle = (from + until) >>> 1
    if (isSo(ordered[middle]!)) until = middle
    else from = middle + 1
  }
  return from
}

function shelvesOf({ summary }: ClaimLine): readonly Shelf[] {
  const { state, claimKind, assignee } = summary
  return ['all', `state ${state.kind}`, `kind ${claimKind}`, assignedShelf(assignee?.id ?? null)]
}

/**
 * Those whose time runs first, the soonest at the head; then those that wait for the customer; then, of what is answered,
 * the newest.
 */
function byUrgency(a: ClaimLine, b: ClaimLine): number {
  const isOver = isDone(a.summary.state)
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b)
  const [one, other] = isOver ? [b.summary.receivedAt, a.summary.receivedAt] : [workBy(a), workBy(b)]
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1
}

function rankOf({ summary, work }: ClaimLine): number {
  if (isDone(summary.state)) return 2
  return work.kind === 'stopped' ? 1 : 0
}
