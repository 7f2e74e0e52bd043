/** The claims that are not blocked, in the order in which staff should look at them. In memory. */
import { fold } from '../knowledge/matching/tokens.js'
import { isDone, itemOf, workBy, type ClaimItem } from './claim-item.js'
import { lineOf, type ClaimLine } from './claim-line.js'
import type { Claim } from './claims/state.js'
import { parseReference } from './reference.js'

export interface ClaimFilter {
  readonly state?: ClaimItem['state']
  readonly kind?: string
  readonly due?: ClaimItem['status']
  /** Nobody: null. */
  readonly assigned?: string | null
  /** Words that its reference, contact and issues have, in whatever letters. */
  readonly q?: string
  /** The id of the last one that was shown. */
  readonly after?: string
  readonly limit: number
}

export interface ClaimPage {
  readonly items: readonly ClaimItem[]
  /** Of all pages together. */
  readonly total: number
  /** For `after`; undefined on the last page. */
  readonly next?: string
}

export class ClaimList {
  private readonly lines = new Map<string, ClaimLine>()

  /** The claim as it is now. */
  note(id: string, claim: Claim): void {
    const line = lineOf(id, claim, this.lines.get(id))
    if (line.summary.hidden) this.lines.delete(id)
    else this.lines.set(id, line)
  }

  undelivered(): readonly string[] {
    return [...this.lines.values()].filter(({ isUndelivered }) => isUndelivered).map(({ id }) => id)
  }

  isUndelivered(id: string): boolean {
    return this.lines.get(id)?.isUndelivered ?? false
  }

  /** The id of the claim whose survey was sent with a link of this token. */
  withSurveyToken(sha256: string): string | undefined {
    for (const { id, surveyTokens } of this.lines.values()) if (surveyTokens.includes(sha256)) return id
    return undefined
  }

  /** Undefined when there is no claim `after`. */
  page(filter: ClaimFilter, now: Date): ClaimPage | undefined {
    const fits = fitting(filter, now)
    const found = [...this.lines.values()].filter(fits).toSorted(byUrgency)
    const last = filter.after === undefined ? undefined : this.lines.get(filter.after)
    if (filter.after !== undefined && last === undefined) return undefined
    // Where it would stand now, though it may have changed and fit no more.
    const rest = last ? found.filter((line) => byUrgency(line, last) > 0) : found
    const shown = rest.slice(0, filter.limit)
    const next = rest.length > shown.length ? shown.at(-1)?.id : undefined
    return { items: shown.map((line) => itemOf(line, now)), total: found.length, ...(next ? { next } : {}) }
  }
}

function fitting({ state, kind, due, assigned, q }: ClaimFilter, now: Date): (line: ClaimLine) => boolean {
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const reference = q === undefined ? undefined : parseReference(q)
  return (line) => {
    const { summary, id } = line
    if (state !== undefined && summary.state.kind !== state) return false
    if (kind !== undefined && summary.claimKind !== kind) return false
    if (due !== undefined && itemOf(line, now).status !== due) return false
    if (assigned !== undefined && (summary.assignee?.id ?? null) !== assigned) return false
    return (reference?.ok && reference.value === id) || words.every((word) => line.words.includes(word))
  }
}

/** Open ones first, those that are to be answered soonest at the head; of the others the newest. */
function byUrgency(a: ClaimLine, b: ClaimLine): number {
  if (isDone(a) !== isDone(b)) return isDone(a) ? 1 : -1
  const [one, other] = isDone(a) ? [b.summary.receivedAt, a.summary.receivedAt] : [workBy(a), workBy(b)]
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1
}
