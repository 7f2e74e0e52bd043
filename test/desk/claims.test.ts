import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import type { ClaimToFile } from '../../desk/claim-filing.js'
import { openClaims, type ClaimsParts } from '../../desk/claims.js'
import { DEFAULT_DEADLINES } from '../../desk/claims/deadline-policy.js'
import type { By } from '../../desk/claims/event.js'
import { receiptKeeper } from '../../desk/receipt/keeper.js'
import { receiptPdf } from '../../desk/receipt/pdf.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { quietLog } from '../bot/quiet-log.js'
import { RULES } from './claims/a-claim.js'
import { clockAt, the } from './open-desk.js'

const REFERENCE = 'MO-WFA7C4RC'
const ANA: By = { kind: 'staff', id: 'ana', alias: 'Ana' }
const EVA: By = { kind: 'staff', id: 'eva', alias: 'Eva' }
const ASSESS = { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false } as const
const claim = (further: Partial<ClaimToFile> = {}): ClaimToFile => ({
  reference: REFERENCE,
  kind: 'damaged',
  language: 'ca',
  conversationId: 'conv-1',
  fields: { what: 'La porta va arribar trencada', order: 'NX-10000008', contact: 'Ana@Example.cat' },
  issues: [{ id: '1', text: 'La porta va arribar trencada' }],
  attachmentIds: [],
  keepConversation: false,
  receipt: ({ reference, language, filedAt, dueAt }) => {
    const chat = `${language}: ${reference}, ${filedAt} → ${dueAt}`
    return { chat, document: { language, title: reference, sections: [{ rows: [], text: [chat] }] } }
  },
  ...further,
})

async function open() {
  return openClaimsOf({})
}

async function openClaimsOf(further: Pick<ClaimsParts, 'colleagues'>) {
  const { claims: records, attachments } = openMemoryStore()
  const log = quietLog()
  const clock = clockAt('2026-12-03T10:00:00.000Z')
  const parts = {
    records,
    now: clock.now,
    site: () => ({ rules: RULES, policy: DEFAULT_DEADLINES }),
    keepReceipt: receiptKeeper({ attachments, renderPdf: receiptPdf, log }),
    log,
    ...further,
  }
  return { records, attachments, log, parts, clock, claims: await openClaims(parts), again: () => openClaims(parts) }
}

const EVERYBODY = [
  { id: 'ana', alias: 'Ana' },
  { id: 'eva', alias: 'Eva' },
]

describe('filing a claim', () => {
  it('gives praise to the person it is for, in the same write', async () => {
    const { claims } = await openClaimsOf({ colleagues: () => Promise.resolve(EVERYBODY) })
    await claims.file(claim({ kind: 'compliment', fields: { what: 'Em va atendre molt bé', operator: "l'Eva" } }))
    expect((await claims.get(REFERENCE))?.assignee).toEqual({ id: 'eva', alias: 'Eva' })
  })

  it('keeps it with its deadline, and with the hash of the receipt in the very words that are told', async () => {
    const { claims, records } = await open()
    const receipt = `ca: ${REFERENCE}, 2026-12-03T10:00:00.000Z → 2026-12-18T22:59:59.000Z`
    const dueAt = '2026-12-18T22:59:59.000Z'
    const filed = await claims.file(claim())
    expect(filed).toMatchObject({ kind: 'filed', reference: REFERENCE, dueAt, receipt })
    const files = filed.kind === 'filed' ? filed.files : []
    const at = '2026-12-03T10:00:00.000Z'
    const { kind, language, conversationId, fields } = claim()
    expect(await records.get(REFERENCE)).toEqual({
      id: REFERENCE,
      version: 2,
      conversationId,
      events: [
        {
          kind: 'received',
          at,
          by: { kind: 'customer' },
          claimKind: kind,
          language,
          fields,
          issues: [{ id: '1', text: 'La porta va arribar trencada' }],
          conversationId,
          keepConversation: false,
          dueAt,
        },
        {
          kind: 'acknowledged',
          at,
          by: { kind: 'desk' },
          channel: 'chat',
          receiptSha256: createHash('sha256').update(receipt).digest('hex'),
          files: files.map((file) => ({ ...file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })),
        },
      ],
    })
  })

  it('hands out its receipt as a PDF and as text: the bytes whose hashes are on record', async () => {
    const { claims, records, attachments } = await open()
    const filed = await claims.file(claim())
    if (filed.kind !== 'filed') throw new Error(filed.kind)
    expect(filed.files.map(({ name, contentType }) => [name, contentType])).toEqual([
      [`justificant-${REFERENCE}.pdf`, 'application/pdf'],
      [`justificant-${REFERENCE}.txt`, 'text/plain'],
    ])
    const acknowledged = (await records.get(REFERENCE))?.events[1] as { files: { id: string; sha256: string }[] }
    for (const { id, sha256 } of acknowledged.files) {
      const { bytes } = (await attachments.get(id))!
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    const text = Buffer.from((await attachments.get(filed.files[1]!.id))!.bytes).toString('utf8')
    expect(text).toBe(`${REFERENCE}\n===========\n\n${filed.receipt}\n`)
  })

  it('hands out the very same files when it is filed again, and when it is corrected meanwhile', async () => {
    const { claims, clock, again } = await open()
    const first = await claims.file(claim())
    clock.pass(86_400_000)
    expect(await claims.file(claim())).toEqual(first)
    const restarted = await again()
    expect(await restarted.file(claim({ fields: { ...claim().fields, order: 'NX-10000016' } }))).toEqual(first)
  })

  it('gives the text alone when the PDF cannot be made, and says so in the log', async () => {
    const { records, log, attachments, parts } = await open()
    const renderPdf = () => Promise.reject(new Error('no ink'))
    const claims = await openClaims({ ...parts, keepReceipt: receiptKeeper({ attachments, renderPdf, log }) })
    const filed = await claims.file(claim())
    expect(filed).toMatchObject({ kind: 'filed', files: [{ contentType: 'text/plain' }] })
    expect(await records.get(REFERENCE)).toBeDefined()
    expect(log.lines.join()).toContain('no ink')
  })

  it('is not there when its receipt cannot be stored', async () => {
    const { records, log, parts } = await open()
    const attachments = { put: () => Promise.reject(new Error('ENOSPC')) }
    const claims = await openClaims({
      ...parts,
      keepReceipt: receiptKeeper({ attachments, renderPdf: receiptPdf, log }),
    })
    await expect(claims.file(claim())).rejects.toThrow('ENOSPC')
    expect(records.ids()).toEqual([])
  })

  it('gives billing its own, shorter deadline', async () => {
    const { claims } = await open()
    expect(await claims.file(claim({ kind: 'billing' }))).toMatchObject({ dueAt: '2026-12-08T22:59:59.000Z' })
  })

  it('files it once, however often and whenever the same conversation repeats it', async () => {
    const { claims, clock, records } = await open()
    const first = await claims.file(claim())
    clock.pass(3 * 86_400_000)
    expect(await claims.file(claim())).toEqual(first)
    expect(await Promise.all([claims.file(claim()), claims.file(claim())])).toEqual([first, first])
    expect(records.ids()).toEqual([REFERENCE])
    expect((await claims.get(REFERENCE))?.version).toBe(2)
  })

  it('tells the same receipt again, though the conversation has gone on in another language', async () => {
    const { claims } = await open()
    const first = await claims.file(claim())
    expect(await claims.file(claim({ language: 'es' }))).toEqual(first)
  })

  it('records what was confirmed last, when its turn was lost and the customer has corrected something', async () => {
    const { claims, clock, records } = await open()
    await claims.file(claim())
    clock.pass(60_000)
    const fields = { what: 'La porta va arribar trencada', contact: 'eva@example.cat' }
    const again = await claims.file(claim({ fields }))
    expect(again).toMatchObject({ kind: 'filed', reference: REFERENCE, dueAt: '2026-12-18T22:59:59.000Z' })
    const { events, fields: kept } = the(await claims.get(REFERENCE))
    expect(kept).toEqual({ ...fields, order: '' })
    expect(events.slice(2)).toEqual([
      { kind: 'corrected', field: 'order', old: 'NX-10000008', new: '' },
      { kind: 'corrected', field: 'contact', old: 'Ana@Example.cat', new: 'eva@example.cat' },
    ].map((event) => ({ ...event, at: '2026-12-03T10:01:00.000Z', by: { kind: 'customer' } }))) // prettier-ignore
    expect(records.ids()).toEqual([REFERENCE])
  })

  it('never gives a conversation the claim of another', async () => {
    const { claims } = await open()
    const outcomes = await Promise.all([claims.file(claim()), claims.file(claim({ conversationId: 'conv-2' }))])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['filed', 'reference-taken'])
    expect((await claims.get(REFERENCE))?.conversationId).toBe('conv-1')
  })

  it('finds nothing under names that every object has', async () => {
    const { claims } = await open()
    for (const name of ['__proto__', 'constructor', 'toString']) expect(await claims.get(name)).toBeUndefined()
  })
})

describe('asking for the state of a claim', () => {
  test.each([
    ['its own conversation', { conversationId: 'conv-1', contact: undefined }],
    ['its e-mail, in other letters', { conversationId: 'conv-9', contact: ' ana@example.CAT ' }],
  ])('tells it to %s', async (_who, proof) => {
    const { claims } = await open()
    await claims.file(claim())
    expect(await claims.status(REFERENCE, proof)).toEqual({
      kind: 'known',
      claimKind: 'damaged',
      state: 'acknowledged',
      filedAt: '2026-12-03T10:00:00.000Z',
      dueAt: '2026-12-18T22:59:59.000Z',
    })
  })

  it('tells it to its telephone, however it is spaced', async () => {
    const { claims } = await open()
    await claims.file(claim({ fields: { contact: '+34612345678' } }))
    const proof = { conversationId: 'conv-9', contact: '+34 612 34 56 78' }
    expect((await claims.status(REFERENCE, proof)).kind).toBe('known')
  })

  test.each([
    ['somebody else', REFERENCE, 'other@example.cat'],
    ['nobody in particular', REFERENCE, undefined],
    ['an empty contact', REFERENCE, ''],
    ['who only knows the order', REFERENCE, 'NX-10000008'],
    ['who guesses a reference', 'MO-98765432', 'ana@example.cat'],
  ])('says the same nothing to %s', async (_who, reference, contact) => {
    const { claims } = await open()
    await claims.file(claim())
    expect(await claims.status(reference, { conversationId: 'conv-9', contact })).toEqual({ kind: 'unknown' })
  })

  it('does not take an empty field for a contact', async () => {
    const { claims } = await open()
    await claims.file(claim({ fields: { contact: '' } }))
    expect((await claims.status(REFERENCE, { conversationId: 'conv-9', contact: '' })).kind).toBe('unknown')
  })
})

describe('changing a claim', () => {
  it('lets one of two editors go first, and shows the other what has happened', async () => {
    const { claims } = await open()
    await claims.file(claim())
    const [first, second] = await Promise.all([
      claims.change(REFERENCE, { commands: [ASSESS], by: ANA, version: 2 }),
      claims.change(REFERENCE, { commands: [{ kind: 'note', text: 'Trucar-li' }], by: EVA, version: 2 }),
    ])
    expect(first).toMatchObject({ kind: 'changed', claim: { version: 3 } })
    expect(second).toMatchObject({
      kind: 'refused',
      version: 3,
      refusal: { code: 'stale', since: [{ kind: 'assessed', by: ANA }] },
    })
    const again = await claims.change(REFERENCE, {
      commands: [{ kind: 'note', text: 'Trucar-li' }],
      by: EVA,
      version: 3,
    })
    expect(again).toMatchObject({ kind: 'changed', claim: { version: 4 } })
  })

  it('is on disk before anybody hears of it', async () => {
    const { claims, again } = await open()
    const heard: string[] = []
    const stop = claims.watch(() => heard.push('changed'))
    await claims.file(claim())
    await claims.change(REFERENCE, { commands: [ASSESS, { kind: 'start' }], by: ANA, version: 2 })
    await claims.change(REFERENCE, { commands: [{ kind: 'start' }], by: ANA, version: 4 })
    stop()
    await claims.change(REFERENCE, { commands: [{ kind: 'note', text: 'x' }], by: ANA, version: 4 })
    expect(heard).toEqual(['changed', 'changed'])
    expect((await (await again()).get(REFERENCE))?.state).toEqual({ kind: 'in-progress' })
  })

  it('that is blocked is nobody’s to see any more, but neither filed anew', async () => {
    const { claims, records, again } = await open()
    const filed = await claims.file(claim())
    const stored = the(await records.get(REFERENCE))
    if (stored.version !== 2) throw new Error('It is stored as it was before.')
    const at = '2026-12-03T11:00:00.000Z'
    const blocked = { kind: 'blocked', at, by: ANA, until: '2031-12-03T11:00:00.000Z', why: 'esborrat' } as const
    await records.put({ ...stored, events: [...stored.events, blocked] })
    const later = await again()
    expect([await later.get(REFERENCE), later.list({ limit: 9 })?.total]).toEqual([undefined, 0])
    expect(await later.status(REFERENCE, { conversationId: 'conv-1', contact: undefined })).toEqual({ kind: 'unknown' })
    expect(await later.change(REFERENCE, { commands: [ASSESS], by: ANA, version: 3 })).toEqual({ kind: 'unknown' })
    expect(await later.file(claim({ fields: { contact: 'x@example.cat' } }))).toEqual(filed)
    expect(await records.get(REFERENCE)).toMatchObject({ events: { length: 3 } })
  })
})
