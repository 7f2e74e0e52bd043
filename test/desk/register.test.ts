import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { ClaimEvent } from '../../desk/claims/event.js'
import { REGISTER } from '../../desk/register.js'
import { TOPICS } from '../../dialogs/topics.js'
import { DEFAULT_RETENTION } from '../../knowledge/reading/retention.js'
import { answered, EVA, EVAS_CLAIM, PAUS_CLAIM, peopled } from './person/a-person.js'

const dirs: string[] = []
afterAll(async () => {
  for (const dir of dirs) await rm(dir, { recursive: true })
})

/** The names in these that the register says nothing of. */
function unregistered(record: string, kept: readonly unknown[]): readonly string[] {
  const names = kept.flatMap((one) => Object.keys(one ?? {}))
  return names.filter((name) => !Object.hasOwn(REGISTER[record] ?? {}, name)).map((name) => `${record}.${name}`)
}

function fieldsIn(event: ClaimEvent): readonly object[] {
  return event.kind === 'received' ? [event.fields] : []
}

describe('the register of what is stored', () => {
  it('knows every field of every record that a desk has written', async () => {
    const desk = await peopled()
    dirs.push(desk.dir)
    const { files: store, ask, admin, operator } = desk
    await answered(desk, EVAS_CLAIM)
    await answered(desk, PAUS_CLAIM)
    await ask(`GET /claims/${PAUS_CLAIM}`, undefined, operator)
    const chosen = { who: EVA, claims: [EVAS_CLAIM], chats: ['eva-1'], why: 'Ho demana' }
    await ask('POST /persons/erase', chosen, admin)
    await ask('POST /persons/blocked', { who: EVA, askedBy: 'court', file: '12/2027' }, admin)
    const all = async <T>(records: { ids(): readonly string[]; get(id: string): Promise<T | undefined> }) => {
      const read = await Promise.all(records.ids().map((id) => records.get(id)))
      return read.flatMap((one) => one ?? [])
    }
    const [conversations, claims] = [await all(store.conversations), await all(store.claims)]
    const [accesses, mails] = [await all(store.accesses), await all(store.mails)]
    const stored = {
      conversations,
      entries: conversations.flatMap(({ entries }) => entries),
      conversationEvents: conversations.flatMap(({ events }) => events),
      claims,
      claimEvents: claims.flatMap(({ events }): readonly object[] => events),
      claimFields: claims.flatMap((one) => ('kind' in one ? [] : one.events)).flatMap(fieldsIn),
      mails: [...mails, ...mails.map(({ state }) => state)],
      blockedChats: await all(store.blocked),
      accesses: [...accesses, ...accesses.flatMap(({ reads }) => reads)],
      staff: await all(store.staff),
      sessions: await all(store.sessions),
    }
    for (const [record, kept] of Object.entries(stored)) {
      expect([record, kept.length > 0]).toEqual([record, true])
      expect(unregistered(record, kept)).toEqual([])
    }
  })

  it('knows every slot of every form', () => {
    const slots = TOPICS.flatMap(({ form }) => form.slots.map(({ name }) => ({ [name]: '' })))
    expect(unregistered('claimFields', slots)).toEqual([])
  })

  it('says of each field what it is for, by what right, and until when', () => {
    const settings = Object.keys(DEFAULT_RETENTION)
    for (const [record, fields] of Object.entries(REGISTER))
      for (const [name, { purpose, basis, kept }] of Object.entries(fields)) {
        expect(
          [purpose, basis, kept].filter((said) => said.trim() === ''),
          `${record}.${name}`,
        ).toEqual([])
        const named = [...kept.matchAll(/retention\.(\w+)/g)].map(([, setting = '']) => setting)
        expect(named.filter((setting) => !settings.includes(setting))).toEqual([])
      }
  })
})
