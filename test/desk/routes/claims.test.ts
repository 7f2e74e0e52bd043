import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { claimItemSchema, type ClaimItem } from '../../../desk/claim-item.js'
import { claimViewSchema } from '../../../desk/claim-view.js'
import { DEFAULT_CLAIMS } from '../../../knowledge/reading/claims.js'
import { openTalk, toldIn, type Talk, type TalkOptions } from '../../talk.js'
import { bodyAs, conversation, fields, openDesk, store, the, type Browser, type OpenDesk } from '../open-desk.js'

const TALKS = {
  es: {
    locale: 'es-ES',
    says: ['Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta', 'Que me devuelvan el dinero'],
    yes: 'Sí, presentarla',
    reason: 'El transportista reconoce el golpe y le devolvemos hoy los 89 euros de la cafetera.',
    denial: 'La fotografía muestra que la cafetera se cayó en su casa tres semanas después de la entrega.',
    closing: 'Recibirá el dinero en la misma tarjeta con la que pagó.',
  },
  ca: {
    locale: 'ca-ES',
    says: [
      'Vull posar una reclamació: la cafetera que vaig comprar va arribar trencada i ningú no em contesta',
      'Que em tornin els diners',
    ],
    yes: 'Sí, presentar-la',
    reason: 'El transportista reconeix el cop i avui li tornem els 89 euros de la cafetera.',
    denial: 'La fotografia mostra que la cafetera va caure a casa seva tres setmanes després del lliurament.',
    closing: 'Rebrà els diners a la mateixa targeta amb què va pagar.',
  },
  en: {
    locale: 'en-GB',
    says: [
      'I want to make a complaint: the coffee maker I bought arrived broken and nobody answers me',
      'My money back',
    ],
    yes: 'Yes, file it',
    reason: 'The carrier admits the blow and we are returning the 89 euros for the coffee maker today.',
    denial: 'The photograph shows that the coffee maker fell at your home three weeks after the delivery.',
    closing: 'You will get the money on the card that you paid with.',
  },
} as const
type Language = keyof typeof TALKS

const ASSESS = { kind: 'assess', severity: 'medium', urgency: 'high', immediateAction: false }
const START = { kind: 'start' }
/** Fifteen calendar days from 20 November 2026 by law; fifteen business days, the promise, are later. */
const DUE = '2026-12-05T22:59:59.000Z'

const pageSchema = z.strictObject({ items: z.array(claimItemSchema), total: z.int(), next: z.string().optional() })
const faultSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  issueIds: z.array(z.string()).optional(),
})

interface Claimed extends OpenDesk {
  readonly talk: Talk
  readonly ana: Browser
  readonly id: string
}

/** A claim taken in the chat, and Ana at the desk. */
async function claimed(language: Language = 'ca', options: TalkOptions = {}): Promise<Claimed> {
  const { locale, says, yes } = TALKS[language]
  const talk = await openTalk({ locale, ...options })
  for (const said of [says[0], 'NX-10000008', says[1], 'anna@example.com']) await talk.say(said)
  const [receipt] = await talk.say(yes)
  const open = await openDesk({ talk })
  const ana = await open.someone('operator', 'Ana')
  return { ...open, talk, ana, id: (the(receipt).turn as { reference: string }).reference }
}

async function view({ ask, ana, id }: Claimed, of = id) {
  return bodyAs(claimViewSchema, await ask(`GET /claims/${of}`, undefined, ana))
}

async function list({ ask, ana }: Claimed, query = '') {
  return bodyAs(pageSchema, await ask(`GET /claims?${query}`, undefined, ana))
}

function post({ ask, ana, id }: Claimed, version: number, commands: readonly object[], as = ana) {
  return ask(`POST /claims/${id}/commands`, { version, commands }, as)
}

/** Sessions end while nobody is there. */
async function signedInAgain<T extends Pick<OpenDesk, 'signIn'>>(open: T): Promise<T & { ana: Browser }> {
  return { ...open, ana: await open.signIn('ana@desk.example') }
}

/** What nobody refuses. */
async function order(open: Claimed, ...commands: readonly object[]) {
  const { version } = await view(open)
  return bodyAs(claimViewSchema, await post(open, version, commands))
}

async function refusal(open: Claimed, ...commands: readonly object[]) {
  const { version } = await view(open)
  const response = await post(open, version, commands)
  const { error, issueIds } = bodyAs(faultSchema, response)
  expect(error.message).toMatch(/\w/)
  expect((await view(open)).version).toBe(version)
  return { status: response.status, code: error.code, issueIds }
}

function resolution(reason: string, finding: string, text: string, messageId = 'answer-1') {
  return { kind: 'resolve', channel: 'chat', messageId, text, answers: [{ issueId: '1', finding, reason }] }
}

async function said({ talk }: Claimed) {
  const { entries } = await talk.conversation()
  return entries.map(({ author, activity }) => ({ author, text: toldIn(activity).text }))
}

async function lastSaid(open: Claimed) {
  return the((await said(open)).at(-1))
}

describe('a claim that was taken in the chat', () => {
  test.each<Language>(['es', 'ca', 'en'])('is in the list with its dates and its story: %s', async (language) => {
    const open = await claimed(language)
    expect(await list(open)).toEqual({
      total: 1,
      items: [
        {
          id: open.id,
          kind: 'delivery',
          language,
          state: 'acknowledged',
          filedAt: '2026-11-20T09:00:00.000Z',
          dueAt: DUE,
          workBy: DUE,
          status: 'on-time',
          unread: 0,
          title: TALKS[language].says[0],
          contact: 'anna@example.com',
        } satisfies ClaimItem,
      ],
    })
  })

  test.each<Language>(['es', 'ca', 'en'])(
    'is assessed, begun, noted, answered and closed, and its customer reads and hears it: %s',
    async (language) => {
      const { reason, closing } = TALKS[language]
      const open = await claimed(language)
      await order(open, ASSESS, START, { kind: 'note', text: 'Hablado con el transportista' })
      const resolved = await order(open, resolution(reason, 'upheld', closing))
      expect(resolved).toMatchObject({ state: 'resolved', outcome: 'upheld', status: 'done' })
      expect(resolved.events.map(({ kind }) => kind)).toEqual([
        ...['received', 'acknowledged', 'assessed', 'started', 'note', 'resolved'],
        ...['delivered', 'survey-sent', 'delivered'],
      ])
      expect((await said(open)).at(-2)).toEqual({
        author: { kind: 'person', staffId: open.ana.staffId, alias: 'Ana' },
        text: `${reason}\n\n${closing}`,
      })
      expect((await order(open, { kind: 'close' })).state).toBe('closed')
      const [status] = await open.talk.say(
        { es: '¿cómo va mi reclamación?', ca: 'com va la meva reclamació?', en: 'how is my claim going?' }[language],
      )
      expect(status?.turn).toMatchObject({ kind: 'status', reference: open.id, state: 'closed', language })
      expect(status?.text).not.toContain('2026-12')
    },
  )

  it('is told with its legal date while it is open', async () => {
    const open = await claimed('es')
    await order(open, ASSESS, START)
    const [status] = await open.talk.say('¿cómo va mi reclamación?')
    expect(status?.turn).toMatchObject({ state: 'in-progress' })
    expect(status?.text).toContain('5 de diciembre de 2026')
  })

  it('may be denied in a letter that names the consumer bodies', async () => {
    const open = await claimed('ca')
    await order(open, ASSESS, START)
    const { consumerBodies, lapseWarning } = await view(open)
    expect(consumerBodies).toContain('Agència Catalana del Consum')
    expect(lapseWarning).toMatch(/dies hàbils/)
    const resolved = await order(open, resolution(TALKS.ca.denial, 'not-upheld', consumerBodies))
    expect(resolved.outcome).toBe('not')
  })

  it('is reopened with its whole term, counted by the desk', async () => {
    const open = await claimed('ca')
    await order(open, ASSESS, START, resolution(TALKS.ca.reason, 'upheld', ''), { kind: 'close' })
    open.talk.clock.passSeconds(10 * 86_400)
    const reopened = await order(await signedInAgain(open), { kind: 'reopen', why: 'La cafetera nova torna a fallar' })
    expect(reopened).toMatchObject({ state: 'reopened', status: 'on-time', dueAt: '2026-12-15T22:59:59.000Z' })
  })

  it('has the shorter term of another kind, and never a longer one', async () => {
    const open = await claimed('ca')
    const billing = await order(open, { kind: 'change-kind', to: 'billing', why: 'És un cobrament' })
    expect(billing).toMatchObject({ kind: 'billing', dueAt: '2026-11-25T22:59:59.000Z' })
    const back = await order(open, { kind: 'change-kind', to: 'delivery', why: 'És el transport' })
    expect(back).toMatchObject({ kind: 'delivery', dueAt: '2026-11-25T22:59:59.000Z' })
  })

  it('stands still until its filing is complete, and has its whole term from then on', async () => {
    const open = await claimed('ca')
    await order(open, ASSESS)
    const warning =
      'Si no ho completa en deu dies hàbils des que rebi aquest missatge, la reclamació es donarà per resolta.'
    const until = '2026-12-12T22:59:59.000Z'
    const asked = await order(open, {
      ...{ kind: 'request-data', channel: 'chat', messageId: 'request-1', purpose: 'to-complete', until },
      ...{ which: ['una foto'], text: `Ens cal una foto de la cafetera trencada. ${warning}` },
    })
    expect(asked).toMatchObject({ state: 'waiting-for-customer', status: 'stopped' })
    expect((await lastSaid(open)).text).toContain('una foto')
    const [told] = await open.talk.say('com va la meva reclamació?')
    expect(told?.turn).toMatchObject({ kind: 'status', state: 'waiting-for-customer' })
    expect(told?.text).not.toContain('Li respondrem')
    open.talk.clock.passSeconds(5 * 86_400)
    const received = await order(await signedInAgain(open), {
      kind: 'receive-data',
      text: 'La foto',
      attachmentIds: [],
    })
    expect(received).toMatchObject({ state: 'in-progress', status: 'on-time', dueAt: '2026-12-10T22:59:59.000Z' })
    expect(received.events.at(-1)).toMatchObject({ kind: 'due-changed', ground: 'completed', by: { kind: 'desk' } })
  })

  it('is found by its reference, however it is typed', async () => {
    const open = await claimed()
    const typed = open.id.replace('-', ' ').toLowerCase()
    expect((await list(open, `q=${encodeURIComponent(typed)}`)).total).toBe(1)
  })

  it('is assigned to colleagues under their own names, and found by them', async () => {
    const open = await claimed()
    const biel = await open.someone('operator', 'Biel')
    const assigned = await order(open, { kind: 'assign', to: { id: biel.staffId, alias: 'The Boss' } })
    expect(assigned.assignedTo).toEqual({ id: biel.staffId, alias: 'Biel' })
    expect((await list({ ...open, ana: biel }, 'assigned=me')).total).toBe(1)
    expect((await list(open, 'assigned=me')).total).toBe(0)
    expect((await list(open, `assigned=${biel.staffId}`)).total).toBe(1)
    expect((await list(open, 'assigned=nobody')).total).toBe(0)
    expect(await refusal(open, { kind: 'assign', to: { id: 'nobody', alias: 'x' } })).toMatchObject({
      status: 422,
      code: 'unknown-staff',
    })
  })

  it('is announced to the open pages, as is whatever is done with it', async () => {
    const open = await claimed()
    const frames: string[] = []
    const signedIn = await open.desk.live.authorise({ cookie: open.ana.cookie, origin: 'https://desk.example' })
    open.desk.live.connect(the(signedIn), { send: (frame) => void frames.push(frame), close: () => undefined })
    await order(open, ASSESS)
    expect(frames).toEqual(['{"kind":"claims"}'])
    await open.talk.say('Quiero reclamar también: el hervidor del pedido NX-10000008 llegó roto')
    await open.talk.say('Que me devuelvan el dinero')
    await open.talk.say('Sí, presentarla')
    expect(frames.length).toBe(2)
  })
})

describe('what is done with a claim is refused', () => {
  const started = async (language: Language = 'ca', options: TalkOptions = {}) => {
    const open = await claimed(language, options)
    await order(open, ASSESS, START)
    return open
  }

  it('when the answer is nothing but ready-made sentences', async () => {
    const open = await started()
    const answer = resolution('Lamentem les molèsties. Hem revisat el seu cas amb atenció.', 'upheld', '')
    expect(await refusal(open, answer)).toEqual({ status: 422, code: 'template-only', issueIds: ['1'] })
  })

  test.each<[Language, Language]>([
    ['ca', 'es'],
    ['ca', 'en'],
    ['es', 'ca'],
    ['es', 'en'],
    ['en', 'es'],
    ['en', 'ca'],
  ])('when a claim in %s is answered in %s', async (asked, answered) => {
    const open = await started(asked)
    const answer = resolution(TALKS[answered].reason, 'upheld', '')
    expect(await refusal(open, answer)).toEqual({ status: 422, code: 'wrong-language', issueIds: ['1'] })
  })

  it('when what is denied does not say where to go with it', async () => {
    const open = await started()
    const answer = resolution(TALKS.ca.denial, 'not-upheld', '')
    expect(await refusal(open, answer)).toEqual({ status: 422, code: 'consumer-body-missing', issueIds: ['1'] })
  })

  it('when it is denied, and the site has not said where to go with it', async () => {
    const open = await started('ca', { knowledge: (bundled) => ({ ...bundled, claims: DEFAULT_CLAIMS }) })
    expect((await view(open)).consumerBodies).toBe('')
    const answer = resolution(TALKS.ca.denial, 'not-upheld', 'Pot anar a la OMIC.')
    expect(await refusal(open, answer)).toMatchObject({ status: 422, code: 'consumer-body-missing' })
  })

  it('when an issue stays without its answer', async () => {
    const answer = { ...resolution('x', 'upheld', ''), answers: [] }
    expect(await refusal(await started(), answer)).toEqual({ status: 422, code: 'answer-missing', issueIds: ['1'] })
  })

  test.each<[object, number, string]>([
    [{ kind: 'record-delivery', messageId: 'x' }, 403, 'not-yours'],
    [{ kind: 'destroy' }, 403, 'not-yours'],
    [{ kind: 'change-consent', keepConversation: true }, 403, 'not-yours'],
    [{ kind: 'send-survey', channel: 'chat' }, 403, 'not-yours'],
    [{ kind: 'block', until: '2031-11-20T09:00:00.000Z', why: 'x' }, 403, 'not-yours'],
    [{ kind: 'close' }, 422, 'not-now'],
    [{ kind: 'reopen', why: 'x', due: { dueAt: '2031-11-20T09:00:00.000Z' } }, 422, 'wrong-input'],
    [{ kind: 'change-kind', to: 'enquiry', why: 'És una pregunta' }, 422, 'downgraded'],
    [{ kind: 'message', channel: 'other', messageId: 'm1', text: 'Hola', how: ' ' }, 422, 'how-missing'],
    [{ kind: 'confirm-delivery', messageId: 'm1', how: 'per telèfon' }, 422, 'unknown-message'],
    [{ kind: 'send-again', messageId: 'm1' }, 422, 'nothing-changes'],
    [{ kind: 'record-failure', messageId: 'm1', end: 'refused', detail: '' }, 403, 'not-yours'],
    [
      { kind: 'message', channel: 'chat', messageId: 'm1', text: 'https://ec.europa.eu/consumers/odr' },
      422,
      'odr-link',
    ],
    [
      { kind: 'change-due', ground: 'brought-forward', why: 'x', due: { dueAt: '2031-11-20T09:00:00.000Z' } },
      422,
      'deadline-later',
    ],
    [{ kind: 'forgive' }, 422, 'wrong-input'],
    [{ kind: 'note', text: 'x'.repeat(50_000) }, 422, 'wrong-input'],
  ])('when it is %.80j', async (command, status, code) => {
    expect(await refusal(await started(), command)).toMatchObject({ status, code })
  })

  it('when the chat is over, and nothing of the order is carried out', async () => {
    const open = await started()
    const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia' }
    await store(open.conversations, { ...(await open.talk.conversation()), ended: true })
    expect(await refusal(open, { kind: 'note', text: 'x' }, message)).toMatchObject({
      status: 422,
      code: 'unreachable',
    })
  })

  it('when somebody else was quicker, and their change is shown', async () => {
    const open = await claimed()
    const biel = await open.someone('operator', 'Biel')
    const { version } = await view(open)
    const [first, second] = await Promise.all([
      post(open, version, [ASSESS, START]),
      post(open, version, [{ kind: 'note', text: 'Trucar-li' }], biel),
    ])
    expect([first.status, second.status]).toEqual([200, 409])
    expect(fields(second)).toEqual({
      error: { code: 'stale', message: expect.stringMatching(/\.$/) as string },
      since: [expect.objectContaining({ kind: 'assessed' }), expect.objectContaining({ kind: 'started' })],
      version: version + 2,
    })
    expect((await post(open, version + 2, [{ kind: 'note', text: 'Trucar-li' }], biel)).status).toBe(200)
  })

  it('when there is no such claim', async () => {
    const open = await claimed()
    for (const call of ['GET /claims/MO-22222222', 'GET /claims/__proto__']) {
      expect((await open.ask(call, undefined, open.ana)).status).toBe(404)
    }
    expect((await post({ ...open, id: 'MO-22222222' }, 1, [START])).status).toBe(404)
  })
})

describe('a letter to the customer', () => {
  it('is one message, however often it is sent', async () => {
    const open = await claimed()
    const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia, ho estem mirant.' }
    await order(open, message)
    expect(await refusal(open, message)).toMatchObject({ status: 422, code: 'already-recorded' })
    const { entries } = await open.talk.conversation()
    expect(entries.filter(({ activity }) => activity.text === message.text)).toHaveLength(1)
  })

  it('that did not reach the chat is on record, and sent once with the next start', async () => {
    const open = await claimed()
    const broken = { ...open.talk.relay, write: () => Promise.reject(new Error('ENOSPC')) }
    const failing = { ...open, ...(await openDesk({ talk: { ...open.talk, relay: broken } })) }
    const ana = await failing.signIn('ana@desk.example')
    const before = (await open.talk.conversation()).entries.length
    const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia, ho estem mirant.' }
    const { events } = await order({ ...failing, ana }, message)
    expect(events.at(-1)?.kind).toBe('message')
    expect((await open.talk.conversation()).entries).toHaveLength(before)
    expect(failing.logged.join()).toContain('a letter could not be handed over')

    const again = await openTalk({ store: open.store })
    const restarted = await openDesk({ talk: again })
    await restarted.desk.sendUndelivered()
    await restarted.desk.sendUndelivered()
    const { entries } = the(await again.conversations.get('talk'))
    expect(entries.slice(before).map(({ activity }) => activity.text)).toEqual([message.text])
    expect(the(await again.claims.get(open.id)).events.at(-1)).toMatchObject({ kind: 'delivered', messageId: 'm1' })
  })

  it('that reached the chat just before the desk died is not sent again, but recorded', async () => {
    const open = await claimed()
    const dying = { ...open.talk.claims, ...bound(open.talk), record: () => Promise.reject(new Error('killed')) }
    const desk = await openDesk({ talk: { ...open.talk, claims: dying } })
    const ana = await desk.signIn('ana@desk.example')
    const message = { kind: 'message', channel: 'chat', messageId: 'm1', text: 'Bon dia, ho estem mirant.' }
    await order({ ...open, ...desk, ana }, message)
    const again = await openTalk({ store: open.store })
    await (await openDesk({ talk: again })).desk.sendUndelivered()
    const { entries } = the(await again.conversations.get('talk'))
    expect(entries.filter(({ activity }) => activity.text === message.text)).toHaveLength(1)
    expect(the(await again.claims.get(open.id)).events.at(-1)).toMatchObject({ kind: 'delivered', messageId: 'm1' })
  })
})

/** The claims' methods, as an object that a test can change. */
function bound({ claims }: Talk): Talk['claims'] {
  return {
    file: (claim) => claims.file(claim),
    get: (id) => claims.get(id),
    status: (reference, proof) => claims.status(reference, proof),
    tell: (reference, proof, words) => claims.tell(reference, proof, words),
    awaiting: (id) => claims.awaiting(id),
    change: (id, given) => claims.change(id, given),
    record: (id, command) => claims.record(id, command),
    list: (filter, heard) => claims.list(filter, heard),
    related: (id) => claims.related(id),
    undelivered: () => claims.undelivered(),
    isUndelivered: (id) => claims.isUndelivered(id),
    withSurveyToken: (mark) => claims.withSurveyToken(mark),
    watch: (listener) => claims.watch(listener),
    rules: () => claims.rules(),
    policy: () => claims.policy(),
    ids: () => claims.ids(),
    unguarded: (id) => claims.unguarded(id),
    protect: (id, work) => claims.protect(id, work),
    open: () => claims.open(),
    doDue: (id, means) => claims.doDue(id, means),
  }
}

describe('the list of claims', () => {
  const DAY_MS = 86_400_000

  /** Filed a day after another, the third of them billing. */
  async function several() {
    const open = await openDesk()
    await open.someone('operator', 'Ana')
    const file = (reference: string, kind: string, what: string, contact: string) =>
      open.claims.file({
        ...{ reference, kind, language: 'ca', conversationId: 'conv-1', fields: { what, contact } },
        ...{ issues: [{ id: '1', text: what }], attachmentIds: [], keepConversation: false },
        receipt: () => ({ chat: 'Rebuda', document: { language: 'ca', title: reference, sections: [] } }),
      })
    await store(open.conversations, conversation('conv-1'))
    await file('MO-22222222', 'claim', 'La rentadora fa soroll', 'eva@example.cat')
    open.clock.pass(DAY_MS)
    await file('MO-33333333', 'claim', 'El forn no escalfa gens', '+34 612 345 678')
    open.clock.pass(DAY_MS)
    await file('MO-44444444', 'billing', 'M’han cobrat dues vegades', 'EVA@example.cat')
    return signedInAgain({ ...open, talk: undefined as never, id: 'MO-22222222' })
  }
  const ids = (page: z.output<typeof pageSchema>) => page.items.map(({ id }) => id.slice(-1))

  it('has the open ones first, those at the head that are to be answered soonest', async () => {
    const open = await several()
    expect(ids(await list(open))).toEqual(['4', '2', '3'])
    await order({ ...open, id: 'MO-44444444' }, { ...ASSESS }, START, {
      ...resolution('El segon càrrec va ser un error i ja és retornat.', 'upheld', ''),
    })
    expect(ids(await list(open))).toEqual(['2', '3', '4'])
  })

  test.each([
    ['q=rentadora', ['2']],
    ['q=RENTADORA%20soroll', ['2']],
    ['q=eva', ['4', '2']],
    ['q=mo-3333', ['3']],
    ['q=mo%203333%203333', ['3']],
    ['q=rentadora%20forn', []],
    ['kind=billing', ['4']],
    ['state=acknowledged', ['4', '2', '3']],
    ['state=closed', []],
    ['due=on-time', ['4', '2', '3']],
    ['due=overdue', []],
    ['assigned=nobody', ['4', '2', '3']],
    ['q=', ['4', '2', '3']],
  ])('shows what is asked for: %s', async (query, found) => {
    const page = await list(await several(), query)
    expect([ids(page), page.total]).toEqual([found, found.length])
  })

  it('tells how far the time has run, and who is late', async () => {
    const open = await several()
    const statuses = async () => (await list(await signedInAgain(open))).items.map(({ status }) => status)
    open.clock.pass(3 * DAY_MS)
    expect(await statuses()).toEqual(['half', 'on-time', 'on-time'])
    open.clock.pass(3 * DAY_MS)
    expect(await statuses()).toEqual(['overdue', 'half', 'on-time'])
    expect(ids(await list(await signedInAgain(open), 'due=overdue'))).toEqual(['4'])
  })

  it('comes page by page, and none twice though one is answered in between', async () => {
    const open = await several()
    const first = await list(open, 'limit=1')
    expect([ids(first), first.total, first.next]).toEqual([['4'], 3, 'MO-44444444'])
    const second = await list(open, `limit=1&after=${first.next}`)
    const third = await list(open, `limit=1&after=${second.next}`)
    expect([ids(second), ids(third), third.next]).toEqual([['2'], ['3'], undefined])
  })

  test.each(['state=lost', 'due=soon', 'limit=0', 'limit=x', 'after=MO-99999999'])(
    'refuses to be asked for %s',
    async (query) => {
      const { ask, ana } = await several()
      const answer = await ask(`GET /claims?${query}`, undefined, ana)
      expect([answer.status, bodyAs(faultSchema, answer).error.code]).toEqual([422, 'wrong-input'])
    },
  )
})
