/**
 * Which view the address names: `#/conversation/<id>`, on narrow screens `…/summary`, `#/claims?due=overdue`, `#/persons`
 * and `#/claim/<id>?due=overdue`: the list beside a claim is part of the address, to be kept, sent and gone back to.
 */
import { addressQueryOf, filterIn, type ClaimFilter } from './claims/filter.js'

export type Route =
  | { readonly kind: 'queue' }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'summary'; readonly id: string }
  | { readonly kind: 'claims'; readonly filter: ClaimFilter }
  | { readonly kind: 'claim'; readonly id: string; readonly filter: ClaimFilter }
  | { readonly kind: 'persons' }

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''), '?')
  const [, place, part, more] = path.split('/')
  const filter = filterIn(query)
  if (place === 'claims') return { kind: 'claims', filter }
  if (place === 'persons') return { kind: 'persons' }
  const id = part ? decodedPart(part) : undefined
  if (!id) return place === 'claim' ? { kind: 'claims', filter } : { kind: 'queue' }
  if (place === 'claim') return { kind: 'claim', id, filter }
  if (place !== 'conversation') return { kind: 'queue' }
  return { kind: more === 'summary' ? 'summary' : 'conversation', id }
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'queue':
      return '#/'
    case 'claims':
      return `#/claims${addressQueryOf(route.filter)}`
    case 'persons':
      return '#/persons'
    case 'claim':
      return `#/claim/${encodeURIComponent(route.id)}${addressQueryOf(route.filter)}`
    case 'conversation':
      return `#/conversation/${encodeURIComponent(route.id)}`
    case 'summary':
      return `#/conversation/${encodeURIComponent(route.id)}/summary`
  }
}

/** The conversation that the view is about. */
export function conversationIn(route: Route): string | undefined {
  return route.kind === 'conversation' || route.kind === 'summary' ? route.id : undefined
}

/** The claim that the view is about. */
export function claimIn(route: Route): string | undefined {
  return route.kind === 'claim' ? route.id : undefined
}

/** The claims are a part of the desk beside the queue. */
export function isAboutClaims(route: Route): boolean {
  return route.kind === 'claims' || route.kind === 'claim'
}

/** The list that is shown, narrowed like this; a claim beside it stays. */
export function withFilter(route: Route, filter: ClaimFilter): Route {
  return route.kind === 'claim' ? { ...route, filter } : { kind: 'claims', filter }
}

/** In two, at the first one; what follows may contain it again. */
function split(text: string, at: string): readonly string[] {
  const place = text.indexOf(at)
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)]
}

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined // a mistyped address
  }
}
