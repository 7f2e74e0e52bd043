/** Which claims the list shows. Pure. */

export const FILTERS = {
  state: [
    'received',
    'acknowledged',
    'assessed',
    'in-progress',
    'waiting-for-customer',
    'resolved',
    'closed',
    'reopened',
  ],
  kind: ['claim', 'complaint', 'billing', 'delivery', 'return', 'warranty', 'suggestion', 'compliment', 'enquiry'],
  due: ['overdue', 'urgent', 'half', 'on-time', 'stopped'],
  assigned: ['me', 'nobody'],
} as const

export type FilterName = keyof typeof FILTERS

/** A blank value lets all through; `q` is searched in references, contacts and the customers' words. */
export type ClaimFilter = Readonly<Record<FilterName | 'q', string>>

export const NO_FILTER: ClaimFilter = { state: '', kind: '', due: '', assigned: '', q: '' }

/** Of a value in the address. */
const LONGEST = 200

/** How many are fetched at once. */
export const PAGE = 50

/** The address's query: `?due=overdue&limit=50`. `after` is the last page's `next`. */
export function queryOf(filter: Partial<ClaimFilter>, limit: number, after?: string): string {
  const given = Object.entries({ ...filter, q: filter.q?.trim() }).filter(([, value]) => value)
  const query = new URLSearchParams(given.map(([name, value = '']) => [name, value]))
  if (after !== undefined) query.set('after', after)
  query.set('limit', String(limit))
  return `?${query.toString()}`
}

/** The filter in the page's own address: `?due=overdue&q=rota`, empty when nothing is narrowed. */
export function addressQueryOf(filter: ClaimFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value.trim() !== '')).toString()
  return query === '' ? '' : `?${query}`
}

/** Of such an address; a state or deadline that there is not lets all through, as does whatever else is in it. */
export function filterIn(query: string): ClaimFilter {
  const given = new URLSearchParams(query)
  const read = (name: keyof ClaimFilter) => (given.get(name) ?? '').slice(0, LONGEST)
  const known = (name: 'state' | 'due') => FILTERS[name].find((value) => value === read(name)) ?? ''
  return { state: known('state'), kind: read('kind'), due: known('due'), assigned: read('assigned'), q: read('q') }
}

/** How many of the choices narrow the list; the search is not one of them. */
export function choicesIn(filter: ClaimFilter): number {
  return (Object.keys(FILTERS) as FilterName[]).filter((name) => filter[name] !== '').length
}

export function isNarrowed(filter: ClaimFilter): boolean {
  return choicesIn(filter) > 0 || filter.q.trim() !== ''
}

export function isSameFilter(one: ClaimFilter, other: ClaimFilter): boolean {
  return queryOf(one, PAGE) === queryOf(other, PAGE)
}
