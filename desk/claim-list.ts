/** The claims that are not blocked, in the order in which staff should look at them. In memory. */
import { fold } from '../knowledge/matching/tokens.js'
import { parseReference } from '../knowledge/reference.js'
import { itemOf, statusesOfLines, type ClaimItem } from './claim-item.js'
import { ClaimShelves, assignedShelf, placeOf, unanswered, type Shelf } from './claim-shelves.js'
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

export class ClaimList {
  private readonly lines: Map<string, ClaimLine>
  private readonly shelves: ClaimShelves
  /** By conversation: ids of those whose customer is asked for something. */
  private readonly waiting = new Map<string, ReadonlySet<string>>()

  /** Of those that are not blocked. */
  constructor(lines: readonly ClaimLine[] = []) {
    const shown = lines.filter(({ summary }) => !summary.hidden)
    this.lines = new Map(shown.map((line) => [line.id, line]))
    this.shelves = new ClaimShelves(shown)
    for (const line of shown) this.noteWaiting(line)
  }

  /** The claim as it is now. */
  note(id: string, claim: Claim): void {
    const before = this.lines.get(id)
    const line = lineOf(id, claim, before)
    if (before) this.shelves.remove(before)
    this.noteWaiting(line)
    if (line.summary.hidden) this.lines.delete(id)
    else {
      this.lines.set(id, line)
      this.shelves.add(line)
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
    const found = fitting(filter, now, this.shelves)
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

/** In their order. The shortest of the shelves on which they can stand is gone through, and no line that is not on it. */
function fitting(filter: ClaimFilter, now: Date, shelves: ClaimShelves): readonly ClaimLine[] {
  const { state, kind, assigned, due } = filter
  const names: readonly Shelf[] = [
    ...(state === undefined ? [] : [`state ${state}` as const]),
    ...(kind === undefined ? [] : [`kind ${kind}` as const]),
    ...(assigned === undefined ? [] : [assignedShelf(assigned)]),
  ]
  const [shortest = shelves.on('all'), ...others] = names
    .map((name) => shelves.on(name))
    .toSorted((a, b) => a.length - b.length)
  const wanted = others.length > 0 ? tests(filter, now) : otherTests(filter, now)
  return wanted.reduce((left, test) => left.filter(test), due === undefined ? shortest : unanswered(shortest))
}

type Test = (line: ClaimLine) => boolean

/** The cheapest first. */
function tests(filter: ClaimFilter, now: Date): readonly Test[] {
  const { state, kind, assigned } = filter
  const wanted: Test[] = []
  if (state !== undefined) wanted.push(({ summary }) => summary.state.kind === state)
  if (kind !== undefined) wanted.push(({ summary }) => summary.claimKind === kind)
  if (assigned !== undefined) wanted.push(({ summary }) => (summary.assignee?.id ?? null) === assigned)
  return [...wanted, ...otherTests(filter, now)]
}

/** For what there are no shelves. */
function otherTests({ due, q }: ClaimFilter, now: Date): readonly Test[] {
  const statusOf = statusesOfLines(now)
  const isDue = due === undefined ? [] : [(line: ClaimLine) => statusOf(line) === due]
  return q === undefined ? isDue : [...isDue, ...searching(q)]
}

function searching(q: string): readonly Test[] {
  const reference = parseReference(q)
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  const has = words.map((word) => (line: ClaimLine) => line.words.includes(word))
  return reference.ok ? [(line) => line.id === reference.value || has.every((test) => test(line))] : has
}
