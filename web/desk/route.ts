/** Which view the address names: `#/conversation/<id>` and, on narrow screens, `…/summary`. */

export type Route =
  | { readonly kind: 'queue' }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'summary'; readonly id: string }

export function routeOf(hash: string): Route {
  const [, place, id, more] = hash.replace(/^#/, '').split('/')
  const decoded = place === 'conversation' && id ? decodedPart(id) : undefined
  if (!decoded) return { kind: 'queue' }
  return { kind: more === 'summary' ? 'summary' : 'conversation', id: decoded }
}

export function hashOf(route: Route): string {
  if (route.kind === 'queue') return '#/'
  return `#/conversation/${encodeURIComponent(route.id)}${route.kind === 'summary' ? '/summary' : ''}`
}

/** The conversation that the view is about. */
export function conversationIn(route: Route): string | undefined {
  return route.kind === 'queue' ? undefined : route.id
}

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined // a mistyped address
  }
}
