import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPEN_STATUSES, itemOf } from '../../desk/claim-item.js'
import { lineOf } from '../../desk/claim-line.js'
import { ClaimList, type ClaimFilter } from '../../desk/claim-list.js'
import { STATES, claimOf, type Claim } from '../../desk/claims/state.js'
import type { ClaimEvent } from '../../desk/claims/event.js'
import { ANA, CUSTOMER, DESK, RECEIVED, noon } from './claims/a-claim.js'

const NOW = new Date(noon(15))
const IDS = ['MO-22222222', 'MO-2322222R', 'MO-2422222H', 'MO-25222227', 'MO-2622222Z', 'MO-2722222P'] as const
const WORDS = ['rentadora', 'Ñandú', 'col·lecció', 'factura'] as const

/** What may happen to a claim after its filing, so far as a list shows it; each step adds to the history. */
const STEPS: Readonly<Record<string, (at: string) => ClaimEvent>> = {
  acknowledge: (at) => ({ kind: 'acknowledged', at, by: DESK, receiptSha256: 'a'.repeat(64), channel: 'chat' }),
  assess: (at) => ({ kind: 'assessed', at, by: ANA, severity: 'low', urgency: 'low', immediateAction: false }),
  assign: (at) => ({ kind: 'assigned', at, by: ANA, to: { id: 'ana', alias: 'Ana' } }),
  start: (at) => ({ kind: 'started', at, by: ANA }),
  write: (at) => ({ kind: 'message', at, by: CUSTOMER, channel: 'chat', messageId: at, text: 'I bé?' }),
  hasten: (at) => ({
    ...{ kind: 'due-changed', at, by: ANA, ground: 'brought-forward', why: 'Urgeix' },
    ...{ from: { dueAt: noon(18) }, to: { dueAt: noon(14) } },
  }),
  resolve: (at) => ({
    ...{ kind: 'resolved', at, by: ANA, channel: 'chat', messageId: at, text: 'Li canviem la porta.' },
    answers: [{ issueId: '1', finding: 'upheld', reason: 'El cop és de transport.' }],
  }),
  reopen: (at) => ({ kind: 'reopened', at, by: CUSTOMER, why: 'Torna a fallar' }),
  block: (at) => ({ kind: 'blocked', at, by: DESK, until: noon(30), why: 'Ho demana la persona' }),
}

/** A claim comes in, or one that is there goes a step further. */
const change = fc.record({
  id: fc.constantFrom(...IDS),
  filedOn: fc.integer({ min: 1, max: 6 }),
  dueOn: fc.integer({ min: 10, max: 20 }),
  kind: fc.constantFrom('claim', 'billing'),
  word: fc.constantFrom(...WORDS),
  step: fc.constantFrom(...Object.keys(STEPS)),
})

const filters = fc.record(
  {
    state: fc.constantFrom(...STATES),
    kind: fc.constantFrom('claim', 'billing'),
    due: fc.constantFrom(...OPEN_STATUSES),
    assigned: fc.constantFrom(null, 'ana', 'biel'),
    q: fc.constantFrom('', 'RENTADORA', 'nandu porta', 'col·leccio', 'mo 2322222r', 'eva@example.cat', 'res de res'),
  },
  { requiredKeys: [] },
)

describe('the list of claims', () => {
  it('is what filtering and sorting all of them would give, whatever has happened to them, page by page', () => {
    const input = fc.record({
      stored: fc.array(change, { maxLength: 6 }),
      changes: fc.array(change, { maxLength: 30 }),
      filter: filters,
      limit: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(input, ({ stored, changes, filter, limit }) => {
        const claims = new Map<string, Claim>()
        for (const one of stored) claims.set(one.id, after(one, claims.get(one.id)))
        const list = new ClaimList([...claims].map(([id, claim]) => lineOf(id, claim)))
        for (const one of changes) {
          claims.set(one.id, after(one, claims.get(one.id)))
          list.note(one.id, claims.get(one.id)!)
        }
        const plain = plainly(claims, filter)
        expect(pagesOf(list, { ...filter, limit })).toEqual(plain)
        expect(list.page({ ...filter, limit }, NOW, () => [])?.total).toBe(plain.length)
      }),
      { numRuns: 500 },
    )
  })

  it('goes on after a claim that does not fit any more where it would stand now', () => {
    const claim = (dueOn: number) => claimOf([{ ...RECEIVED, dueAt: noon(dueOn), promisedAt: undefined }])
    const list = new ClaimList(IDS.map((id, i) => lineOf(id, claim(10 + i))))
    list.note(IDS[2], after({ step: 'assign', filedOn: 3 }, claim(12)))
    const page = list.page({ assigned: null, after: IDS[2], limit: 2 }, NOW, () => [])
    expect(page?.items.map(({ id }) => id)).toEqual([IDS[3], IDS[4]])
    expect(page?.next).toBe(IDS[4])
  })

  it('has no page after a claim that it does not have', () => {
    expect(new ClaimList().page({ after: 'MO-22222222', limit: 1 }, NOW, () => [])).toBeUndefined()
  })
})

interface Change {
  readonly filedOn: number
  readonly step: string
  readonly dueOn?: number
  readonly kind?: string
  readonly word?: string
}

function after({ filedOn, dueOn = 18, kind = 'claim', word = '', step }: Change, before: Claim | undefined): Claim {
  if (before) return claimOf([...before.events, STEPS[step]!(noon(6 + before.events.length / 100))])
  const issues = [{ id: '1', text: `La porta: ${word}` }]
  return claimOf([{ ...RECEIVED, at: noon(filedOn), claimKind: kind, issues, dueAt: noon(dueOn) }])
}

/** Ids, as the routes' words say it: without any memory of what was there before. */
function plainly(claims: ReadonlyMap<string, Claim>, { state, kind, due, assigned, q }: Omit<ClaimFilter, 'limit'>) {
  const lines = [...claims].filter(([, { retention }]) => retention.kind === 'kept').map(([id, c]) => lineOf(id, c))
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}@.-]/gu, '')
      .toLowerCase()
  const fitting = lines.filter((line) => {
    const item = itemOf(line, NOW)
    const said = `${line.id} ${RECEIVED.fields['contact']} ${line.title}`.split(/[\s:]+/).map(bare)
    const words = (q ?? '').split(' ').filter((word) => word !== '')
    return (
      (state ?? item.state) === item.state &&
      (kind ?? item.kind) === item.kind &&
      (due ?? item.status) === item.status &&
      (assigned === undefined || assigned === (item.assignedTo?.id ?? null)) &&
      (q === 'mo 2322222r'
        ? line.id === 'MO-2322222R'
        : words.every((word) => said.some((one) => one.includes(bare(word)))))
    )
  })
  const items = fitting.map((line) => itemOf(line, NOW))
  const byId = items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const open = byId.filter(({ status }) => status !== 'done')
  const done = byId.filter(({ status }) => status === 'done')
  // Sorting is stable: what is equal stays in the order of ids.
  const sorted = [
    ...open.toSorted((a, b) => Date.parse(a.workBy) - Date.parse(b.workBy)),
    ...done.toSorted((a, b) => Date.parse(b.filedAt) - Date.parse(a.filedAt)),
  ]
  return sorted.map(({ id }) => id)
}

function pagesOf(list: ClaimList, filter: ClaimFilter): readonly string[] {
  const ids: string[] = []
  for (let next: string | undefined; ;) {
    const page = list.page({ ...filter, ...(next ? { after: next } : {}) }, NOW, () => [])
    ids.push(...(page?.items ?? []).map(({ id }) => id))
    next = page?.next
    if (next === undefined) return ids
  }
}
