import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimHistorySchema } from '../../../desk/claim-history.js'
import { claimItemSchema } from '../../../desk/claim-item.js'
import { claimViewSchema } from '../../../desk/claim-view.js'
import type { Conversation, ConversationEvent, Entry } from '../../../desk/conversation.js'
import { bodyAs, codeOf, conversation, openDesk, store, the, type Browser, type OpenDesk } from '../open-desk.js'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const MINUTE_MS = 60_000

interface Claimed extends OpenDesk {
  readonly ana: Browser
  readonly id: string
}

let filed = 0

/** A claim from the conversation `c1`, and Ana at the desk. */
async function claimed(email = 'anna@example.com'): Promise<Claimed> {
  const open = await openDesk()
  const id = await file(open, 'c1', { email })
  return { ...open, ana: await open.someone('operator', 'Ana'), id }
}

async function file(
  open: OpenDesk,
  conversationId: string,
  fields: Readonly<Record<string, string>>,
  ids: string[] = [],
) {
  filed += 1
  const reference = `MO-${String(filed).padStart(8, '0')}`
  const receipt = { chat: reference, document: { language: 'es' as const, title: 'Recibo', sections: [] } }
  const issues = [{ id: '1', text: 'Llegó rota' }]
  const claim = { reference, kind: 'claim', language: 'es' as const, conversationId, fields, issues }
  await open.claims.file({ ...claim, attachmentIds: ids, keepConversation: false, receipt: () => receipt })
  await store(open.conversations, talked(conversationId, [], [filing(open, reference)]))
  return reference
}

function filing({ clock }: OpenDesk, reference: string): ConversationEvent {
  return { kind: 'claim-filed', at: clock.now().toISOString(), reference }
}

function talked(id: string, entries: readonly Entry[], events: readonly ConversationEvent[]): Conversation {
  return conversation(id, { entries, events, language: 'es' })
}

/** The customer writes in the conversation, a minute after what came before. */
async function writes({ clock, conversations }: OpenDesk, id: string, text: string, further: object = {}) {
  clock.pass(MINUTE_MS)
  const current = the(await conversations.get(id))
  const seq = current.entries.length + 1
  const activity = { type: 'message', id: `m${seq}`, text, ...further }
  const wrote = { seq, at: clock.now().toISOString(), author: { kind: 'customer' as const }, activity }
  await store(conversations, { ...current, entries: [...current.entries, wrote] })
}

async function view({ ask, ana, id }: Claimed) {
  return bodyAs(claimViewSchema, await ask(`GET /claims/${id}`, undefined, ana))
}

async function unreadInList({ ask, ana, id }: Claimed) {
  const page = z.object({ items: z.array(claimItemSchema) }).parse((await ask('GET /claims', undefined, ana)).body)
  return the(page.items.find((item) => item.id === id)).unread
}

async function does(open: Claimed, ...commands: readonly object[]) {
  open.clock.pass(MINUTE_MS)
  const { version } = await view(open)
  return bodyAs(claimViewSchema, await open.ask(`POST /claims/${open.id}/commands`, { version, commands }, open.ana))
}

function sends({ ask, ana }: Claimed, id: string, name: string, bytes: Uint8Array, contentType = 'image/png') {
  const headers = { cookie: ana.cookie, 'x-csrf-token': ana.csrf, 'content-type': contentType }
  return ask(`POST /claims/${id}/files?name=${encodeURIComponent(name)}`, undefined, ana, { headers, body: bytes })
}

describe('the files of a claim', () => {
  it('are added by staff under a safe name, told with their size, and handed out as they came', async () => {
    const open = await claimed()
    const added = bodyAs(claimViewSchema, await sends(open, open.id, '../../foto\u202Egnp.exe', PNG))
    const [file] = added.files
    expect(file).toMatchObject({ kind: 'kept', role: 'evidence', by: 'staff', bytes: expect.any(Number) })
    expect(file).toMatchObject({ contentType: 'image/png', name: expect.stringMatching(/^[\w.-]+\.png$/) })
    expect(added.events.at(-1)).toMatchObject({ kind: 'evidence-added', by: { alias: 'Ana' } })
    const got = await open.ask(`GET /claims/${open.id}/files/${the(file).id}`, undefined, open.ana)
    expect(Buffer.from(the(got.file).bytes).subarray(0, 8)).toEqual(PNG.subarray(0, 8))
    expect(the(got.file).bytes.length).toBe((file as { bytes: number }).bytes)
  })

  it('are no pages, drawings or programs, and nothing is kept of those', async () => {
    const open = await claimed()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const refused = await sends(open, open.id, 'foto.svg', svg, 'image/svg+xml')
    expect([refused.status, codeOf(refused)]).toEqual([415, 'file-kind'])
    expect(codeOf(await sends(open, open.id, 'foto.png', Buffer.from('<html>'), 'image/png'))).toBe('file-kind')
    expect((await sends(open, open.id, 'nada.png', Buffer.alloc(0))).status).toBe(422)
    expect((await sends(open, open.id, 'mucho.png', Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await view(open)).files).toEqual([])
  })

  it('belong to their claim: through another one nobody gets them, and without signing in nobody at all', async () => {
    const open = await claimed()
    const other = await file(open, 'c2', {})
    const [own] = bodyAs(claimViewSchema, await sends(open, open.id, 'foto.png', PNG)).files
    const through = await open.ask(`GET /claims/${other}/files/${the(own).id}`, undefined, open.ana)
    expect([through.status, codeOf(through)]).toEqual([404, 'unknown-file'])
    expect((await open.ask(`GET /claims/${open.id}/files/${the(own).id}`)).status).toBe(401)
    const headers = { cookie: open.ana.cookie, 'content-type': 'image/png' }
    const forged = await open.ask(`POST /claims/${open.id}/files`, undefined, open.ana, { headers, body: PNG })
    expect([forged.status, codeOf(forged)]).toEqual([403, 'wrong-csrf'])
  })

  it('that came with the filing and are gone since are told as missing', async () => {
    const open = await openDesk()
    const about = { name: 'rota.png', contentType: 'image/png' }
    const kept = await open.store.attachments.put(PNG, about)
    const id = await file(open, 'c1', {}, [kept.id, 'f'.repeat(32)])
    const { files } = await view({ ...open, ana: await open.someone('operator', 'Ana'), id })
    expect(files).toMatchObject([
      { kind: 'kept', ...about, by: 'customer' },
      { kind: 'missing', id: 'f'.repeat(32) },
    ])
  })
})

describe('what the customer goes on writing in the chat', () => {
  it('marks the claim that staff have looked at, until they look again', async () => {
    const open = await claimed()
    await writes(open, 'c1', 'Gracias')
    expect(await unreadInList(open)).toBe(0)
    await does(open, { kind: 'read' })
    await writes(open, 'c1', 'Se me olvidaba: la caja también llegó abierta')
    await writes(open, 'c1', '¿Me oyen?')
    expect(await unreadInList(open)).toBe(2)
    await does(open, { kind: 'read' })
    expect(await unreadInList(open)).toBe(0)
  })

  it('stays in sight with its files until staff answer, though it has been read', async () => {
    const open = await claimed()
    const { id } = await open.store.attachments.put(PNG, { name: 'caja.png', contentType: 'image/png' })
    const attachments = [
      { contentType: 'image/png', name: 'caja.png', contentUrl: `/v3/directline/attachments/${id}/caja.png` },
      { contentType: 'image/png', name: 'fuera.png', contentUrl: 'https://elsewhere.example/fuera.png' },
    ]
    await writes(open, 'c1', 'Aquí está la caja', { attachments })
    const { talk } = await does(open, { kind: 'read' })
    expect(talk.messages).toMatchObject([
      { text: 'Aquí está la caja', files: [{ name: 'caja.png', id }, { name: 'fuera.png' }] },
    ])
    const text = 'Hemos recibido la foto de la caja y los datos: usted tendrá noticias mañana.'
    const answered = await does(open, { kind: 'message', channel: 'chat', messageId: 'm1', text })
    expect(answered.talk).toEqual({ kind: 'open', messages: [] })
  })

  it('counts neither when a person at the desk has it, nor once the claim is answered', async () => {
    const open = await claimed()
    await does(open, { kind: 'read' })
    const taken = { kind: 'taken', at: open.clock.now().toISOString(), staffId: 's', alias: 'Jordi' } as const
    const current = the(await open.conversations.get('c1'))
    await store(open.conversations, { ...current, events: [...current.events, taken] })
    await writes(open, 'c1', 'Hola, Jordi')
    expect([await unreadInList(open), (await view(open)).talk.messages]).toEqual([0, []])
  })

  it('is told to the open pages', async () => {
    const open = await claimed()
    const frames: string[] = []
    const signedIn = await open.desk.live.authorise({ cookie: open.ana.cookie, origin: 'https://desk.example' })
    open.desk.live.connect(the(signedIn), { send: (frame) => frames.push(frame), close: () => undefined })
    await writes(open, 'c1', '¿Hay noticias?')
    expect(frames).toContain('{"kind":"claims"}')
  })
})

describe('what else there is of the customer', () => {
  const history = async ({ ask, ana, id }: Claimed) =>
    bodyAs(claimHistorySchema, await ask(`GET /claims/${id}/history`, undefined, ana))

  it('is found by contact, however it is written, and by conversation', async () => {
    const open = await claimed(' Anna@Example.com')
    const same = await file(open, 'c1', {})
    open.clock.pass(MINUTE_MS)
    const later = await file(open, 'c2', { email: 'anna@example.COM' })
    await file(open, 'c3', { email: 'hannah@example.com' })
    const said = [{ name: 'email', value: 'ANNA@example.com' }]
    const wants = ['¿Cuándo llega mi cafetera?']
    await store(open.conversations, conversation('c4', { language: 'es', brief: { wants, said } }))
    const { claims, conversations } = await history(open)
    expect(claims.map(({ item, by }) => [item.id, by])).toEqual([
      [later, 'contact'],
      [same, 'conversation'],
    ])
    const abouts = new Map(conversations.map(({ id, about }) => [id, about]))
    expect(abouts).toEqual(
      new Map([
        ['c2', undefined],
        ['c4', '¿Cuándo llega mi cafetera?'],
      ]),
    )
  })

  it('knows a telephone number with and without the country, and nobody by none', async () => {
    const open = await openDesk()
    const id = await file(open, 'c1', { phone: '+34 600 11 22 33' })
    const other = await file(open, 'c2', { phone: '600.112.233' })
    await file(open, 'c3', { phone: '' })
    const ana = await open.someone('operator', 'Ana')
    expect((await history({ ...open, ana, id })).claims.map(({ item }) => item.id)).toEqual([other])
  })

  it('is not told of a claim that there is not', async () => {
    const open = await claimed()
    const response = await open.ask('GET /claims/MO-NONE/history', undefined, open.ana)
    expect([response.status, codeOf(response)]).toEqual([404, 'unknown-claim'])
  })
})

describe('the order of the list', () => {
  it('has those whose time runs before those that wait for the customer, however old these are', async () => {
    const first = await claimed()
    first.clock.pass(24 * 60 * MINUTE_MS)
    // Sessions end while nobody is there.
    const open = { ...first, ana: await first.signIn('ana@desk.example') }
    const later = await file(open, 'c2', {})
    const asked = { kind: 'request-data', channel: 'chat', messageId: 'm1', which: ['foto'], purpose: 'to-complete' }
    const text = 'Nos falta una foto de la caja, y los datos del envío. Se dará por resuelta.'
    await does(open, { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false }, { kind: 'start' })
    await does(open, { ...asked, text, until: '2027-01-20T22:59:59.000Z' })
    const listed = await open.ask('GET /claims', undefined, open.ana)
    const { items } = z.object({ items: z.array(claimItemSchema) }).parse(listed.body)
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [later, 'on-time'],
      [open.id, 'stopped'],
    ])
  })
})

describe('what a claim can become, and how its customer is written to', () => {
  it('is another kind of complaint, never a mere enquiry, and the chat while it is open, by mail, or otherwise', async () => {
    const open = await claimed()
    const { kinds, ways } = await view(open)
    expect(kinds).not.toContain('claim')
    expect(kinds).not.toContain('enquiry')
    expect(ways).toEqual(['chat', 'mail', 'other'])
    const current = the(await open.conversations.get('c1'))
    await store(open.conversations, { ...current, ended: true })
    expect(await view(open)).toMatchObject({ ways: ['mail', 'other'], talk: { kind: 'ended' } })
  })
})
