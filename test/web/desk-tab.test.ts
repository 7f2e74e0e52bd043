import { describe, expect, it } from 'vitest'
import type { Outgoing } from '../../web/desk/outbox.js'
import { tabIn } from '../../web/desk/tab.js'

/** The storage of a tab, as browsers have it: its keys are its own properties. */
function storageOf(): Storage {
  const storage: Record<string, unknown> = {}
  const methods = {
    getItem: (key: string) => (Object.hasOwn(storage, key) ? storage[key] : null),
    setItem: (key: string, value: string) => {
      storage[key] = value
    },
    removeItem: (key: string) => {
      delete storage[key]
    },
  }
  Object.setPrototypeOf(storage, methods)
  return storage as unknown as Storage // as much of it as the page uses
}

const SENDING: Outgoing = {
  conversationId: 'c1',
  clientId: 'k1',
  staffId: 's1',
  text: 'Hola',
  at: '2026-11-02T10:00:00.000Z',
  afterSeq: 3,
  delivery: { kind: 'sending' },
}

describe('what the tab keeps', () => {
  it('is a draft for each conversation and each member of staff', () => {
    const tab = tabIn(storageOf())
    tab.keepDraft('s1', 'c1', 'a medio escr')
    expect([tab.draft('s1', 'c1'), tab.draft('s1', 'c2'), tab.draft('s2', 'c1')]).toEqual(['a medio escr', '', ''])
    expect([tab.hasDrafts('s1'), tab.hasDrafts('s2')]).toEqual([true, false])
  })

  it('counts a message as failed when the page went away while it was being sent', () => {
    const storage = storageOf()
    tabIn(storage).keepOutbox('s1', [SENDING])
    expect(tabIn(storage).outbox('s1')).toEqual([{ ...SENDING, delivery: { kind: 'failed', why: 'unreachable' } }])
  })

  it('is gone after signing out, and only the one’s who signed out', () => {
    const tab = tabIn(storageOf())
    tab.keepDraft('s1', 'c1', 'de Ana')
    tab.keepOutbox('s1', [SENDING])
    tab.keepDraft('s2', 'c1', 'de Jordi')
    tab.clear('s1')
    expect([tab.draft('s1', 'c1'), tab.outbox('s1'), tab.draft('s2', 'c1')]).toEqual(['', [], 'de Jordi'])
  })

  it('does not stop the operator when it is full', () => {
    const storage = storageOf()
    Object.setPrototypeOf(storage, {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(() => tabIn(storage).keepDraft('s1', 'c1', 'texto')).not.toThrow()
  })
})
