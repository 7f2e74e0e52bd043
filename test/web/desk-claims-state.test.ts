import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../web/desk/claims/filter.js'
import { claimsAfter, NO_CLAIMS, type ClaimsHappening, type ClaimsState } from '../../web/desk/claims/state.js'
import type { ClaimView } from '../../web/desk/claims/wire.js'
import { freshState, reduce } from '../../web/desk/state.js'
import { ANA, claimItem, claimView, CUSTOMER, AT, JORDI, later, note } from './desk-claim.js'

const page = (...ids: readonly string[]) => ({ items: ids.map((id) => claimItem(id)), total: 5, next: ids.at(-1)! })

function after(...happenings: readonly ClaimsHappening[]): ClaimsState {
  return happenings.reduce(claimsAfter, NO_CLAIMS)
}

function ids({ list }: ClaimsState): readonly string[] {
  return list.kind === 'shown' ? list.items.map(({ id }) => id) : []
}

const fetched = (view: ClaimView): ClaimsHappening => ({ kind: 'claim-fetched', view, staffId: 's1' })
const OPENED: readonly ClaimsHappening[] = [{ kind: 'claim-opening', id: 'MO-1' }, fetched(claimView())]

describe('the list of claims', () => {
  const first: ClaimsHappening = { kind: 'list-fetched', filter: NO_FILTER, page: page('a', 'b') }

  it('goes on with the next page, each claim once', () => {
    const state = after(first, { kind: 'more-fetched', filter: NO_FILTER, after: 'b', page: page('b', 'c') })
    expect(ids(state)).toEqual(['a', 'b', 'c'])
  })

  it('leaves out a page that goes on after what is not its end any more', () => {
    const state = after(first, { kind: 'more-fetched', filter: NO_FILTER, after: 'z', page: page('c') })
    expect(ids(state)).toEqual(['a', 'b'])
  })

  it('leaves out the answer to a search that is not on the screen any more', () => {
    const filter = { ...NO_FILTER, q: 'rota' }
    const state = after(
      first,
      { kind: 'filtered', filter },
      { kind: 'list-fetched', filter: NO_FILTER, page: page('z') },
    )
    expect(ids(state)).toEqual(['a', 'b'])
  })

  it('says that it failed, and keeps what it shows', () => {
    const failed: ClaimsHappening = { kind: 'list-failed', filter: NO_FILTER }
    expect(after(failed).list).toEqual({ kind: 'failed' })
    expect(after(first, failed).list).toMatchObject({ kind: 'shown', asking: 'failed' })
    expect(after(failed, { kind: 'list-asked', what: 'again' }).list).toEqual({ kind: 'loading' })
  })
})

describe('the open claim', () => {
  it('tells what others do while it is on the screen, and nothing of one’s own', () => {
    const read = { kind: 'read', at: AT, by: JORDI } as const
    const delivered = { kind: 'delivered', at: AT, by: { kind: 'desk' }, messageId: 'm' } as const
    const view = later(claimView(), note('mía', ANA), note('de Jordi'), read, delivered)
    expect(after(...OPENED, fetched(view)).open).toMatchObject({ view, news: [note('de Jordi')] })
  })

  it('tells what the desk did by itself, where that matters', () => {
    const lapsed = { kind: 'lapsed', at: AT, by: { kind: 'desk' }, tenthDayEndedAt: AT } as const
    expect(after(...OPENED, fetched(later(claimView(), lapsed))).open).toMatchObject({ news: [lapsed] })
  })

  it('tells what the customer sends', () => {
    const wrote = { kind: 'message', at: AT, by: CUSTOMER, channel: 'chat', messageId: 'm', text: 'Hola' } as const
    expect(after(...OPENED, fetched(later(claimView(), wrote))).open).toMatchObject({ news: [wrote] })
  })

  it('stays as it is when an older answer comes late, or another claim’s', () => {
    const newer = claimView(3)
    const state = after(...OPENED, fetched(newer), fetched(claimView(1)), fetched(claimView(9, { id: 'MO-9' })))
    expect(state.open).toMatchObject({ view: newer })
  })

  it('shows what was done before when something comes too late, each event once', () => {
    const since = [note('de Jordi')]
    const trouble = { kind: 'stale', command: 'note' } as const
    const refused: ClaimsHappening = { kind: 'not-done', id: 'MO-1', trouble, since, staffId: 's1' }
    const now = later(claimView(), ...since)
    const state = after(...OPENED, { kind: 'doing', id: 'MO-1', command: 'note' }, refused, fetched(now))
    expect(state.open).toMatchObject({ view: now, news: since, trouble, doing: undefined })
    expect(claimsAfter(state, { kind: 'news-read' }).open).toMatchObject({ news: [], trouble: undefined })
  })

  it('forgets the trouble with the next attempt, and the news once it is done', () => {
    const trouble = { kind: 'unreachable', command: 'note' } as const
    const state = after(
      ...OPENED,
      fetched(later(claimView(), note('de Jordi'))),
      { kind: 'not-done', id: 'MO-1', trouble, since: [], staffId: 's1' },
      { kind: 'doing', id: 'MO-1', command: 'note' },
    )
    expect(state.open).toMatchObject({ doing: 'note', trouble: undefined, news: [{}] })
    expect(claimsAfter(state, { kind: 'done', view: claimView(4) }).open).toMatchObject({ news: [], doing: undefined })
  })

  it('is missing or unreachable only while it is still asked for', () => {
    const opening: ClaimsHappening = { kind: 'claim-opening', id: 'MO-1' }
    expect(after(opening, { kind: 'claim-missing', id: 'MO-1' }).open.kind).toBe('missing')
    expect(after(opening, { kind: 'claim-unreachable', id: 'MO-1' }).open.kind).toBe('unreachable')
    expect(after(opening, { kind: 'claim-missing', id: 'MO-2' }).open.kind).toBe('loading')
    expect(after(...OPENED, { kind: 'claim-unreachable', id: 'MO-1' }).open.kind).toBe('open')
  })

  it('is left when the address leaves it, and kept when the address stays', () => {
    const open = reduce(freshState({ kind: 'claim', id: 'MO-1', filter: NO_FILTER }), {
      kind: 'claim-opening',
      id: 'MO-1',
    })
    expect(
      reduce(open, { kind: 'routed', route: { kind: 'claim', id: 'MO-1', filter: NO_FILTER } }).claims.open.kind,
    ).toBe('loading')
    expect(reduce(open, { kind: 'routed', route: { kind: 'claims', filter: NO_FILTER } }).claims.open.kind).toBe('none')
  })

  it('is forgotten with everything else when the session ends', () => {
    const open = reduce(freshState({ kind: 'claim', id: 'MO-1', filter: NO_FILTER }), {
      kind: 'claim-opening',
      id: 'MO-1',
    })
    expect(reduce(open, { kind: 'signed-out', why: 'expired' }).claims).toEqual(NO_CLAIMS)
  })
})
