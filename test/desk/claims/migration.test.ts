import { describe, expect, it, test } from 'vitest'
import { createClaims } from '../../../desk/claims.js'
import type { Claim } from '../../../desk/claim.js'
import { migrated } from '../../../desk/claims/migration.js'
import { claimOf } from '../../../desk/claims/state.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import { noon } from './a-claim.js'

const stored: Claim = {
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

  it('is read as the desk stores it today', async () => {
    const records = openMemoryStore().claims
    const { id, kind, language, conversationId, fields } = stored
    await createClaims(records, () => new Date(noon(3))).file({ reference: id, kind, language, conversationId, fields })
    const today = await records.get(id)
    expect(today && migrated(today)).toMatchObject({ ok: true, value: [{ at: noon(3), fields }] })
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
