import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../../desk/claims/command.js'
import { claimEventsSchema, type By } from '../../../desk/claims/event.js'
import { claimOf, type Claim } from '../../../desk/claims/state.js'
import * as the from './a-claim.js'
import { ANA, ask, codeOf, CUSTOMER, DESK, done, DUE, kindsOf, noon, received, WARNING } from './a-claim.js'

const acknowledged = done(received(), the.acknowledge, { by: DESK })
const assessed = done(acknowledged, the.assess)
const started = done(assessed, the.start)
const waiting = done(started, the.requestData)
const resolved = done(started, the.resolve)
const closed = done(resolved, { kind: 'close' })
const reopened = done(closed, the.reopen, { by: CUSTOMER })

describe('the life of a claim', () => {
  it('goes from its filing to its answer, and again when it is reopened', () => {
    const path = [received(), acknowledged, assessed, started, waiting, resolved, closed, reopened]
    expect(path.map(({ state }) => state.kind)).toEqual([
      'received',
      'acknowledged',
      'assessed',
      'in-progress',
      'waiting-for-customer',
      'resolved',
      'closed',
      'reopened',
    ])
    expect(done(reopened, the.start).state).toEqual({ kind: 'in-progress' })
  })

  it('tells who did what, and when', () => {
    expect(acknowledged.events.at(-1)).toEqual({ ...the.acknowledge, kind: 'acknowledged', at: noon(4), by: DESK })
  })

  it('goes several steps at once, or none', () => {
    const answered = ask(acknowledged, [the.assess, the.start, the.resolve])
    expect(answered.ok && kindsOf(answered.events)).toEqual(['assessed', 'started', 'resolved'])
    expect(codeOf(ask(acknowledged, [the.assess, the.start, the.start]))).toBe('not-now')
  })

  test.each<[string, Claim, Command]>([
    ['assessed before it is acknowledged', received(), the.assess],
    ['acknowledged twice', acknowledged, the.acknowledge],
    ['begun before it is assessed', acknowledged, the.start],
    ['answered before it is assessed', acknowledged, the.resolve],
    ['answered twice', resolved, the.resolve],
    ['closed before it is answered', started, { kind: 'close' }],
    ['reopened while it is open', started, the.reopen],
    ['blocked while it is open', started, { kind: 'block', until: noon(400), why: 'esborrat' }],
    ['surveyed before it is answered', started, { kind: 'send-survey', channel: 'mail' }],
  ])('is not %s', (_, claim, command) => {
    expect(codeOf(ask(claim, command))).toBe('not-now')
  })

  test.each<[Command, Claim, By]>([
    [the.resolve, started, DESK],
    [{ kind: 'close' }, resolved, DESK],
    [the.reopen, resolved, DESK],
    [the.assess, acknowledged, DESK],
    [the.resolve, started, CUSTOMER],
    [{ kind: 'note', text: 'privat' }, started, CUSTOMER],
    [{ kind: 'lapse', tenthDayEndedAt: noon(19) }, waiting, ANA],
    [{ kind: 'change-consent', keepConversation: true }, started, ANA],
  ])('does not let $0.kind be done by $2.kind', (command, claim, by) => {
    expect(codeOf(ask(claim, command, { by }))).toBe('not-yours')
  })

  it('stays open and can be answered long after its deadline', () => {
    const late = { at: noon(400) }
    expect(codeOf(ask(started, { kind: 'close' }, { ...late, by: DESK }))).toBe('not-yours')
    expect(done(started, the.resolve, late).state).toEqual({ kind: 'resolved', outcome: 'upheld' })
  })
})

describe('two who work at one claim', () => {
  it('are told what the other did, and overwrite nothing', () => {
    const seen = started.version
    const other = done(started, { kind: 'note', text: 'he trucat' })
    const refused = ask(other, the.resolve, { version: seen })
    expect(refused).toMatchObject({ ok: false, code: 'stale', since: [{ kind: 'note', text: 'he trucat' }] })
    expect(ask(other, the.resolve).ok).toBe(true)
  })

  it('lose nothing, however their work interleaves', () => {
    const turns = fc.array(fc.record({ who: fc.nat({ max: 2 }), reads: fc.boolean() }))
    fc.assert(
      fc.property(turns, (taken) => {
        let claim = started
        const seen = [claim.version, claim.version, claim.version]
        let kept = 0
        for (const { who, reads } of taken) {
          if (reads) seen[who] = claim.version
          const version = seen[who] ?? 0
          const note: Command = { kind: 'note', text: `nota ${who}` }
          const applied = ask(claim, note, { version })
          expect(applied.ok ? [] : 'since' in applied && applied.since).toEqual(claim.events.slice(version))
          if (!applied.ok) continue
          claim = applied.claim
          seen[who] = claim.version
          kept++
        }
        expect(claim.events.length - started.events.length).toBe(kept)
      }),
    )
  })

  it('count the version in events', () => {
    expect(started.version).toBe(started.events.length)
    expect(codeOf(ask(started, the.resolve, { version: 99 }))).toBe('stale')
  })
})

describe('the kind of a claim', () => {
  const to = (kind: string, due?: Claim['due']): Command => ({
    kind: 'change-kind',
    to: kind,
    why: 'és un càrrec',
    due,
  })

  it('becomes a stricter one with its earlier deadline', () => {
    const earlier = { ...DUE, dueAt: noon(8) }
    const changed = ask(started, to('billing', earlier))
    expect(changed.ok && kindsOf(changed.events)).toEqual(['kind-changed', 'due-changed'])
    expect(changed.ok && changed.claim).toMatchObject({ claimKind: 'billing', due: earlier })
  })

  it('leaves the deadline where it was unless told', () => {
    expect(done(started, to('billing'))).toMatchObject({ claimKind: 'billing', due: DUE })
  })

  test.each<[string, Command, string]>([
    ['gives more time', to('billing', { ...DUE, dueAt: noon(30) }), 'deadline-later'],
    ['takes a promise back', to('billing', { dueAt: DUE.dueAt }), 'deadline-later'],
    ['makes a complaint a query', to('enquiry'), 'downgraded'],
    ['is none of ours', to('constructor'), 'unknown-kind'],
    ['is the same', to('claim'), 'nothing-changes'],
  ])('does not become one that %s', (_, command, code) => {
    expect(codeOf(ask(started, command))).toBe(code)
  })

  it('counts as a complaint when nobody knows it', () => {
    expect(codeOf(ask(done(received({ claimKind: 'damaged' }), the.acknowledge), to('enquiry')))).toBe('downgraded')
    expect(done(received({ claimKind: 'enquiry' }), to('claim')).claimKind).toBe('claim')
  })
})

describe('the deadline of a claim', () => {
  const later = { ...DUE, dueAt: noon(30) }
  const change = (due: Claim['due'], ground: 'completed' | 'calendar' | 'brought-forward'): Command => ({
    kind: 'change-due',
    due,
    ground,
    why: 'festiu local',
  })

  it('is moved by the desk when the calendar has changed, and says from when to when', () => {
    const { events, due } = done(started, change(later, 'calendar'), { by: DESK })
    expect(due).toEqual(later)
    expect(events.at(-1)).toMatchObject({ kind: 'due-changed', from: DUE, to: later, ground: 'calendar' })
  })

  it('is brought forward by staff, and never put off by them', () => {
    expect(done(started, change({ ...DUE, dueAt: noon(9) }, 'brought-forward')).due.dueAt).toBe(noon(9))
    expect(codeOf(ask(started, change(later, 'brought-forward')))).toBe('deadline-later')
    expect(codeOf(ask(started, change(later, 'calendar')))).toBe('deadline-later')
  })

  it('begins anew with a completed filing, and only then', () => {
    expect(codeOf(ask(started, change(later, 'completed'), { by: DESK }))).toBe('not-completed')
    const besides = { ...the.requestData, purpose: 'to-investigate' as const }
    const answer: Command = { kind: 'receive-data', text: 'aquí la té', attachmentIds: [] }
    const told = done(done(started, besides), answer, { by: CUSTOMER })
    expect(codeOf(ask(told, change(later, 'completed'), { by: DESK }))).toBe('not-completed')
    const completed = done(waiting, answer, { by: CUSTOMER })
    expect(done(completed, change(later, 'completed'), { by: DESK }).due).toEqual(later)
  })

  it('begins anew with a reopening', () => {
    expect(reopened.due).toEqual({ dueAt: noon(45) })
    expect(kindsOf(reopened.events).slice(-2)).toEqual(['reopened', 'due-changed'])
  })
})

describe('a filing that lacks something', () => {
  const delivered = done(waiting, { kind: 'record-delivery', messageId: 'request-1' }, { by: DESK })
  const lapse: Command = { kind: 'lapse', tenthDayEndedAt: noon(19) }

  it('lapses when the customer was warned, and ten business days have passed', () => {
    expect(done(delivered, lapse, { by: DESK, at: noon(23) }).state).toEqual({ kind: 'resolved', outcome: 'lapsed' })
  })

  test.each<[string, Claim, string, string, string]>([
    ['the warning was not delivered', waiting, noon(19), noon(23), 'warning-unproven'],
    ['the tenth day is not over', delivered, noon(23), noon(23), 'too-early'],
    ['the time that was given is not over', delivered, noon(19), noon(22), 'too-early'],
    ['the days cannot be ten business days', delivered, noon(14), noon(23), 'too-early'],
  ])('does not lapse when %s', (_, claim, tenthDayEndedAt, at, code) => {
    expect(codeOf(ask(claim, { kind: 'lapse', tenthDayEndedAt }, { by: DESK, at }))).toBe(code)
  })

  it('does not lapse when the customer has written since, lest nobody has read it', () => {
    const written = done(
      delivered,
      { kind: 'message', channel: 'chat', messageId: 'm-1', text: '📷' },
      { by: CUSTOMER, at: noon(9) },
    )
    expect(codeOf(ask(written, lapse, { by: DESK, at: noon(23) }))).toBe('customer-wrote')
  })

  it('does not lapse when it was only asked something besides', () => {
    const asked = done(started, { ...the.requestData, purpose: 'to-investigate', text: 'Quin dia va ser?' })
    expect(codeOf(ask(asked, lapse, { by: DESK, at: noon(23) }))).toBe('data-awaited')
  })

  it('is asked for with the warning and the legal time', () => {
    const unwarned = { ...the.requestData, text: 'Necessitem una foto.' }
    expect(codeOf(ask(started, unwarned))).toBe('warning-missing')
    expect(codeOf(ask(started, { ...the.requestData, until: noon(14) }))).toBe('too-early')
    expect(codeOf(ask(started, { ...the.requestData, text: WARNING.replaceAll(' ', '\n') }))).toBe('ok')
  })

  it('can be upheld while it is awaited, and not denied', () => {
    const [first, second] = the.resolve.answers as [(typeof the.resolve.answers)[0], (typeof the.resolve.answers)[0]]
    const denying = {
      ...the.resolve,
      text: the.BODIES,
      answers: [first, { ...second, finding: 'not-upheld' as const }],
    }
    expect(codeOf(ask(waiting, denying))).toBe('data-awaited')
    expect(codeOf(ask(waiting, the.resolve))).toBe('ok')
  })
})

describe('what is written on a claim', () => {
  const message = (text: string, messageId = 'm-1'): Command => ({ kind: 'message', channel: 'chat', messageId, text })

  it('is on record once, and its delivery too', () => {
    const written = done(started, message('Bon dia, ja ho mirem.'))
    expect(codeOf(ask(written, message('Bon dia, ja ho mirem.')))).toBe('already-recorded')
    const delivery: Command = { kind: 'record-delivery', messageId: 'm-1' }
    const delivered = done(written, delivery, { by: DESK, at: noon(5) })
    expect(delivered.written.at(-1)).toMatchObject({ messageId: 'm-1', by: ANA, deliveredAt: noon(5) })
    expect(codeOf(ask(delivered, delivery, { by: DESK }))).toBe('already-recorded')
    expect(codeOf(ask(started, delivery, { by: DESK }))).toBe('unknown-message')
  })

  it('says something, and nothing that no letter may say', () => {
    expect(codeOf(ask(started, message(' \u200B\n')))).toBe('empty-text')
    expect(codeOf(ask(started, message('Vagi a https://ec.europa.eu/consumers/odr')))).toBe('odr-link')
    expect(codeOf(ask(started, message('Vaig a https://ec.europa.eu/consumers/odr'), { by: CUSTOMER }))).toBe('ok')
  })

  it('does not count as delivered when the customer wrote it', () => {
    const written = done(started, message('Hola'), { by: CUSTOMER })
    expect(codeOf(ask(written, { kind: 'record-delivery', messageId: 'm-1' }, { by: DESK }))).toBe('unknown-message')
  })
})

describe('what a claim knows', () => {
  it('is corrected with what it was before', () => {
    const corrected = done(started, { kind: 'correct', field: 'contact', value: 'eva@example.com' }, { by: CUSTOMER })
    expect(corrected.fields['contact']).toBe('eva@example.com')
    expect(corrected.events.at(-1)).toMatchObject({ old: 'eva@example.cat', new: 'eva@example.com' })
    expect(codeOf(ask(corrected, { kind: 'correct', field: 'contact', value: 'eva@example.com' }))).toBe(
      'nothing-changes',
    )
  })

  test.each(['__proto__', 'constructor', 'prototype', '', 'a b', '9'])('has no field named %j', (field) => {
    expect(codeOf(ask(started, { kind: 'correct', field, value: 'x' }))).toBe('no-field')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('takes any text and any name without harm: it is recorded as it is, or refused', () => {
    const said = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', '', '\u202E', '{{name}}', '<b>', 'a'.repeat(9_999)),
      fc.string({ unit: 'binary' }),
    )
    const commands = fc.oneof(
      fc.record({ kind: fc.constant('correct' as const), field: said, value: said }),
      fc.record({ kind: fc.constant('note' as const), text: said }),
      fc.record({ kind: fc.constant('assign' as const), to: fc.record({ id: said, alias: said }) }),
      fc.record({ kind: fc.constant('add-evidence' as const), attachmentIds: fc.array(said) }),
      fc.record({ kind: fc.constant('change-kind' as const), to: said, why: said }),
      said.map((text): Command => ({ kind: 'message', channel: 'mail', messageId: text, text })),
      said.map((text): Command => ({ ...the.requestData, which: [text], text })),
      fc.array(said).map((reasons): Command => {
        const answers = reasons.map((reason) => ({ issueId: reason.slice(0, 1), finding: 'partly' as const, reason }))
        return { ...the.resolve, answers }
      }),
    )
    fc.assert(
      fc.property(commands, (command) => {
        const applied = ask(started, command)
        const claim = applied.ok ? applied.claim : started
        expect(claimEventsSchema.parse(claim.events)).toEqual(claim.events)
        expect(applied.ok ? 'ok' : applied.cure).not.toBe('')
        expect(Object.getPrototypeOf(claim.fields)).toBe(Object.prototype)
      }),
      { numRuns: 500 },
    )
  })

  it('takes a field that objects inherit as a field like any other', () => {
    const corrected = done(started, { kind: 'correct', field: 'toString', value: 'x' })
    expect(corrected.events.at(-1)).toMatchObject({ old: undefined, new: 'x' })
  })

  it('has each evidence once', () => {
    const added = done(started, { kind: 'add-evidence', attachmentIds: ['photo-1'] }, { by: CUSTOMER })
    expect(added.attachmentIds).toEqual(['photo-1'])
    expect(codeOf(ask(added, { kind: 'add-evidence', attachmentIds: ['photo-1'] }))).toBe('nothing-changes')
  })

  it('is whose work it is until it is nobody’s', () => {
    const to = { id: 'pau', alias: 'Pau' }
    const assigned = done(started, { kind: 'assign', to })
    expect(assigned.assignee).toEqual(to)
    expect(codeOf(ask(assigned, { kind: 'assign', to }))).toBe('nothing-changes')
    expect(done(assigned, { kind: 'assign' }).assignee).toBeUndefined()
  })

  it('keeps the conversation as the customer last said', () => {
    const consent: Command = { kind: 'change-consent', keepConversation: true }
    expect(done(started, consent, { by: CUSTOMER }).keepConversation).toBe(true)
  })
})

describe('the survey', () => {
  const send: Command = { kind: 'send-survey', channel: 'mail' }
  const answer: Command = { kind: 'answer-survey', score: 4, cause: 'attention' }
  const surveyed = done(resolved, send, { by: DESK })

  it('is sent once for each resolution', () => {
    expect(codeOf(ask(surveyed, send, { by: DESK }))).toBe('survey-sent')
    const answered = done(surveyed, answer, { by: CUSTOMER })
    expect(codeOf(ask(answered, send, { by: DESK }))).toBe('survey-sent')
    const again = done(done(answered, the.reopen, { by: CUSTOMER }), { ...the.resolve, messageId: 'answer-2' })
    expect(codeOf(ask(again, send, { by: DESK }))).toBe('ok')
  })

  it('is cancelled when the claim is reopened before an answer', () => {
    const reopening = ask(surveyed, the.reopen, { by: CUSTOMER })
    expect(reopening.ok && kindsOf(reopening.events)).toContain('survey-cancelled')
    expect(reopening.ok && codeOf(ask(reopening.claim, answer, { by: CUSTOMER }))).toBe('not-now')
  })

  it('is not answered when none was sent, nor twice', () => {
    expect(codeOf(ask(resolved, answer, { by: CUSTOMER }))).toBe('no-survey')
    expect(codeOf(ask(done(surveyed, answer, { by: CUSTOMER }), answer, { by: CUSTOMER }))).toBe('no-survey')
  })
})

describe('a claim that is over', () => {
  const blocked = done(closed, { kind: 'block', until: noon(300), why: 'la clienta ho demana' })

  it('is blocked, and then nobody changes it', () => {
    expect(codeOf(ask(blocked, { kind: 'note', text: 'una nota' }))).toBe('blocked')
    expect(codeOf(ask(blocked, the.reopen, { by: CUSTOMER }))).toBe('blocked')
  })

  it('is destroyed once its time as blocked is over, and not before', () => {
    expect(codeOf(ask(closed, { kind: 'destroy' }, { by: DESK }))).toBe('too-early')
    expect(codeOf(ask(blocked, { kind: 'destroy' }, { by: DESK, at: noon(300) }))).toBe('too-early')
    const destroyed = done(blocked, { kind: 'destroy' }, { by: DESK, at: noon(301) })
    expect(destroyed.retention).toEqual({ kind: 'destroyed' })
    expect(codeOf(ask(destroyed, { kind: 'destroy' }, { by: DESK, at: noon(302) }))).toBe('blocked')
  })

  it('is blocked until some time to come', () => {
    expect(codeOf(ask(closed, { kind: 'block', until: noon(1), why: 'error' }))).toBe('in-the-past')
  })
})

it('is no claim without its filing', () => {
  expect(() => claimOf([])).toThrow('begins with')
  expect(() => claimOf(started.events.slice(1))).toThrow('begins with')
})
