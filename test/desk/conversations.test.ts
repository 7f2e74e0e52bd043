import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../desk/conversation.js'
import { type Change, type Conversations, openConversations } from '../../desk/conversations.js'
import type { Handoff } from '../../desk/handoff.js'
import { openFileStore } from '../../desk/store/file-store.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { conversation } from './store/records.js'
import { SimulatedDisk, failure } from './store/simulated-disk.js'

const waiting = (since: string): Handoff => ({ kind: 'waiting', since, reason: 'asked' })

describe('a change', () => {
  it('is stored before it resolves, and gives its result', async () => {
    const store = openMemoryStore()
    const conversations = await openConversations(store.conversations)
    expect(
      await conversations.change('c1', async () => ({ conversation: conversation('c1', ['hola']), result: 7 })),
    ).toBe(7)
    expect(textsOf(await store.conversations.get('c1'))).toEqual(['hola'])
    expect(textsOf(await conversations.get('c1'))).toEqual(['hola'])
  })

  it('sees what the one before it stored', async () => {
    const conversations = await openConversations(openMemoryStore().conversations)
    const said = await Promise.all(['a', 'b', 'c', 'd'].map((text) => say(conversations, 'c1', text)))
    expect(said).toEqual([1, 2, 3, 4])
    expect(textsOf(await conversations.get('c1'))).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    ['nothing', () => undefined],
    ['the very conversation it was given', (current: Conversation | undefined) => current],
  ])('stores nothing when it gives back %s', async (_, giveBack) => {
    const store = openMemoryStore()
    await store.conversations.put(conversation('c1', ['hola']))
    const conversations = await openConversations(store.conversations)
    const seen: Change[] = []
    conversations.watch((change) => seen.push(change))
    const change = conversations.change('c1', async (current) => ({ conversation: giveBack(current), result: 'ok' }))
    expect(await change).toBe('ok')
    expect(seen).toEqual([])
    expect(textsOf(await store.conversations.get('c1'))).toEqual(['hola'])
  })

  it('stores nothing when its work throws, and the next goes on', async () => {
    const conversations = await openConversations(openMemoryStore().conversations)
    await say(conversations, 'c1', 'hola')
    const broken = conversations.change('c1', async () => {
      throw new Error('no dialog')
    })
    const next = say(conversations, 'c1', 'adiós')
    await expect(broken).rejects.toThrow('no dialog')
    expect(await next).toBe(2)
  })

  it('refuses to store another conversation than its own', async () => {
    const store = openMemoryStore()
    const conversations = await openConversations(store.conversations)
    const wrong = conversations.change('c1', async () => ({ conversation: conversation('c2'), result: 0 }))
    await expect(wrong).rejects.toThrow('conversation c1 must not give back c2')
    expect(store.conversations.ids()).toEqual([])
  })

  it('of one conversation does not wait for another conversation', async () => {
    const conversations = await openConversations(openMemoryStore().conversations)
    const outer = conversations.change('c1', async () => {
      const result = await say(conversations, 'c2', 'meanwhile')
      return { conversation: conversation('c1'), result }
    })
    expect(await outer).toBe(1)
  })
})

describe('a watcher', () => {
  it('is told what was added, in the order in which it was stored', async () => {
    const store = openMemoryStore()
    await store.conversations.put(conversation('c1', ['before']))
    const conversations = await openConversations(store.conversations)
    const seen: string[][] = []
    conversations.watch(({ added }) => seen.push(added.map((entry) => entry.activity.text ?? '')))
    await Promise.all(['a', 'b', 'c'].map((text) => say(conversations, 'c1', text)))
    await conversations.change('c1', async (current) => ({
      conversation: current && { ...current, ended: true },
      result: 0,
    }))
    expect(seen).toEqual([['a'], ['b'], ['c'], []])
  })

  it('is told when the change is on disk, and before the change resolves', async () => {
    const disk = new SimulatedDisk(() => 0.5)
    const store = await openFileStore('/data', { files: disk })
    const conversations = await openConversations(store.conversations)
    const found: Promise<string[]>[] = []
    conversations.watch(() => found.push(textsAfterPowerCut(disk)))
    await say(conversations, 'c1', 'hola')
    expect(found).toHaveLength(1)
    expect(await found[0]).toEqual(['hola'])
  })

  it('is told nothing any more when it has stopped, and others still are', async () => {
    const conversations = await openConversations(openMemoryStore().conversations)
    let told = 0
    const listener = () => void told++
    const stop = conversations.watch(listener)
    conversations.watch(listener)
    await say(conversations, 'c1', 'a')
    stop()
    stop()
    await say(conversations, 'c1', 'b')
    expect(told).toBe(3)
  })

  it('that throws harms neither the change nor the other watchers, and is warned of', async () => {
    const conversations = await openConversations(openMemoryStore().conversations)
    const warned = new Promise((resolve) => process.once('warning', resolve))
    let told = 0
    conversations.watch(() => {
      throw new Error('the watcher is broken')
    })
    conversations.watch(() => void told++)
    expect(await say(conversations, 'c1', 'a')).toBe(1)
    expect(told).toBe(1)
    expect(await warned).toMatchObject({ message: 'the watcher is broken' })
  })
})

describe('the conversations in handoff', () => {
  it('are known from the start, and follow each stored change', async () => {
    const store = openMemoryStore()
    await store.conversations.put(conversation('late', [], waiting('2026-03-02T10:00:00.000Z')))
    await store.conversations.put(conversation('early', [], waiting('2026-03-02T09:00:00.000Z')))
    await store.conversations.put(conversation('bot'))
    const conversations = await openConversations(store.conversations)
    expect(conversations.inHandoff()).toEqual(['early', 'late'])
    await hand(conversations, 'bot', waiting('2026-03-02T08:00:00.000Z'))
    await hand(conversations, 'late', { kind: 'bot' })
    expect(conversations.inHandoff()).toEqual(['bot', 'early'])
    expect((await openConversations(store.conversations)).inHandoff()).toEqual(['bot', 'early'])
  })

  it('are as they were when the write fails', async () => {
    const disk = new SimulatedDisk(() => 0.5)
    const conversations = await openConversations((await openFileStore('/data', { files: disk })).conversations)
    await say(conversations, 'c1', 'hola')
    disk.trouble = (_, call, path) => (call === 'write' ? failure('ENOSPC', path) : undefined)
    const since = '2026-03-02T09:00:00.000Z'
    await expect(hand(conversations, 'c1', waiting(since))).rejects.toThrow('ENOSPC')
    expect(conversations.inHandoff()).toEqual([])
    disk.trouble = () => undefined
    await hand(conversations, 'c1', waiting(since))
    expect(conversations.inHandoff()).toEqual(['c1'])
  })
})

describe('many changes at once', { timeout: 60_000 }, () => {
  it('have their effects one by one in order, and those that fail have none', async () => {
    const asked = fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3'),
      does: fc.constantFrom('say', 'say', 'say', 'throw'),
      /** How long its work takes. */
      turns: fc.nat(5),
    })
    const input = fc.record({
      changes: fc.array(asked, { maxLength: 40 }),
      failing: fc.array(fc.nat(200), { maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ changes, failing }) => {
        const disk = new SimulatedDisk(() => 0.3)
        const store = await openFileStore('/data', { files: disk })
        const opened = disk.steps
        disk.trouble = (step, _, path) => (failing.includes(step - opened) ? failure('EIO', path) : undefined)
        const conversations = await openConversations(store.conversations)
        const watched: string[] = []
        conversations.watch(({ conversation, added }) =>
          watched.push(...added.map((entry) => `${conversation.id} ${entry.seq} ${entry.activity.text}`)),
        )
        const expected = new Map<string, string[]>()
        const run = async ({ id, does, turns }: (typeof changes)[number], n: number) => {
          const done = say(conversations, id, `${n}`, turns, does === 'throw')
          // Those of one conversation settle in the order in which they were asked for.
          await done.then(
            () => expected.set(id, [...(expected.get(id) ?? []), `${n}`]),
            () => {},
          )
        }
        await Promise.all(changes.map(run))
        for (const id of ['c1', 'c2', 'c3']) {
          const texts = expected.get(id) ?? []
          expect(textsOf(await conversations.get(id))).toEqual(texts)
          expect(watched.filter((line) => line.startsWith(id))).toEqual(
            texts.map((text, n) => `${id} ${n + 1} ${text}`),
          )
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** Adds an entry, and answers how many there are then. */
function say(conversations: Conversations, id: string, text: string, turns = 1, fails = false): Promise<number> {
  return conversations.change(id, async (current) => {
    for (let left = turns; left > 0; left--) await Promise.resolve()
    if (fails) throw new Error('the work is broken')
    const texts = [...textsOf(current), text]
    return { conversation: conversation(id, texts), result: texts.length }
  })
}

function hand(conversations: Conversations, id: string, handoff: Handoff): Promise<void> {
  return conversations.change(id, async (current) => ({
    conversation: current && { ...current, handoff },
    result: undefined,
  }))
}

function textsOf(current: Conversation | undefined): string[] {
  return current?.entries.map((entry) => entry.activity.text ?? '') ?? []
}

async function textsAfterPowerCut(disk: SimulatedDisk): Promise<string[]> {
  const store = await openFileStore('/data', { files: disk.afterPowerCut() })
  return textsOf(await store.conversations.get('c1'))
}
