/** The claims that are not blocked, in the order in which staff should look at them. In memory. */
import { fold } from '../knowledge/matching/tokens.js'
import { parseReference } from '../knowledge/reference.js'
import { itemOf, statusesOfLines, workBy, type ClaimItem } from './claim-item.js'
import { lineOf, type ClaimLine } from './claim-line.js'
import { isDone, type Claim } from './claims/state.js'

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

/** When the customer wrote in a conversation, as far as staff have not read it: by the conversation's id. */
export type Heard = (conversationId: string) => readonly string[]

/** Another claim of the same customer. */
export interface RelatedClaim {
  readonly item: ClaimItem
  readonly conversationId: string
  readonly by: 'contact' | 'conversation'
}

export interface ClaimPage {
  readonly items: readonly ClaimItem[]
  /** Of all pages together. */
  readonly total: number
  /** For `after`; undefined on the last page. */
  readonly next?: string
}

/**
 * Always in order, so that a page of a hundred thousand claims is looked up and not sorted: a claim that changes is
 * taken out of its place and put into its new one, each found in some seventeen steps.
 */
export class ClaimList {
  private readonly lines: Map<string, ClaimLine>
  private readonly ordered: ClaimLine[]
  /** By conversation: ids of those whose customer is asked for something. */
  private readonly waiting = new Map<string, ReadonlySet<string>>()

  /** Of those that are not blocked. */
  constructor(lines: readonly ClaimLine[] = []) {
    const shown = lines.filter(({ summary }) => !summary.hidden)
    this.lines = new Map(shown.map((line) => [line.id, line]))
    this.ordered = shown.toSorted(byUrgency)
    for (const line of shown) this.noteWaiting(line)
  }

  /** The claim as it is now. */
  note(id: string, claim: Claim): void {
    const before = this.lines.get(id)
    const line = lineOf(id, claim, before)
    if (before) this.ordered.splice(placeOf(before, this.ordered), 1)
    this.noteWaiting(line)
    if (line.summary.hidden) this.lines.delete(id)
    else {
      this.lines.set(id, line)
      this.ordered.splice(placeOf(line, this.ordered), 0, line)
    }
  }

  /** Whichever; undefined when there is none. */
  any(): string | undefined {
    return this.lines.keys().next().value
  }

  /** Of a conversation, those in which the customer has been asked for something, oldest request first. */
  awaiting(conversationId: string): readonly string[] {
    return [...(this.waiting.get(conversationId) ?? [])]
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

  open(): readonly ClaimLine[] {
    return [...this.lines.values()].filter(({ summary }) => !isDone(summary.state))
  }

  private noteWaiting({ id, summary }: ClaimLine): void {
    const { conversationId } = summary
    const others = [...(this.waiting.get(conversationId) ?? [])].filter((other) => other !== id)
    const isWaiting = summary.state.kind === 'waiting-for-customer' && !summary.hidden
    const now = isWaiting ? [...others, id] : others
    if (now.length > 0) this.waiting.set(conversationId, new Set(now))
    else this.waiting.delete(conversationId)
  }

  /** Undefined when there is no claim `after`. */
  page(filter: ClaimFilter, now: Date, heard: Heard): ClaimPage | undefined {
    const found = this.ordered.filter(fitting(filter, now))
    const last = filter.after === undefined ? undefined : this.lines.get(filter.after)
    if (filter.after !== undefined && last === undefined) return undefined
    // Where it would stand now, though it may have changed and fit no more.
    const place = last ? placeOf(last, found) : 0
    const start = last && found[place] === last ? place + 1 : place
    const shown = found.slice(start, start + filter.limit)
    const next = found.length > start + shown.length ? shown.at(-1)?.id : undefined
    const items = shown.map((line) => itemOf(line, now, heard(line.summary.conversationId)))
    return { items, total: found.length, ...(next ? { next } : {}) }
  }

  /** Newest first. */
  related(id: string, now: Date): readonly RelatedClaim[] {
    const own = this.lines.get(id)
    if (!own) return []
    const { conversationId } = own.summary
    const keys = new Set(own.contactKeys)
    const found = [...this.lines.values()].flatMap((line) => {
      const isHere = line.summary.conversationId === conversationId
      if (line === own || !(isHere || line.contactKeys.some((key) => keys.has(key)))) return []
      return [{ line, by: isHere ? ('conversation' as const) : ('contact' as const) }]
    })
    return found
      .toSorted((a, b) => (a.line.summary.receivedAt < b.line.summary.receivedAt ? 1 : -1))
      .map(({ line, by }) => ({ item: itemOf(line, now), conversationId: line.summary.conversationId, by }))
  }
}

/** Its place among ordered lines, or the one where it would go. */
function placeOf(line: ClaimLine, ordered: readonly ClaimLine[]): number {
  let [from, until] = [0, ordered.length]
  while (from < until) {
    const middle = (from + until) >>> 1
    if (byUrgency(ordered[middle]!, line) < 0) from = middle + 1
    else until = middle
  }
  return from
}

function fitting({ state, kind, due, assigned, q }: ClaimFilter, now: Date): (line: ClaimLine) => boolean {
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const reference = q === undefined ? undefined : parseReference(q)
  const statusOf = statusesOfLines(now)
  return (line) => {
    const { summary, id } = line
    if (state !== undefined && summary.state.kind !== state) return false
    if (kind !== undefined && summary.claimKind !== kind) return false
    if (due !== undefined && statusOf(line) !== due) return false
    if (assigned !== undefined && (summary.assignee?.id ?? null) !== assigned) return false
    return (reference?.ok && reference.value === id) || words.every((word) => line.words.includes(word))
  }
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
