/** What is written about claims on its way to the customer: in the chat, by mail, by telephone, and the survey after it. */
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { claimViewSchema } from '../../desk/claim-view.js'
import type { Composed } from '../../desk/mail/carrier.js'
import { createOpinions } from '../../desk/opinions.js'
import { openTalk, type Talk } from '../talk.js'
import { bodyAs, openDesk, the, type Browser, type OpenDesk, type OpenDeskSettings } from './open-desk.js'

const SAYS = [
  'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta',
  'NX-10000008',
  'Que me devuelvan el dinero',
]
const REASON = 'El transportista reconoce el golpe y hoy le devolvemos los 89 euros de la cafetera.'
const LATER = 'Hemos comprobado el segundo envío y mañana le llevamos una cafetera nueva a su casa.'

interface Claimed extends OpenDesk {
  readonly talk: Talk
  readonly ana: Browser
  readonly id: string
}

/** A claim taken in the chat and begun, and Ana at the desk. */
async function started(contact = 'anna@example.com', settings: OpenDeskSettings = {}): Promise<Claimed> {
  const talk = await openTalk()
  for (const said of [...SAYS, contact]) await talk.say(said)
  const [receipt] = await talk.say('Sí, presentarla')
  const open = await openDesk({ talk, ...settings })
  await open.desk.sendUndelivered()
  const ana = await open.someone('operator', 'Ana')
  const claimed = { ...open, talk, ana, id: z.object({ reference: z.string() }).parse(the(receipt).turn).reference }
  const assess = { kind: 'assess', severity: 'medium', urgency: 'high', immediateAction: false }
  await order(claimed, assess, { kind: 'start' })
  return claimed
}

async function view({ ask, ana, id }: Claimed) {
  return bodyAs(claimViewSchema, await ask(`GET /claims/${id}`, undefined, ana))
}

function post({ ask, ana, id }: Claimed, version: number, commands: readonly object[]) {
  return ask(`POST /claims/${id}/commands`, { version, commands }, ana)
}

async function order(open: Claimed, ...commands: readonly object[]) {
  return bodyAs(claimViewSchema, await post(open, (await view(open)).version, commands))
}

async function refusalOf(open: Claimed, command: object) {
  const response = await post(open, (await view(open)).version, [command])
  return bodyAs(z.object({ error: z.object({ code: z.string() }) }), response).error.code
}

function answer(channel: string, more: object = {}, reason = REASON, messageId = 'answer-1') {
  return {
    kind: 'resolve',
    channel,
    messageId,
    text: '',
    answers: [{ issueId: '1', finding: 'upheld', reason }],
    ...more,
  }
}

/** What has happened to the claim once all that is under way has its end. */
async function settled(open: Claimed) {
  await open.desk.close()
  return (await view(open)).events
}

async function kindsOf(open: Claimed) {
  return (await settled(open)).map(({ kind }) => kind)
}

async function endChat({ talk, conversations }: Claimed): Promise<void> {
  await conversations.change('talk', async (current) => ({ conversation: { ...the(current), ended: true }, result: 0 }))
  expect((await talk.conversation()).ended).toBe(true)
}

function wordsOf({ message }: Composed): string {
  const [head = '', ...body] = message.toString().split('\r\n\r\n')
  const text = body.join('\n\n')
  return /base64/.test(head) ? Buffer.from(text, 'base64').toString() : decoded(text)
}

function decoded(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

describe('a letter by mail', () => {
  it('goes to the address of the claim, once, and its delivery is on record with the answer of the server', async () => {
    const open = await started()
    await order(open, { kind: 'message', channel: 'mail', messageId: 'm1', text: 'Buenos días: lo estamos mirando.' })
    const events = await settled(open)
    expect(events.at(-1)).toMatchObject({ kind: 'delivered', messageId: 'm1', how: '250 taken', by: { kind: 'desk' } })
    expect(open.mails.map(({ to, from }) => ({ to, from }))).toEqual([
      { to: 'anna@example.com', from: 'service@shop.example' },
    ])
    const words = wordsOf(the(open.mails[0]))
    for (const part of ['lo estamos mirando', 'Ana', open.id]) expect(words).toContain(part)
  })

  it('that the server refuses is told to staff in its words, and goes out again when they want that', async () => {
    let isKnown = false
    const carry = async () =>
      isKnown ? ({ kind: 'accepted', said: '250' } as const) : ({ kind: 'rejected', said: '550 No such user' } as const)
    const open = await started('anna@example.com', { carry: () => carry() })
    await order(open, { kind: 'message', channel: 'mail', messageId: 'm1', text: 'Buenos días' })
    const failed = await eventually(open, 'delivery-failed')
    expect(failed).toMatchObject({ messageId: 'm1', end: 'refused', detail: '550 No such user' })
    expect((await view(open)).unread).toBe(1)
    isKnown = true
    await order(open, { kind: 'correct', field: 'email', value: 'anna@example.org' })
    await order(open, { kind: 'send-again', messageId: 'm1' })
    await eventually(open, 'delivered')
    expect(open.mails.map(({ to }) => to)).toEqual(['anna@example.com', 'anna@example.org'])
    expect(await refusalOf(open, { kind: 'send-again', messageId: 'm1' })).toBe('nothing-changes')
  })

  it('that may have arrived is told to be uncertain, and staff can note that it did', async () => {
    const open = await started('anna@example.com', { carry: async () => ({ kind: 'lost', said: 'Timeout' }) })
    await order(open, { kind: 'message', channel: 'mail', messageId: 'm1', text: 'Buenos días' })
    expect(await eventually(open, 'delivery-failed')).toMatchObject({ end: 'uncertain' })
    expect(open.mails).toHaveLength(1)
    const { events } = await order(open, { kind: 'confirm-delivery', messageId: 'm1', how: 'Por teléfono' })
    expect(events.at(-1)).toMatchObject({ kind: 'delivered', how: 'Por teléfono', by: { kind: 'staff', alias: 'Ana' } })
  })

  it('is refused where the customer has given no address', async () => {
    const open = await started('612345678')
    expect((await view(open)).ways).toEqual(['chat', 'other'])
    const letter = { kind: 'message', channel: 'mail', messageId: 'm1', text: 'Buenos días' }
    expect(await refusalOf(open, letter)).toBe('no-mail')
  })

  it('that was on record when the desk died is sent by the next one, and only once', async () => {
    const first = await started()
    await first.desk.close()
    const letter = { kind: 'message', channel: 'mail', messageId: 'm1', text: 'Buenos días' } as const
    const by = { kind: 'staff', id: 'ana', alias: 'Ana' } as const
    const { version } = the(await first.claims.get(first.id))
    await first.claims.change(first.id, { commands: [letter], by, version })
    expect(first.mails).toEqual([])
    const talk = await openTalk({ store: first.store })
    const next = { ...first, ...(await openDesk({ talk })), talk }
    await next.desk.sendUndelivered()
    await eventually(next, 'delivered')
    const last = await openDesk({ talk: await openTalk({ store: first.store }) })
    await last.desk.sendUndelivered()
    await last.desk.close()
    expect([next.mails.length, last.mails.length]).toEqual([1, 0])
  })
})

describe('a claim whose chat is over', () => {
  it('is answered by mail', async () => {
    const open = await started()
    await endChat(open)
    expect((await view(open)).ways).toEqual(['mail', 'other'])
    expect(await refusalOf(open, answer('chat'))).toBe('unreachable')
    expect(await order(open, answer('mail'))).toMatchObject({ state: 'resolved' })
    await eventually(open, 'delivered')
    expect(wordsOf(the(open.mails[0]))).toContain('los 89 euros')
  })

  it('is answered by telephone where there is no address, when staff say how', async () => {
    const open = await started('612345678')
    await endChat(open)
    expect(await refusalOf(open, answer('other'))).toBe('how-missing')
    const { state, events } = await order(open, answer('other', { how: 'Por teléfono, a las 10:15' }))
    expect(state).toBe('resolved')
    expect(events.slice(-2)).toMatchObject([
      { kind: 'resolved', channel: 'other', how: 'Por teléfono, a las 10:15' },
      { kind: 'delivered', how: 'Por teléfono, a las 10:15', by: { kind: 'staff' } },
    ])
    expect(await kindsOf(open)).not.toContain('survey-sent')
    expect(open.mails).toEqual([])
  })
})

describe('a receipt by mail', () => {
  async function filed(fields: Readonly<Record<string, string>>) {
    const open = await openDesk()
    await open.desk.sendUndelivered()
    const document = { language: 'ca' as const, title: 'x', sections: [] }
    await open.claims.file({
      ...{ reference: 'MO-1', kind: 'claim', language: 'ca', conversationId: 'c', attachmentIds: [] },
      ...{ fields, issues: [{ id: '1', text: 'Trencada' }], keepConversation: false },
      receipt: ({ reference }) => ({ chat: `Hem rebut **${reference}**.`, document }),
    })
    return open
  }

  it('is on record with the filing, and goes to the customer who wishes it, once', async () => {
    const open = await filed({ email: 'anna@example.com', receiptByMail: 'yes' })
    const atFiling = the(await open.claims.get('MO-1')).events.map(({ kind }) => kind)
    expect(atFiling).toEqual(['received', 'acknowledged', 'message'])
    await open.desk.close()
    const next = await openDesk({ store: open.store })
    await next.desk.sendUndelivered()
    await next.desk.close()
    const mails = [...open.mails, ...next.mails]
    expect(mails.map(({ to }) => to)).toEqual(['anna@example.com'])
    expect(wordsOf(the(mails[0])).trim()).toBe('Hem rebut MO-1.')
    expect(the(mails[0]).message.toString()).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(the(await next.claims.get('MO-1')).written).toMatchObject([
      { messageId: 'receipt', deliveredAt: expect.any(String) as string },
    ])
  })

  test.each([{ email: 'anna@example.com' }, { receiptByMail: 'yes' }, { contact: '612345678', receiptByMail: 'yes' }])(
    'is not sent with %j',
    async (given) => {
      const open = await filed(Object.fromEntries(Object.entries(given)))
      await open.desk.close()
      expect(open.mails).toEqual([])
    },
  )
})

describe('the survey', () => {
  it('is asked in the chat once the answer has arrived there, and its answer is noted once', async () => {
    const open = await started()
    await order(open, answer('chat'))
    const { entries } = await open.talk.conversation()
    expect(entries.at(-1)?.activity.text).toContain('del 1 (muy mal) al 5 (muy bien)')
    expect((await open.talk.say('4'))[0]?.turn.kind).toBe('survey')
    expect((await open.talk.say('Cómo me han atendido'))[0]?.text).toContain('añadir')
    const [thanks] = await open.talk.say('Me contestaron tarde, pero bien')
    expect(thanks?.text).toContain('gracias')
    expect(await settled(open)).toMatchObject([
      ...['received', 'acknowledged', 'assessed', 'started', 'resolved', 'delivered'].map((kind) => ({ kind })),
      { kind: 'survey-sent', channel: 'chat' },
      { kind: 'delivered' },
      { kind: 'survey-answered', score: 4, cause: 'attention', text: 'Me contestaron tarde, pero bien' },
    ])
  })

  it('is not asked in the middle of something, but after it', async () => {
    const open = await started()
    await open.talk.say('Quiero reclamar: la lavadora que compré ayer llegó con la puerta rota y no cierra')
    await order(open, answer('chat'))
    expect((await view(open)).events.at(-1)?.kind).toBe('survey-sent')
    const [left] = await open.talk.say('cancelar')
    expect(left?.turn.kind).toBe('cancelled')
    await eventually(open, 'delivered', 2)
    expect((await open.talk.conversation()).entries.at(-1)?.activity.text).toContain('del 1')
    await open.desk.close()
  })

  it('is asked by mail with a link where the answer went by mail, and answered under that link once', async () => {
    const open = await started()
    await order(open, answer('mail'))
    await eventually(open, 'delivered', 2)
    const link = /https:\/\/desk\.example\/opinion\/([\w-]{22})\n/.exec(
      wordsOf(the(open.mails[1])).replaceAll('\r', ''),
    )
    const token = the(link?.[1])
    expect(JSON.stringify((await view(open)).events)).not.toContain(token)
    const opinions = createOpinions(open.claims)
    expect(await opinions.find(token)).toEqual({ kind: 'asked', claimId: open.id, language: 'es' })
    const given = await Promise.all([1, 5].map((score) => opinions.answerByLink(token, { score })))
    expect(given.map(({ kind }) => kind)).toEqual(['answered', 'answered'])
    expect((await kindsOf(open)).filter((kind) => kind === 'survey-answered')).toHaveLength(1)
    expect(await opinions.find(`${token.slice(1)}x`)).toEqual({ kind: 'unknown' })
  })

  it('is cancelled when the claim is reopened: late answers are told so, and the next answer has its own', async () => {
    const open = await started()
    await order(open, answer('mail'))
    await eventually(open, 'delivered', 2)
    const [first] = tokensIn(open)
    await order(open, { kind: 'reopen', why: 'La cafetera nueva tampoco funciona' })
    const opinions = createOpinions(open.claims)
    expect(await opinions.answerByLink(the(first), { score: 1 })).toMatchObject({ kind: 'too-late' })
    await order(open, answer('mail', {}, LATER, 'answer-2'))
    await eventually(open, 'delivered', 4)
    const [, second] = tokensIn(open)
    expect(await opinions.find(the(first))).toMatchObject({ kind: 'too-late' })
    expect(await opinions.answerByLink(the(second), { score: 5 })).toMatchObject({ kind: 'answered' })
    const kinds = await kindsOf(open)
    expect(kinds.filter((kind) => kind.startsWith('survey'))).toEqual([
      ...['survey-sent', 'survey-cancelled', 'survey-sent', 'survey-answered'],
    ])
  })

  it('that is answered in the chat after the claim was reopened is told kindly to be too late', async () => {
    const open = await started()
    await order(open, answer('chat'))
    await order(open, { kind: 'reopen', why: 'La cafetera nueva tampoco funciona' })
    await open.talk.say('2')
    await open.talk.say('Lo que compré')
    const [late] = await open.talk.say('no')
    expect(late?.text).toContain('Hemos vuelto a abrir')
    expect(await kindsOf(open)).not.toContain('survey-answered')
  })

  it('is never asked before the answer has arrived', async () => {
    const open = await started('anna@example.com', { carry: async () => ({ kind: 'rejected', said: '550' }) })
    await order(open, answer('mail'))
    await eventually(open, 'delivery-failed')
    expect(await kindsOf(open)).not.toContain('survey-sent')
  })

  it('is decided together with the delivery, so that a desk that dies between asks it with the next start', async () => {
    const first = await started('anna@example.com', {
      broken: { askSurvey: () => Promise.reject(new Error('killed')) },
    })
    await order(first, answer('chat'))
    await first.desk.close()
    const talk = await openTalk({ store: first.store })
    const next = { ...first, ...(await openDesk({ talk })), talk }
    await next.desk.sendUndelivered()
    await next.desk.sendUndelivered()
    expect(await kindsOf(next)).toContain('survey-sent')
    const { entries } = the(await talk.conversations.get('talk'))
    expect(entries.filter(({ activity }) => activity.text?.includes('del 1 (muy mal)'))).toHaveLength(1)
  })
})

function tokensIn({ mails }: Claimed): readonly string[] {
  return mails.flatMap((mail) => /\/opinion\/([\w-]{22})/.exec(wordsOf(mail))?.[1] ?? [])
}

/** The last event of this kind, once there are so many. */
async function eventually(open: Claimed, kind: string, count = 1) {
  for (;;) {
    const happens = new Promise<void>((resolve) => {
      const stop = open.claims.watch(() => {
        stop()
        resolve()
      })
    })
    const found = the(await open.claims.get(open.id)).events.filter((event) => event.kind === kind)
    if (found.length >= count) return found.at(-1)
    await happens
  }
}
