import { afterEach, describe, expect, it, test } from 'vitest'
import type { Carrier } from '../../../desk/mail/carrier.js'
import type { Carried, Mail, Settled } from '../../../desk/mail/mail.js'
import { openMailroom, type Mailroom, type Posting } from '../../../desk/mail/mailroom.js'
import { outboxCarrier } from '../../../desk/mail/outbox-carrier.js'
import { smtpCarrier, type Patience } from '../../../desk/mail/smtp-carrier.js'
import { parseSmtpUrl } from '../../../desk/mail/smtp-server.js'
import { openMemoryStore } from '../../../desk/store/memory-store.js'
import type { Store } from '../../../desk/store/store.js'
import { openPostOffice, openSilence, reply, type Behaviour, type PostOffice } from './post-office.js'
import { clockAt, the } from '../open-desk.js'

/** Long enough for a busy machine, and short where waiting in vain is what is tested. */
const PATIENT: Patience = { connection: 60_000, greeting: 60_000, silence: 60_000 }
const GREETED: Patience = { ...PATIENT, greeting: 100 }
const ANSWERED: Patience = { ...PATIENT, silence: 2_000 }
const POSTING: Posting = {
  ...{ id: 'MO-1 letter', claimId: 'MO-1', messageId: 'letter', to: 'anna@example.com', language: 'ca' },
  ...{
    subject: 'La seva reclamació MO-1',
    text: 'Bon dia, Anna: li canviem la cafetera.',
    automatic: false,
    files: [],
  },
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function officeWhich(behaviour: Behaviour = {}, port = 0): Promise<PostOffice> {
  const office = await openPostOffice(behaviour, port)
  closing.push(office.close)
  return office
}

function by(url: string, patience = PATIENT): Carrier {
  return smtpCarrier(the(parseSmtpUrl(url)), patience)
}

interface Desk {
  readonly room: Mailroom
  readonly store: Store
  readonly logged: readonly string[]
  /** The next mail that is settled. */
  settled(): Promise<Settled>
  /** The mail once it waits again. */
  waitsAgain(): Promise<Mail>
  /** As if so many minutes had passed. */
  pass(minutes: number): void
}

async function deskWith(
  carrier: Carrier,
  store = openMemoryStore(),
  options: { readonly isUnwanted?: boolean } = {},
): Promise<Desk> {
  const clock = clockAt('2026-11-23T09:00:00.000Z')
  const logged: string[] = []
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
  const ends: Settled[] = []
  const timers = new Set<{ readonly at: number; readonly work: () => void }>()
  let changed = () => {}
  const room = await openMailroom({
    ...{ records: store.mails, attachments: store.attachments, carrier, now: clock.now },
    from: { name: 'Atenció', address: 'service@shop.example' },
    later: (ms, work) => {
      const timer = { at: clock.now().getTime() + ms, work }
      timers.add(timer)
      changed()
      return () => void timers.delete(timer)
    },
    log: { info: write, warn: write, error: write },
  })
  closing.push(() => room.close())
  room.open(
    async (_, state) => {
      ends.push(state)
      changed()
    },
    async () => !options.isUnwanted,
  )
  const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
    for (;;) {
      const happens = new Promise<void>((resolve) => (changed = resolve))
      const found = await look()
      if (found !== undefined) return found
      await happens
    }
  }
  return {
    ...{ room, store, logged },
    settled: () => until(async () => ends.shift()),
    waitsAgain: () =>
      until(async () => {
        const mail = await store.mails.get(POSTING.id)
        return timers.size > 0 && mail?.state.kind === 'queued' && mail.state.tries > 0 ? mail : undefined
      }),
    pass: (minutes) => {
      clock.pass(minutes * 60_000)
      for (const timer of [...timers]) if (timer.at <= clock.now().getTime() && timers.delete(timer)) timer.work()
    },
  }
}

describe('a mail with a mail server', () => {
  it('arrives, and is forgotten once its end has been told', async () => {
    const office = await officeWhich()
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    expect(await desk.settled()).toMatchObject({ kind: 'sent', said: expect.stringMatching(/^250 /) })
    await desk.room.close()
    expect(desk.store.mails.ids()).toEqual([])
    const [{ from, to, message }] = office.received as [(typeof office.received)[number]]
    expect({ from, to }).toEqual({ from: 'service@shop.example', to: ['anna@example.com'] })
    expect(message).toMatch(/^Content-Language: ca\r?$/m)
    expect(message).not.toMatch(/^Auto-Submitted/m)
    expect(desk.logged.join()).not.toMatch(/anna|cafetera/)
  })

  it('arrives once when it is asked for twice', async () => {
    const office = await officeWhich()
    const desk = await deskWith(by(office.url))
    await Promise.all([desk.room.post(POSTING), desk.room.post(POSTING), desk.room.post({ ...POSTING, text: 'Other' })])
    await desk.settled()
    await desk.room.close()
    expect(office.received).toHaveLength(1)
  })

  it('says that nobody wrote it when nobody did', async () => {
    const office = await officeWhich()
    const desk = await deskWith(by(office.url))
    await desk.room.post({ ...POSTING, automatic: true })
    await desk.settled()
    expect(office.received[0]?.message).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
  })

  it("is refused for good, in the server's words, when the server does not know the address", async () => {
    const unknown = reply(550, 'No such person <anna@example.com> here')
    const office = await officeWhich({ onRcptTo: (_, __, done) => done(unknown) })
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    const state = await desk.settled()
    expect(state).toMatchObject({ kind: 'refused', said: expect.stringContaining('No such person') })
    expect(office.received).toEqual([])
    expect(desk.logged.join()).not.toContain('anna')
  })

  it('is refused for good when the server does not want the message', async () => {
    const office = await officeWhich({ after: () => reply(554, 'Looks like advertising') })
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    expect(await desk.settled()).toMatchObject({ kind: 'refused', said: expect.stringContaining('advertising') })
  })

  it('waits out a greylist, and arrives once', async () => {
    let asked = 0
    const office = await officeWhich({
      onRcptTo: (_, __, done) => done(asked++ === 0 ? reply(451, 'Come back later') : undefined),
    })
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    expect((await desk.waitsAgain()).state).toMatchObject({ notBefore: '2026-11-23T09:01:00.000Z' })
    expect(desk.room.problem()).toContain('451')
    desk.pass(1)
    expect(await desk.settled()).toMatchObject({ kind: 'sent' })
    expect(desk.room.problem()).toBeUndefined()
    expect(office.received).toHaveLength(1)
  })

  it('waits again when the message was refused for now', async () => {
    const office = await officeWhich({ after: (count) => (count === 1 ? reply(452, 'Disk full') : undefined) })
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    desk.pass(1)
    expect(await desk.settled()).toMatchObject({ kind: 'sent' })
  })

  it('waits while the server says nothing at all, and arrives when there is one', async () => {
    const silence = await openSilence()
    const url = `smtp://127.0.0.1:${silence.port}`
    let tries = 0
    const desk = await deskWith({
      isRepeatable: false,
      carry: (letter, stopped) => by(url, tries++ === 0 ? GREETED : PATIENT).carry(letter, stopped),
    })
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    await silence.close()
    const office = await officeWhich({}, silence.port)
    desk.pass(1)
    expect(await desk.settled()).toMatchObject({ kind: 'sent' })
    expect(office.received).toHaveLength(1)
  })

  it('waits while nobody answers there, longer each time, and arrives when somebody does', async () => {
    const before = await openPostOffice()
    await before.close()
    const desk = await deskWith(by(before.url))
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    desk.pass(1)
    const again = await desk.waitsAgain()
    expect(again.state).toMatchObject({ tries: 2, notBefore: '2026-11-23T09:03:00.000Z' })
    const office = await officeWhich({}, before.port)
    desk.pass(2)
    expect(await desk.settled()).toMatchObject({ kind: 'sent' })
    expect(office.received).toHaveLength(1)
  })

  test.each(['silence', 'hang-up'] as const)(
    'is uncertain, and not sent again, when the whole message is followed by %s',
    async (answer) => {
      const office = await officeWhich({ after: () => answer })
      const desk = await deskWith(by(office.url, ANSWERED))
      await desk.room.post(POSTING)
      expect(await desk.settled()).toMatchObject({ kind: 'uncertain' })
      desk.pass(60 * 24)
      await desk.room.close()
      expect(office.received).toHaveLength(1)
    },
  )

  it('waits when the password is wrong: that is for whoever runs the desk to mend', async () => {
    const office = await officeWhich({
      ...{ authOptional: false, allowInsecureAuth: true },
      onAuth: ({ password }, _, done) => (password === 'right' ? done(null, { user: 'desk' }) : done(reply(535, 'No'))),
    })
    const desk = await deskWith(by(office.url.replace('//', '//desk:wrong@')))
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    expect(desk.room.problem()).toContain('535')
    const right = await deskWith(by(office.url.replace('//', '//desk:right@')), desk.store)
    await desk.room.close()
    right.pass(1)
    expect(await right.settled()).toMatchObject({ kind: 'sent' })
  })

  it('sends no password over a wire that others can read', async () => {
    let passwords = 0
    const office = await officeWhich({
      ...{ hideSTARTTLS: true, allowInsecureAuth: true },
      onAuth: (_, __, done) => {
        passwords++
        done(null, { user: 'desk' })
      },
    })
    const far = { ...the(parseSmtpUrl(office.url)), credentials: { user: 'a', pass: 'b' }, isLocal: false }
    const desk = await deskWith(smtpCarrier(far, PATIENT))
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    expect({ passwords, received: office.received }).toEqual({ passwords: 0, received: [] })
  })

  it('carries the files that belong to it, and goes without one that is gone', async () => {
    const office = await officeWhich()
    const desk = await deskWith(by(office.url))
    const about = { name: 'justificant.pdf', contentType: 'application/pdf' }
    const { id } = await desk.store.attachments.put(Buffer.from('%PDF-1.7 receipt'), about)
    const files = [id, 'f'.repeat(32)].map((file) => ({ ...about, id: file }))
    await desk.room.post({ ...POSTING, files })
    expect(await desk.settled()).toMatchObject({ kind: 'sent' })
    const { message } = the(office.received[0])
    expect(message.match(/filename=justificant\.pdf/g)).toHaveLength(1)
    expect(message).toContain(Buffer.from('%PDF-1.7 receipt').toString('base64'))
    expect(desk.logged.join()).toContain('a file for a mail could not be read')
  })

  it('stays here, and is forgotten, when it is wanted no more', async () => {
    const office = await officeWhich()
    const desk = await deskWith(by(office.url), openMemoryStore(), { isUnwanted: true })
    await desk.room.post(POSTING)
    await desk.room.close()
    expect({ received: office.received, kept: desk.store.mails.ids() }).toEqual({ received: [], kept: [] })
  })

  it('was being sent when the process died: it is uncertain, and not sent again', async () => {
    const office = await officeWhich()
    const store = openMemoryStore()
    const state = { kind: 'sending' as const, since: '2026-11-23T08:59:00.000Z', tries: 0 }
    await store.mails.put({ ...POSTING, version: 1, askedAt: '2026-11-23T08:59:00.000Z', state })
    const desk = await deskWith(by(office.url), store)
    expect(await desk.settled()).toMatchObject({ kind: 'uncertain' })
    await desk.room.close()
    expect(office.received).toEqual([])
  })

  it('waits for the next start when the desk is stopped before the server has answered', async () => {
    const silence = await openSilence()
    closing.push(silence.close)
    const desk = await deskWith(by(`smtp://127.0.0.1:${silence.port}`))
    await desk.room.post(POSTING)
    const closed = desk.room.close()
    desk.pass(1)
    await closed
    expect((await desk.store.mails.get(POSTING.id))?.state.kind).toBe('queued')
  })
})

describe('a claim that is forgotten', () => {
  it('takes along its mails that wait, and nobody else’s', async () => {
    const office = await officeWhich({ onConnect: (_, done) => done(reply(421, 'later')) })
    const desk = await deskWith(by(office.url))
    await desk.room.post(POSTING)
    await desk.waitsAgain()
    await desk.room.post({ ...POSTING, id: 'MO-2 0 m1', claimId: 'MO-2' })
    await desk.room.forget(POSTING.claimId)
    expect(desk.store.mails.ids()).toEqual(['MO-2 0 m1'])
    desk.pass(60)
    await desk.room.close()
    expect(desk.store.mails.ids()).toEqual(['MO-2 0 m1'])
  })

  it('leaves nothing of a mail that was just leaving, so that it is not sent again either', async () => {
    let answer: (carried: Carried) => void = () => {}
    let begun = () => {}
    const leaving = new Promise<void>((resolve) => (begun = resolve))
    const carry = () => {
      begun()
      return new Promise<Carried>((resolve) => (answer = resolve))
    }
    const desk = await deskWith({ isRepeatable: false, carry })
    await desk.room.post(POSTING)
    await leaving
    await desk.room.forget(POSTING.claimId)
    answer({ kind: 'deferred', said: '421 later' })
    await desk.room.close()
    expect(desk.store.mails.ids()).toEqual([])
  })
})

describe('a mail without a mail server', () => {
  it('is left as a file in the outbox, also when the process died while it was written', async () => {
    const files = new Map<string, string>()
    const outbox = { write: async (name: string, content: Uint8Array) => void files.set(name, String(content)) }
    const store = openMemoryStore()
    const state = { kind: 'sending' as const, since: '2026-11-23T08:59:00.000Z', tries: 0 }
    await store.mails.put({ ...POSTING, version: 1, askedAt: '2026-11-23T08:59:00.000Z', state })
    const desk = await deskWith(outboxCarrier(outbox), store)
    const left = await desk.settled()
    expect(left).toMatchObject({ kind: 'left' })
    expect([...files.keys()].map((name) => `outbox/${name}`)).toEqual([left.said])
    expect([...files.values()].join()).toContain('cafetera')
  })

  it('waits when the disk is full', async () => {
    const outbox = { write: async () => Promise.reject(new Error('ENOSPC: no space left on device')) }
    const desk = await deskWith(outboxCarrier(outbox))
    await desk.room.post(POSTING)
    expect((await desk.waitsAgain()).state).toMatchObject({ said: 'ENOSPC: no space left on device' })
  })
})
