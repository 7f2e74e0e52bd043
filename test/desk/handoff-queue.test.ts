import { describe, expect, it } from 'vitest'
import type { Handoff } from '../../desk/handoff.js'
import { HandoffQueue } from '../../desk/handoff-queue.js'
import { conversation } from './store/records.js'

const waiting = (since: string): Handoff => ({ kind: 'waiting', since, reason: 'asked' })
const human = (since: string): Handoff => ({ kind: 'human', since, waitedSince: since, staffId: 'ana', alias: 'Ana' })

describe('the queue', () => {
  it('has those who wait before those who are with a person, the longest first in each', () => {
    const queue = new HandoffQueue()
    queue.note(conversation('taken late', [], human('2026-03-02T08:30:00.000Z')))
    queue.note(conversation('came late', [], waiting('2026-03-02T10:00:00.000Z')))
    queue.note(conversation('taken early', [], human('2026-03-02T08:00:00.000Z')))
    queue.note(conversation('came early', [], waiting('2026-03-02T09:00:00.000Z')))
    queue.note(conversation('with the bot'))
    expect(queue.ids()).toEqual(['came early', 'came late', 'taken early', 'taken late'])
  })

  it('has two who came at the same moment in an order that stays', () => {
    const queue = new HandoffQueue()
    for (const id of ['b', 'a', 'c']) queue.note(conversation(id, [], waiting('2026-03-02T10:00:00.000Z')))
    expect(queue.ids()).toEqual(['a', 'b', 'c'])
  })

  it('lets go of those who are back with the bot, and of those that have ended', () => {
    const queue = new HandoffQueue()
    for (const id of ['a', 'b', 'c']) queue.note(conversation(id, [], waiting('2026-03-02T10:00:00.000Z')))
    queue.note(conversation('a'))
    queue.note({ ...conversation('b', [], waiting('2026-03-02T10:00:00.000Z')), ended: true })
    expect(queue.ids()).toEqual(['c'])
  })
})
