/** What the page knows about claims, and how it changes with what happens. Pure. */
import { besideAfter, NOTHING_BESIDE, type Beside, type BesideHappening } from './beside.js'
import { isSameFilter, NO_FILTER, type ClaimFilter } from './filter.js'
import type { ClaimEvent, ClaimItem, ClaimPage, ClaimView, CommandKind, StaffMember } from './wire.js'

export interface ClaimsState {
  readonly filter: ClaimFilter
  readonly list: ClaimList
  readonly open: OpenClaim
  /** Of the claim on the screen. */
  readonly beside: Beside
  /** Of all claims, whatever the list shows; undefined until it has been asked. */
  readonly pressing: Pressing | undefined
  /** To whom claims can be given; nobody until it has been asked. */
  readonly colleagues: readonly StaffMember[]
}

export interface Pressing {
  readonly overdue: number
  readonly urgent: number
}

export type ClaimList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'shown'
      readonly items: readonly ClaimItem[]
      readonly total: number
      readonly next: string | undefined
      /** `failed`: what is shown may be old. */
      readonly asking: 'nothing' | 'again' | 'more' | 'failed'
    }

export type OpenClaim =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' | 'missing' | 'unreachable'; readonly id: string }
  | {
      readonly kind: 'open'
      readonly view: ClaimView
      /** What others have done since this operator opened it, did something, or said to have read it. */
      readonly news: readonly ClaimEvent[]
      readonly doing: CommandKind | undefined
      readonly trouble: Trouble | undefined
    }

/** Why the last thing that was tried has not been done; what was typed for it is still there. */
export type Trouble =
  | { readonly kind: 'stale' | 'unreachable' | 'gone'; readonly command: CommandKind }
  | {
      readonly kind: 'refused'
      readonly command: CommandKind
      readonly code: string
      readonly issueIds: readonly string[]
    }

export type ClaimsHappening =
  | { readonly kind: 'filtered'; readonly filter: ClaimFilter }
  | { readonly kind: 'list-asked'; readonly what: 'again' | 'more' }
  /** `filter`: what was asked for. */
  | { readonly kind: 'list-fetched'; readonly filter: ClaimFilter; readonly page: ClaimPage }
  | { readonly kind: 'more-fetched'; readonly filter: ClaimFilter; readonly after: string; readonly page: ClaimPage }
  | { readonly kind: 'list-failed'; readonly filter: ClaimFilter }
  | { readonly kind: 'counted'; readonly pressing: Pressing }
  | { readonly kind: 'colleagues-fetched'; readonly colleagues: readonly StaffMember[] }
  | { readonly kind: 'claim-opening'; readonly id: string }
  | { readonly kind: 'claim-left' }
  | { readonly kind: 'claim-fetched'; readonly view: ClaimView; readonly staffId: string }
  | { readonly kind: 'claim-missing' | 'claim-unreachable'; readonly id: string }
  | { readonly kind: 'doing'; readonly id: string; readonly command: CommandKind }
  | { readonly kind: 'done'; readonly view: ClaimView }
  | {
      readonly kind: 'not-done'
      readonly id: string
      readonly trouble: Trouble
      /** What has happened to the claim since the version that was shown. */
      readonly since: readonly ClaimEvent[]
      readonly staffId: string
    }
  | { readonly kind: 'news-read' }
  | BesideHappening

export const NO_CLAIMS: ClaimsState = {
  filter: NO_FILTER,
  list: { kind: 'loading' },
  open: { kind: 'none' },
  beside: NOTHING_BESIDE,
  pressing: undefined,
  colleagues: [],
}

export function claimsAfter(state: ClaimsState, happening: ClaimsHappening): ClaimsState {
  switch (happening.kind) {
    case 'filtered':
      return { ...state, filter: happening.filter }
    case 'list-asked':
      return { ...state, list: asked(state.list, happening.what) }
    case 'list-fetched':
    case 'more-fetched':
    case 'list-failed':
      // An answer to another question than the one on the screen.
      return isSameFilter(happening.filter, state.filter) ? { ...state, list: listAfter(state.list, happening) } : state
    case 'counted':
      return { ...state, pressing: happening.pressing }
    case 'colleagues-fetched':
      return { ...state, colleagues: happening.colleagues }
    case 'claim-left':
      return { ...state, open: { kind: 'none' }, beside: NOTHING_BESIDE }
    case 'claim-opening':
      return { ...state, open: { kind: 'loading', id: happening.id }, beside: NOTHING_BESIDE }
    case 'past':
    case 'transcript':
    case 'adding':
      // Of a claim that is not on the screen any more.
      return happening.id === openClaimId(state) ? { ...state, beside: besideAfter(state.beside, happening) } : state
    case 'claim-fetched':
    case 'claim-missing':
    case 'claim-unreachable':
    case 'doing':
    case 'done':
    case 'not-done':
    case 'news-read':
      return { ...state, open: openAfter(state.open, happening) }
  }
}

/** The claim on the screen, whatever state it is in. */
export function openClaimId({ open }: ClaimsState): string | undefined {
  if (open.kind === 'none') return undefined
  return open.kind === 'open' ? open.view.id : open.id
}

function asked(list: ClaimList, what: 'again' | 'more'): ClaimList {
  return list.kind === 'shown' ? { ...list, asking: what } : { kind: 'loading' }
}

type ListHappening = Extract<ClaimsHappening, { kind: 'list-fetched' | 'more-fetched' | 'list-failed' }>

function listAfter(list: ClaimList, happening: ListHappening): ClaimList {
  switch (happening.kind) {
    case 'list-fetched': {
      const { items, total, next } = happening.page
      return { kind: 'shown', items, total, next, asking: 'nothing' }
    }
    case 'more-fetched': {
      // The list was fetched anew meanwhile, and goes on after another claim.
      if (list.kind !== 'shown' || list.next !== happening.after) return list
      const { items, total, next } = happening.page
      const known = new Set(list.items.map(({ id }) => id))
      const fresh = items.filter(({ id }) => !known.has(id))
      return { kind: 'shown', items: [...list.items, ...fresh], total, next, asking: 'nothing' }
    }
    case 'list-failed':
      return list.kind === 'shown' ? { ...list, asking: 'failed' } : { kind: 'failed' }
  }
}

type OpenHappening = Extract<
  ClaimsHappening,
  { kind: 'claim-fetched' | 'claim-missing' | 'claim-unreachable' | 'doing' | 'done' | 'not-done' | 'news-read' }
>

function openAfter(open: OpenClaim, happening: OpenHappening): OpenClaim {
  switch (happening.kind) {
    case 'claim-fetched':
      return fetched(open, happening.view, happening.staffId)
    case 'claim-missing':
      return open.kind !== 'none' && idOf(open) === happening.id ? { kind: 'missing', id: happening.id } : open
    case 'claim-unreachable':
      return open.kind === 'loading' && open.id === happening.id ? { kind: 'unreachable', id: happening.id } : open
    case 'doing':
      return isOpen(open, happening.id) ? { ...open, doing: happening.command, trouble: undefined } : open
    case 'done':
      return isOpen(open, happening.view.id) ? opened(happening.view) : open
    case 'not-done': {
      if (!isOpen(open, happening.id)) return open
      const { trouble, since, staffId } = happening
      const { view } = open
      const caughtUp = { ...view, events: [...view.events, ...since], version: view.version + since.length }
      return { ...open, view: caughtUp, news: newsIn(open.news, since, staffId), doing: undefined, trouble }
    }
    case 'news-read':
      return open.kind === 'open' ? { ...open, news: [], trouble: undefined } : open
  }
}

function fetched(open: OpenClaim, view: ClaimView, staffId: string): OpenClaim {
  if (open.kind === 'none' || idOf(open) !== view.id) return open
  if (open.kind !== 'open') return opened(view)
  if (view.version < open.view.version) return open // an answer that was overtaken
  return { ...open, view, news: newsIn(open.news, view.events.slice(open.view.version), staffId) }
}

function opened(view: ClaimView): OpenClaim {
  return { kind: 'open', view, news: [], doing: undefined, trouble: undefined }
}

/** That somebody has read it, that a letter has arrived or a survey is asked changes nothing for whoever writes. */
export function isRoutine({ kind }: ClaimEvent): boolean {
  return ['read', 'delivered', 'acknowledged', 'survey-sent'].includes(kind)
}

function newsIn(news: readonly ClaimEvent[], events: readonly ClaimEvent[], staffId: string): readonly ClaimEvent[] {
  const isMine = ({ by }: ClaimEvent) => by.kind === 'staff' && by.id === staffId
  return [...news, ...events.filter((event) => !isRoutine(event) && !isMine(event))]
}

function isOpen(open: OpenClaim, id: string): open is Extract<OpenClaim, { kind: 'open' }> {
  return open.kind === 'open' && open.view.id === id
}

function idOf(open: Exclude<OpenClaim, { kind: 'none' }>): string {
  return open.kind === 'open' ? open.view.id : open.id
}
