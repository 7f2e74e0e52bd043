import { afterAll, describe, expect, it, test } from 'vitest'
import { openClaims } from '../../../desk/claims.js'
import type { ClaimVersion1 } from '../../../desk/claim.js'
import { migrated } from '../../../desk/claims/migration.js'
import { claimOf } from '../../../desk/claims/state.js'
import { openFileStore } from '../../../desk/store/file-store.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import { quietLog } from '../../bot/quiet-log.js'
import { removeTemporaryFolders, temporaryFolder } from '../../bot/temporary-folder.js'
import { DEFAULT_DEADLINES } from '../../../desk/claims/deadline-policy.js'
import { ANA, noon, RULES } from './a-claim.js'

afterAll(removeTemporaryFolders)

const stored: ClaimVersion1 = {
  id: 'MO-WFA7C4RC',
  version: 1,
  kind: 'claim',
  language: 'ca',
  conversationId: 'conv-1',
  filedAt: noon(3),
  dueAt: noon(18),
  fields: { what: 'La porta va arribar trencada', order: 'NX-10000008', contact: 'eva@example.cat', files: '2' },
  events: [{ kind: 'received', at: noon(3), by: 'customer' }],
}

describe('a claim from before there was a history', () => {
  it('begins its history with its filing, and waits to be acknowledged', () => {
    const events = migrated(stored)
    expect(events.ok && claimOf(events.value)).toMatchObject({
      version: 1,
      claimKind: 'claim',
      language: 'ca',
      conversationId: 'conv-1',
      receivedAt: noon(3),
      due: { dueAt: noon(18), promisedAt: undefined },
      fields: stored.fields,
      issues: [{ id: '1', text: 'La porta va arribar trencada' }],
      state: { kind: 'received' },
      keepConversation: false,
    })
  })

  test.each([
    ['an enquiry', { ...stored, kind: 'enquiry', fields: { question: 'Feu muntatge?' } }, 'Feu muntatge?'],
    ['a claim without a story', { ...stored, fields: { toys: 'yes' } }, 'claim'],
  ])('raises one matter: %s', (_, claim, text) => {
    const events = migrated(claim)
    expect(events.ok && claimOf(events.value).issues).toEqual([{ id: '1', text }])
  })

  it('is in the list, and has its history on disk with the first thing that is done to it', async () => {
    const records = openMemoryStore().claims
    await records.put(stored)
    const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
    const claims = await openClaims({
      records,
      keepReceipt: async () => [],
      now: () => new Date(noon(4)),
      site,
      log: quietLog(),
    })
    expect(claims.list({ limit: 1 })?.items).toMatchObject([{ id: stored.id, state: 'received', dueAt: noon(18) }])
    const acknowledge = { kind: 'acknowledge', receiptSha256: 'a'.repeat(64), channel: 'chat' } as const
    const changed = await claims.change(stored.id, { commands: [acknowledge], by: ANA, version: 1 })
    expect(changed).toMatchObject({ kind: 'changed', claim: { state: { kind: 'acknowledged' } } })
    expect(await records.get(stored.id)).toMatchObject({
      id: stored.id,
      version: 2,
      conversationId: 'conv-1',
      events: [
        { kind: 'received', at: noon(3) },
        { kind: 'acknowledged', at: noon(4) },
      ],
    })
  })

  it('is on disk as it was until something is done to it, and as it became from then on', async () => {
    const folder = await temporaryFolder()
    const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
    const opened = async () => {
      const store = await openFileStore(folder)
      const claims = await openClaims({
        records: store.claims,
        keepReceipt: async () => [],
        now: () => new Date(noon(4)),
        site,
        log: quietLog(),
      })
      return { store, claims, version: (await store.claims.get(stored.id))?.version }
    }
    const old = await openFileStore(folder)
    await old.claims.put(stored)
    await old.close()
    const first = await opened()
    const note = { kind: 'note', text: 'Trucar-li' } as const
    await first.claims.change(stored.id, { commands: [note], by: ANA, version: 1 })
    await first.store.close()
    const second = await opened()
    expect([first.version, second.version]).toEqual([1, 2])
    expect((await second.claims.get(stored.id))?.events.map(({ kind }) => kind)).toEqual(['received', 'note'])
    await second.store.close()
  })

  it('is told in the log when it cannot be read, and hides no other', async () => {
    const records = openMemoryStore().claims
    const log = quietLog()
    await records.put(stored)
    await records.put({ ...stored, id: 'MO-22222222', filedAt: 'yesterday' })
    const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
    const claims = await openClaims({ records, keepReceipt: async () => [], now: () => new Date(noon(4)), site, log })
    expect(claims.list({ limit: 9 })?.items.map(({ id }) => id)).toEqual([stored.id])
    expect(JSON.stringify(log)).toContain('MO-22222222')
    await expect(claims.get('MO-22222222')).rejects.toThrow('MO-22222222 cannot be migrated')
  })

  test.each([
    [
      'a field named __proto__',
      { ...stored, fields: JSON.parse('{"__proto__":"x"}') as Record<string, string> },
      'fields',
    ],
    ['no moment of filing', { ...stored, filedAt: 'yesterday' }, 'at'],
  ])('is not guessed at when it has %s', (_, claim, at) => {
    const events = migrated(claim)
    expect(events.ok ? '' : events.why).toContain(`MO-WFA7C4RC cannot be migrated: ${at}`)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})
