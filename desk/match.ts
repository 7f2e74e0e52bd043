/** Which route a request is for. */
import type { Route } from './route.js'

export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[] }
  | { readonly kind: 'none' }

const MAX_ID = 200

export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const onPath = routes.flatMap((route) => {
    const params = paramsOf(route.path, path)
    return params === undefined ? [] : [{ kind: 'route' as const, route, params }]
  })
  const found = onPath.find(({ route }) => route.method === method)
  if (found !== undefined) return found
  return onPath.length === 0
    ? { kind: 'none' }
    : { kind: 'wrong-method', allow: onPath.map(({ route }) => route.method) }
}

/** `/a/:id` and `/a/7` → `{ id: '7' }`; undefined where they do not fit. */
function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, segment] of wanted.entries()) {
    const value = given[place] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined
      continue
    }
    const decoded = decodedOf(value)
    if (decoded === undefined) return undefined
    params[segment.slice(1)] = decoded
  }
  return params
}

function decodedOf(segment: string): string | undefined {
  try {
    const decoded = decodeURIComponent(segment)
    return decoded === '' || decoded.length > MAX_ID ? undefined : decoded
  } catch {
    return undefined // a broken % sequence names nothing
  }
}
