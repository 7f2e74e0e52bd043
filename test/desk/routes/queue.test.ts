import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { queueItemSchema } from '../../../desk/queue-item.js'
import { bodyAs, conversation, openDesk, store, the, waiting } from '../open-desk.js'

const queueSchema = z.strictObject({ waiting: z.array(queueItemSchema), taken: z.array(queueItemSchema) })

describe('the queue', () => {
  it('has those who wait, longest first, and those who were taken; not those with the bot', async () => {
    const { ask, someone, conversations } = await openDesk()
    const ana = await someone('operator', 'Ana')
    const biel = await someone('operator', 'Biel')
    for (const [id, time] of [
      ['late', '08:50'],
      ['early', '08:10'],
      ['middle', '08:30'],
      ['first', '08:00'],
      ['second', '08:05'],
    ]) {
      await store(conversations, waiting(the(id), `2026-11-23T${time}:00.000Z`))
    }
    await store(conversations, conversation('with-the-bot'))
    await ask('POST /conversations/first/take', undefined, ana)
    await ask('POST /conversations/second/take', undefined, biel)

    const { waiting: waits, taken } = bodyAs(queueSchema, await ask('GET /queue', undefined, ana))
    expect(waits.map(({ id }) => id)).toEqual(['early', 'middle', 'late'])
    expect(taken.map(({ id, mine, takenBy }) => [id, mine, takenBy?.alias])).toEqual([
      ['first', true, 'Ana'],
      ['second', false, 'Biel'],
    ])
  })

  it('keeps whoever waits, however long', async () => {
    const { ask, someone, signIn, conversations, clock } = await openDesk()
    await someone('operator', 'Ana')
    await store(conversations, waiting('patient', '2026-11-23T08:00:00.000Z'))
    clock.pass(72 * 3_600_000)
    const { waiting: waits } = bodyAs(queueSchema, await ask('GET /queue', undefined, await signIn('ana@desk.example')))
    expect(waits).toMatchObject([{ id: 'patient', since: '2026-11-23T08:00:00.000Z' }])
  })
})
