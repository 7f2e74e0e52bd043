import { describe, expect, it } from 'vitest'
import { claimActions } from '../../web/desk/actions/claims.js'
import type { Parts } from '../../web/desk/actions/parts.js'
import type { Api, Failure, Result } from '../../web/desk/api.js'
import { NO_FILTER } from '../../web/desk/claims/filter.js'
import type { ClaimEvent, ClaimPage, ClaimView, Given } from '../../web/desk/claims/wire.js'
import { freshState } from '../../web/desk/state.js'
import { createStore } from '../../web/desk/store.js'
import type { Me } from '../../web/desk/wire.js'
import { ANA, AT, claimItem, claimView, later, note } from './desk-claim.js'

const ME: Me = { id: 's1', name: 'Ana Puig', alias: 'Ana', email: 'ana@example.com', role: 'operator' }
const UNREACHABLE = { kind: 'unreachable' } as const
const NOTE: Given = { kind: 'note', text: 'Hola' }

const ok = <T>(value: T): Promise<Result<T>> => Promise.resolve({ kind: 'ok', value })
const no = (failure: Failure) => Promise.resolve(failure)

/** A signed-in page at the claims, a server that answers as told, and what it was asked. */
function pageWith(server: Partial<Pick<Api, 'claims' | 'claim' | 'command'>>, { isLooking = false } = {}) {
  const asked: string[] = []
  const base = { claims: () => no(UNREACHABLE), claim: () => no(UNREACHABLE), command: () => no(UNREACHABLE) }
  const answers = { ...base, ...server }
  const store = createStore(freshState({ kind: 'claims', filter: NO_FILTER }))
  const api = {
    claims: (filter, limit, after) => {
      asked.push(`list ${filter.due ?? ''}${filter.q ?? ''} ${limit} ${after ?? ''}`.trim())
      return answers.claims(filter, limit, after)
    },
    claim: (id) => {
      asked.push(`claim ${id}`)
      return answers.claim(id)
    },
    command: (id, version, orders) => {
      asked.push(`${orders.map(({ kind }) => kind).join(' ')} ${id} at ${version}`)
      return answers.command(id, version, orders)
    },
  } satisfies Partial<Api> as unknown as Api // the claims ask for nothing else
  const parts = { store, api, newId: () => 'k1' } as unknown as Parts
  store.tell({ kind: 'signed-in', staff: ME, outbox: [] })
  const claims = claimActions(parts, () => isLooking)
  const openClaim = () => {
    const { open } = store.state().claims
    return open.kind === 'open' ? open : undefined
  }
  return { store, claims, asked, openClaim }
}

function shown(view: ClaimView, server: Partial<Pick<Api, 'claim' | 'command'>>) {
  const page = pageWith(server)
  page.store.tell({ kind: 'claim-opening', id: view.id })
  page.store.tell({ kind: 'claim-fetched', view, staffId: ME.id })
  return page
}

/** A server's list of so many claims, in pages of fifty. */
function listOf(count: number): Api['claims'] {
  const all = Array.from({ length: count }, (_, index) => claimItem(`MO-${index}`))
  return (_, limit, after) => {
    const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
    const items = all.slice(from, from + limit)
    const next = from + limit < count ? items.at(-1)?.id : undefined
    return ok<ClaimPage>({ items, total: count, ...(next === undefined ? {} : { next }) })
  }
}

describe('the list of claims', () => {
  it('is fetched fifty at a time', async () => {
    const { store, claims } = pageWith({ claims: listOf(120) })
    await claims.list()
    await claims.more()
    expect(store.state().claims.list).toMatchObject({ kind: 'shown', items: { length: 100 }, total: 120 })
    await claims.more()
    expect(store.state().claims.list).toMatchObject({ items: { length: 120 }, next: undefined })
  })

  it('stays as long as it was when it is fetched again', async () => {
    const { store, claims } = pageWith({ claims: listOf(120) })
    await claims.list()
    await claims.more()
    await claims.again()
    expect(store.state().claims.list).toMatchObject({ items: { length: 100 } })
  })

  it('is fetched anew when it is narrowed', async () => {
    const { store, claims, asked } = pageWith({ claims: listOf(3) })
    store.tell({ kind: 'routed', route: { kind: 'claims', filter: { ...NO_FILTER, q: 'rota' } } })
    await claims.list()
    expect(asked).toEqual(['list rota 50'])
  })

  it('says that it failed', async () => {
    const { store, claims } = pageWith({})
    await claims.list()
    expect(store.state().claims.list).toEqual({ kind: 'failed' })
  })

  it('ends the page’s session when the server’s has ended', async () => {
    const { store, claims } = pageWith({ claims: () => no({ kind: 'signed-out' }) })
    await claims.list()
    expect(store.state().who).toEqual({ kind: 'out', why: 'expired' })
  })
})

describe('what presses', () => {
  it('is counted by asking for one of each, and kept when nobody answers', async () => {
    const totals: Record<string, number> = { overdue: 2, urgent: 5 }
    let isUp = true
    const { store, claims } = pageWith({
      claims: ({ due = '' }) => (isUp ? ok({ items: [], total: totals[due] ?? 0 }) : no(UNREACHABLE)),
    })
    await claims.count()
    isUp = false
    await claims.count()
    expect(store.state().claims.pressing).toEqual({ overdue: 2, urgent: 5 })
  })
})

describe('opening a claim', () => {
  it('shows it, or that it is not there, or that nobody answers', async () => {
    const kinds = [() => ok(claimView()), () => no({ kind: 'refused', status: 404, code: 'x' }), () => no(UNREACHABLE)]
    const opened = kinds.map(async (claim) => {
      const { store, claims } = pageWith({ claim })
      await claims.open('MO-1')
      return store.state().claims.open.kind
    })
    expect(await Promise.all(opened)).toEqual(['open', 'missing', 'unreachable'])
  })

  it('says that it has been read, once somebody looks at what the customer sent', async () => {
    const server = {
      claim: () => ok(claimView(0, { unread: 2 })),
      command: () => ok(later(claimView(), { kind: 'read', at: AT, by: ANA })),
    }
    const looking = pageWith(server, { isLooking: true })
    await looking.claims.open('MO-1')
    expect(looking.asked).toEqual(['claim MO-1', 'read MO-1 at 1'])
    expect(looking.openClaim()).toMatchObject({ view: { unread: 0 }, news: [] })
    const away = pageWith(server)
    await away.claims.open('MO-1')
    expect(away.asked).toEqual(['claim MO-1'])
  })

  it('is repeated when the live line says that claims have changed', async () => {
    const now = later(claimView(), note('de Jordi'))
    const { claims, asked, openClaim } = shown(claimView(), { claim: () => ok(now) })
    claims.frame({ kind: 'queue' })
    claims.frame({ kind: 'claims' })
    await expect.poll(openClaim).toMatchObject({ news: [note('de Jordi')] })
    expect(asked).toContain('claim MO-1')
  })
})

describe('doing something with a claim', () => {
  it('shows it as it is then', async () => {
    const now = later(claimView(), note('Hola', ANA))
    const { claims, asked, openClaim } = shown(claimView(), { command: () => ok(now) })
    expect(await claims.act('MO-1', [NOTE])).toBe(true)
    expect(asked[0]).toBe('note MO-1 at 1')
    expect(openClaim()).toMatchObject({ view: now, doing: undefined, trouble: undefined })
  })

  it('is not tried twice at once', async () => {
    const { claims, asked } = shown(claimView(), { command: () => ok(claimView(1)) })
    const both = [claims.act('MO-1', [NOTE]), claims.act('MO-1', [NOTE])]
    expect(await Promise.all(both)).toEqual([true, false])
    expect(asked.filter((what) => what.startsWith('note'))).toHaveLength(1)
  })

  it('tells what somebody else did first, and overwrites nothing', async () => {
    const since = [note('de Jordi')]
    const now = later(claimView(), ...since)
    const stale: Failure = { kind: 'refused', status: 409, code: 'stale', since }
    const { claims, openClaim } = shown(claimView(), { command: () => no(stale), claim: () => ok(now) })
    expect(await claims.act('MO-1', [NOTE])).toBe(false)
    expect(openClaim()).toMatchObject({ view: now, news: since, trouble: { kind: 'stale', command: 'note' } })
  })

  it('goes through when nothing has come between but a reading and a delivery', async () => {
    const since: ClaimEvent[] = [
      { kind: 'read', at: AT, by: ANA },
      { kind: 'delivered', at: AT, by: { kind: 'desk' }, messageId: 'm' },
    ]
    const now = later(claimView(), ...since, note('Hola', ANA))
    const stale: Failure = { kind: 'refused', status: 409, code: 'stale', since }
    const command: Api['command'] = (_, version) => (version === 3 ? ok(now) : no(stale))
    const { claims, openClaim } = shown(claimView(), { command, claim: () => ok(now) })
    expect(await claims.act('MO-1', [NOTE])).toBe(true)
    expect(openClaim()).toMatchObject({ view: now, trouble: undefined })
  })

  it('tells what came between the two attempts, after all that came before', async () => {
    const read = { kind: 'read', at: AT, by: ANA } as const
    const stale = (...since: readonly ClaimEvent[]): Failure => ({ kind: 'refused', status: 409, code: 'stale', since })
    const now = later(claimView(), read, note('de Jordi'))
    const command: Api['command'] = (_, version) => no(version === 1 ? stale(read) : stale(note('de Jordi')))
    const { claims, openClaim } = shown(claimView(), { command, claim: () => ok(now) })
    expect(await claims.act('MO-1', [NOTE])).toBe(false)
    expect(openClaim()).toMatchObject({ view: now, news: [note('de Jordi')], trouble: { kind: 'stale' } })
  })

  it('knows its own work again when only the answer was lost', async () => {
    const since = [note('Hola', ANA)]
    const stale: Failure = { kind: 'refused', status: 409, code: 'stale', since }
    const now = later(claimView(), ...since)
    const { claims, openClaim } = shown(claimView(), { command: () => no(stale), claim: () => ok(now) })
    expect(await claims.act('MO-1', [NOTE])).toBe(true)
    expect(openClaim()).toMatchObject({ view: now, news: [], trouble: undefined })
  })

  it('is done when its message is on record already', async () => {
    const recorded: Failure = { kind: 'refused', status: 422, code: 'already-recorded' }
    const { claims, openClaim } = shown(claimView(), { command: () => no(recorded), claim: () => ok(claimView(1)) })
    const message: Given = { kind: 'message', messageId: 'k1', channel: 'chat', text: 'Hola' }
    expect(await claims.act('MO-1', [message])).toBe(true)
    expect(openClaim()?.trouble).toBeUndefined()
  })

  it.each([
    [
      { kind: 'refused', status: 422, code: 'template-only', issueIds: ['i2'] },
      { code: 'template-only', issueIds: ['i2'] },
    ],
    [{ kind: 'refused', status: 404, code: 'unknown-claim' }, { kind: 'gone' }],
    [UNREACHABLE, { kind: 'unreachable' }],
  ] satisfies [Failure, object][])('says why it was not done: %j', async (failure, trouble) => {
    const { claims, openClaim } = shown(claimView(), { command: () => no(failure), claim: () => no(UNREACHABLE) })
    expect(await claims.act('MO-1', [NOTE])).toBe(false)
    expect(openClaim()).toMatchObject({ trouble: { command: 'note', ...trouble }, doing: undefined })
  })

  it('leaves what was on the screen to the sign-in when the session is over', async () => {
    const { store, claims } = shown(claimView(), { command: () => no({ kind: 'signed-out' }) })
    expect(await claims.act('MO-1', [NOTE])).toBe(false)
    expect(store.state().who).toMatchObject({ why: 'expired' })
  })
})
