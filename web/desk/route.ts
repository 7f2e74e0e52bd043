/** Which view the address names: `#/conversation/<id>`, on narrow screens `…/summary`, `#/claims` and `#/claim/<id>`, `#/persons`. */

export type Route =
  | { readonly kind: 'queue' }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'summary'; readonly id: string }
  | { readonly kind: 'claims' }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'persons' }

export function routeOf(hash: string): Route {
  const [, place, part, more] = hash.replace(/^#/, '').split('/')
  if (place === 'claims') return { kind: 'claims' }
  if (place === 'persons') return { kind: 'persons' }
  const id = part ? decodedPart(part) : undefined
  if (!id) return place === 'claim' ? { kind: 'claims' } : { kind: 'queue' }
  if (place === 'claim') return { kind: 'claim', id }
  if (place !== 'conversation') return { kind: 'queue' }
  return { kind: more === 'summary' ? 'summary' : 'conversation', id }
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'queue':
      return '#/'
    case 'claims':
      return '#/claims'
    case 'persons':
      return '#/persons'
    case 'claim':
      return `#/claim/${encodeURIComponent(route.id)}`
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

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined // a mistyped address
  }
}
