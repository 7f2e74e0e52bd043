import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../knowledge/language.js'
import { backoffMs } from '../../web/desk/backoff.js'
import { NO_FILTER } from '../../web/desk/claims/filter.js'
import { commandOf } from '../../web/desk/keys.js'
import { arrivals, listsOf, urgencyOf, WAIT_GOAL_MS } from '../../web/desk/queue.js'
import { QUICK_REPLIES, sentences, withSentence } from '../../web/desk/quick-replies.js'
import { claimIn, conversationIn, hashOf, isAboutClaims, routeOf, withFilter } from '../../web/desk/route.js'
import { goesOn } from '../../web/desk/transcript.js'
import type { QueueItem } from '../../web/desk/wire.js'
import { languageFor, nameOf, words } from '../../web/desk/words/words.js'

const AT = '2026-11-02T10:00:00.000Z'

function item(id: string, more: Partial<QueueItem> = {}): QueueItem {
  return { id, channel: 'web', language: 'es', since: AT, reason: 'asked', lastText: '', lastAt: AT, ...more }
}

describe('the address', () => {
  it.each([
    ['', { kind: 'queue' }],
    ['#/', { kind: 'queue' }],
    ['#/nowhere/1', { kind: 'queue' }],
    ['#/conversation/', { kind: 'queue' }],
    ['#/conversation/%E0%A4', { kind: 'queue' }],
    ['#/conversation/a%2Fb%7C1', { kind: 'conversation', id: 'a/b|1' }],
    ['#/conversation/x/summary', { kind: 'summary', id: 'x' }],
    ['#/claims', { kind: 'claims', filter: NO_FILTER }],
    ['#/claim/', { kind: 'claims', filter: NO_FILTER }],
    ['#/claim/MO-23456789', { kind: 'claim', id: 'MO-23456789', filter: NO_FILTER }],
    ['#/claims?due=overdue&q=rota+azul', { kind: 'claims', filter: { ...NO_FILTER, due: 'overdue', q: 'rota azul' } }],
    ['#/claims?due=never&state=lost&more=1', { kind: 'claims', filter: NO_FILTER }],
    ['#/claim/MO-1?kind=return', { kind: 'claim', id: 'MO-1', filter: { ...NO_FILTER, kind: 'return' } }],
  ])('%s leads to %j', (hash, route) => {
    expect(routeOf(hash)).toEqual(route)
  })

  it.each(['summary', 'conversation'] as const)('is found again from its route: %s', (kind) => {
    const route = { kind, id: '19:a/b;c=1@thread #?%' }
    expect(routeOf(hashOf(route))).toEqual(route)
  })

  it('keeps the list beside the claim, whatever is searched', () => {
    const filter = { state: 'in-progress', kind: 'a&b', due: 'half', assigned: 'me', q: '¿qué? 100 % #1=?' }
    const routes = [
      { kind: 'claims', filter } as const,
      { kind: 'claim', id: '19:a/b;c=1@thread #?%', filter } as const,
    ]
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route)
    expect(hashOf(withFilter({ kind: 'claim', id: 'MO-1', filter }, NO_FILTER))).toBe('#/claim/MO-1')
    expect(hashOf(withFilter({ kind: 'queue' }, { ...NO_FILTER, due: 'overdue' }))).toBe('#/claims?due=overdue')
  })

  it('tells what its view is about', () => {
    expect([routeOf('#/claim/MO-1'), routeOf('#/claims')].map(conversationIn)).toEqual([undefined, undefined])
    expect(claimIn(routeOf('#/claim/MO-1'))).toBe('MO-1')
    expect([routeOf('#/'), routeOf('#/claims'), routeOf('#/claim/MO-1')].map(isAboutClaims)).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('keys', () => {
  const free = { modified: false, writing: false, covered: false }

  it.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['t', 'take'],
    ['r', 'reply'],
    ['?', 'help'],
    ['q', 'queue'],
    ['C', 'claims'],
    ['Escape', 'back'],
    ['x', undefined],
  ])('%s means %s', (key, command) => {
    expect(commandOf({ ...free, key }, true)).toBe(command)
  })

  it('are left alone while somebody writes, but for Escape', () => {
    expect(commandOf({ ...free, key: 't', writing: true }, true)).toBeUndefined()
    expect(commandOf({ ...free, key: 'Escape', writing: true }, true)).toBe('back')
  })

  it('are left to the browser with Ctrl, and to a dialog that is open', () => {
    expect(commandOf({ ...free, key: 't', modified: true }, true)).toBeUndefined()
    expect(commandOf({ ...free, key: 'Escape', covered: true }, true)).toBeUndefined()
  })

  it('mean nothing when the letters are switched off, but for Escape', () => {
    expect(commandOf({ ...free, key: 't' }, false)).toBeUndefined()
    expect(commandOf({ ...free, key: 'Escape' }, false)).toBe('back')
  })
})

describe('the queue', () => {
  it('is late from the very moment the law names', () => {
    expect([WAIT_GOAL_MS - 1, WAIT_GOAL_MS].map(urgencyOf)).toEqual(['soon', 'late'])
    expect(urgencyOf(0)).toBe('calm')
  })

  it('announces who is new, and nobody on the first look', () => {
    const before = { waiting: [item('a')], taken: [] }
    const now = { waiting: [item('a'), item('b')], taken: [] }
    expect(arrivals(undefined, now)).toEqual([])
    expect(arrivals(before, now).map(({ id }) => id)).toEqual(['b'])
  })

  it('parts mine from my colleagues’', () => {
    const taken = [item('m', { takenBy: { staffId: 's1', alias: 'Ana' } }), item('o', { mine: false })]
    const { mine, colleagues } = listsOf({ waiting: [], taken }, 's1')
    expect([mine, colleagues].map((list) => list.map(({ id }) => id))).toEqual([['m'], ['o']])
  })
})

describe('connecting again', () => {
  it('waits longer each time, up to a limit, half of it by chance', () => {
    expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, () => 1))).toEqual([500, 1000, 2000, 4000])
    expect(backoffMs(1000, () => 1)).toBe(15_000)
    expect(backoffMs(1000, () => 0)).toBe(7_500)
  })
})

describe('the transcript', () => {
  const said = (author: Parameters<typeof goesOn>[1]['author'], at = AT) => ({ author, at })

  it('says the name again for another person and after a pause', () => {
    const ana = { kind: 'person', staffId: 's1', alias: 'Ana' } as const
    const jordi = { kind: 'person', staffId: 's2', alias: 'Jordi' } as const
    expect(goesOn(said(ana), said(ana))).toBe(true)
    expect(goesOn(said(ana), said(jordi))).toBe(false)
    expect(goesOn(said(ana), said(ana, '2026-11-02T10:05:00.000Z'))).toBe(false)
    expect(goesOn(undefined, said(ana))).toBe(false)
  })
})

describe('quick replies', () => {
  it('exist in each language and differ from each other', () => {
    const all = LANGUAGES.flatMap((language) => QUICK_REPLIES.map((reply) => sentences[language][reply]))
    expect(new Set(all).size).toBe(LANGUAGES.length * QUICK_REPLIES.length)
  })

  it('go to the end of what is written', () => {
    expect(withSentence('', 'Hola.')).toBe('Hola.')
    expect(withSentence('Buenas.', 'Hola.')).toBe('Buenas. Hola.')
    expect(withSentence('Buenas.\n', 'Hola.')).toBe('Buenas.\nHola.')
  })
})

describe('the page’s words', () => {
  it.each([
    [['ca-ES', 'es'], 'ca'],
    [['fr-FR', 'en-US'], 'en'],
    [['eu'], 'es'],
    [[], 'es'],
  ])('for a browser that wishes %j are in %s', (wished, language) => {
    expect(languageFor(wished)).toBe(language)
  })

  it('show a code they do not know in plain letters, and a sentence as it is', () => {
    expect(nameOf(words.es.data, 'order')).toBe('Pedido')
    expect(nameOf(words.es.data, 'late-parcel')).toBe('Late parcel')
    expect(nameOf(words.es.data, '¿Dónde está mi sofá-cama?')).toBe('¿Dónde está mi sofá-cama?')
    expect(nameOf(words.es.data, 'constructor')).toBe('Constructor')
  })

  it('name the same codes in each language', () => {
    for (const table of ['turns', 'data', 'forms', 'channels'] as const) {
      const codes = LANGUAGES.map((language) => Object.keys(words[language][table]).sort())
      expect(codes[1]).toEqual(codes[0])
      expect(codes[2]).toEqual(codes[0])
    }
  })
})
