import { describe, expect, it } from 'vitest'
import type { Alarm, Parts } from '../../web/desk/actions/parts.js'
import { lookingActions } from '../../web/desk/actions/looking.js'
import { servingActions } from '../../web/desk/actions/serving.js'
import type { Api, Result } from '../../web/desk/api.js'
import { freshState } from '../../web/desk/state.js'
import { createStore } from '../../web/desk/store.js'
import { tabIn } from '../../web/desk/tab.js'
import type { Me, Queue, QueueItem, View } from '../../web/desk/wire.js'

const AT = '2026-11-02T10:00:00.000Z'
const ANA: Me = { id: 's1', name: 'Ana Puig', alias: 'Ana', email: 'ana@example.com', role: 'operator' }
const UNREACHABLE = { kind: 'unreachable' } as const

function view(handoff: View['handoff']): View {
  const brief = { wants: [], said: [] }
  return { id: 'c1', channel: 'web', language: 'es', startedAt: AT, ended: false, handoff, brief, messages: [] }
}

const WAITING = view({ kind: 'waiting', since: AT, reason: 'asked' })
const MINE = view({ kind: 'human', since: AT, waitedSince: AT, staffId: 's1', alias: 'Ana' })
const JORDIS = view({ kind: 'human', since: AT, waitedSince: AT, staffId: 's2', alias: 'Jordi' })
const EMPTY: Queue = { waiting: [], taken: [] }

function waiting(id: string): QueueItem {
  return { id, channel: 'web', language: 'es', since: AT, reason: 'asked', lastText: 'Hola', lastAt: AT }
}

const ok = <T>(value: T): Promise<Result<T>> => Promise.resolve({ kind: 'ok', value })
const refused = (code: string) => Promise.resolve({ kind: 'refused', status: 409, code } as const)

/** A signed-in desk with conversation c1 open, a server that answers as told, and what it was asked. */
function deskWith(server: Partial<Api>, open: View = MINE) {
  const unasked = () => Promise.resolve(UNREACHABLE)
  const base: Api = {
    session: unasked,
    signIn: unasked,
    signOut: unasked,
    setUpOpen: unasked,
    setUp: unasked,
    queue: () => ok(EMPTY),
    conversation: () => ok(open),
    take: unasked,
    giveBack: unasked,
    say: unasked,
    colleagues: unasked,
    claims: unasked,
    claim: unasked,
    claimHistory: unasked,
    addFile: unasked,
    command: unasked,
    person: unasked,
    personArchive: unasked,
    erasePerson: unasked,
    blockedArchive: unasked,
  }
  const store = createStore(freshState({ kind: 'queue' }))
  const later: (() => void)[] = []
  const alarms: string[] = []
  const alarm: Alarm = {
    arrived: ({ id }) => alarms.push(`arrived ${id}`),
    wrote: (id) => alarms.push(`wrote ${id}`),
    warned: ({ claimId, about }) => alarms.push(`${about} ${claimId}`),
  }
  let ids = 0
  const parts: Parts = {
    store,
    api: { ...base, ...server },
    tab: tabIn(emptyStorage()),
    alarm,
    newId: () => `k${(ids += 1)}`,
    now: () => Date.parse(AT),
    later: (work) => later.push(work),
  }
  store.tell({ kind: 'signed-in', staff: ANA, outbox: [] })
  store.tell({ kind: 'opening', id: 'c1' })
  store.tell({ kind: 'view-fetched', view: open })
  const looking = lookingActions(parts, () => true)
  const serving = servingActions(parts, () => 0, looking.queue)
  return { store, looking, serving, later, alarms }
}

function emptyStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

describe('taking', () => {
  it('says who was faster', async () => {
    const server = { take: () => refused('already-taken'), conversation: () => ok(JORDIS) }
    const { store, serving } = deskWith(server, WAITING)
    await serving.take('c1')
    expect(store.state().notice).toEqual({ kind: 'taken-by', alias: 'Jordi', conversationId: 'c1' })
    expect(store.state().open).toMatchObject({ view: { handoff: { alias: 'Jordi' } } })
  })

  it('says nothing when it was we ourselves, in another tab', async () => {
    const server = { take: () => refused('already-taken'), conversation: () => ok(MINE) }
    const { store, serving } = deskWith(server, WAITING)
    await serving.take('c1')
    expect(store.state().notice).toBeUndefined()
  })

  it('says that the customer waits no longer', async () => {
    const server = { take: () => refused('not-waiting'), conversation: () => ok(view({ kind: 'bot' })) }
    const { store, serving } = deskWith(server, WAITING)
    await serving.take('c1')
    expect(store.state().notice).toEqual({ kind: 'not-waiting', conversationId: 'c1' })
  })

  it('says that the server does not answer, and leaves all as it was', async () => {
    const { store, serving } = deskWith({}, WAITING)
    await serving.take('c1')
    expect(store.state().notice).toEqual({ kind: 'unreachable' })
    expect(store.state().open).toMatchObject({ view: { handoff: { kind: 'waiting' } } })
  })
})

describe('writing', () => {
  it('sends a conversation’s messages one after another', async () => {
    const asked: string[] = []
    const answers: (() => void)[] = []
    const say: Api['say'] = (_id, text) => {
      asked.push(text)
      return new Promise((resolve) => answers.push(() => resolve({ kind: 'ok', value: { seq: asked.length } })))
    }
    const { serving } = deskWith({ say })
    const both = [serving.say('c1', 'uno'), serving.say('c1', 'dos')]
    await Promise.resolve()
    expect(asked).toEqual(['uno'])
    answers[0]?.()
    await both[0]
    expect(asked).toEqual(['uno', 'dos'])
    answers[1]?.()
    await Promise.all(both)
  })

  it('tries again by itself, in order and under the same ids, when nobody answered', async () => {
    const asked: string[] = []
    let isDown = true
    const say: Api['say'] = (_id, text, clientId) => {
      asked.push(`${text} ${clientId}`)
      return isDown ? Promise.resolve(UNREACHABLE) : ok({ seq: asked.length })
    }
    const { store, serving, later } = deskWith({ say })
    await Promise.all([serving.say('c1', 'uno'), serving.say('c1', 'dos')])
    expect(store.state().outbox.map(({ delivery }) => delivery.kind)).toEqual(['failed', 'failed'])
    expect(later).toHaveLength(1)
    isDown = false
    await serving.retryAll()
    expect(asked).toEqual(['uno k1', 'dos k2', 'uno k1', 'dos k2'])
    expect(store.state().outbox.map(({ delivery }) => delivery.kind)).toEqual(['sent', 'sent'])
  })

  it('keeps what a server refused, says why, and does not insist', async () => {
    const { store, serving, later } = deskWith({ say: () => refused('not-yours'), conversation: () => ok(JORDIS) })
    await serving.say('c1', 'tarde')
    await serving.retryAll()
    expect(store.state().outbox).toMatchObject([{ text: 'tarde', delivery: { kind: 'failed', why: 'not-yours' } }])
    expect(store.state().open).toMatchObject({ view: { handoff: { alias: 'Jordi' } } })
    expect(later).toHaveLength(0)
  })

  it('ends the page’s session when the server says it is over', async () => {
    const { store, serving } = deskWith({ say: () => Promise.resolve({ kind: 'signed-out' }) })
    await serving.say('c1', 'Hola')
    expect(store.state().who).toEqual({ kind: 'out', why: 'expired' })
  })
})

describe('looking', () => {
  it('calls the operator for who has just arrived, not for who was already there', async () => {
    const queues: Queue[] = [
      { waiting: [waiting('a')], taken: [] },
      { waiting: [waiting('a'), waiting('b')], taken: [] },
    ]
    const { looking, alarms } = deskWith({ queue: () => ok(queues.shift() ?? EMPTY) })
    await looking.queue()
    expect(alarms).toEqual([])
    await looking.queue()
    expect(alarms).toEqual(['arrived b'])
  })

  it('makes one more fetch of many calls during a fetch', async () => {
    let fetches = 0
    const queue = () => {
      fetches += 1
      return ok(EMPTY)
    }
    const { looking } = deskWith({ queue })
    await Promise.all([looking.queue(), looking.queue(), looking.queue(), looking.queue()])
    expect(fetches).toBe(2)
  })

  it('fetches only the conversation on the screen when one has changed', async () => {
    const fetched: string[] = []
    const conversation: Api['conversation'] = (id) => {
      fetched.push(id)
      return ok(MINE)
    }
    const { looking } = deskWith({ conversation })
    looking.frame({ kind: 'conversation', conversationId: 'c2' })
    looking.frame({ kind: 'conversation', conversationId: 'c1' })
    expect(fetched).toEqual(['c1'])
  })

  it('calls the operator for words in a conversation of theirs that is not on the screen', async () => {
    const queue = () => ok<Queue>({ waiting: [], taken: [{ ...waiting('c2'), mine: true }] })
    const { looking, alarms } = deskWith({ queue })
    await looking.queue()
    const message = { seq: 4, at: AT, author: { kind: 'customer' }, text: '¿Sigue ahí?' } as const
    looking.frame({ kind: 'message', conversationId: 'c2', message })
    looking.frame({ kind: 'message', conversationId: 'c1', message })
    expect(alarms).toEqual(['wrote c2'])
  })
})
