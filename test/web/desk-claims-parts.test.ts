import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../knowledge/language.js'
import { isAlreadyDone } from '../../web/desk/claims/already-done.js'
import {
  endOfLetter,
  findingField,
  lacking,
  needsConsumerBodies,
  reasonField,
  resolution,
} from '../../web/desk/claims/answer.js'
import { draftFrom, draftText } from '../../web/desk/claims/draft.js'
import { leftUntil, statusAt } from '../../web/desk/claims/due.js'
import { fieldsAtFault } from '../../web/desk/claims/fault.js'
import { choicesIn, FILTERS, isNarrowed, NO_FILTER, queryOf } from '../../web/desk/claims/filter.js'
import { authorOf, deliveryOf, historyOf, toldOf } from '../../web/desk/claims/history.js'
import type { ClaimEvent } from '../../web/desk/claims/wire.js'
import { words } from '../../web/desk/words/words.js'
import { ANA, AT, claimView, CUSTOMER, JORDI, note } from './desk-claim.js'

const VIEW = claimView()

describe('the filter of claims', () => {
  it('asks only for what narrows the list', () => {
    expect(queryOf({ ...NO_FILTER, due: 'overdue', q: '  sofá & mesa ' }, 50)).toBe(
      '?due=overdue&q=sof%C3%A1+%26+mesa&limit=50',
    )
    expect(queryOf(NO_FILTER, 50, 'MO-1')).toBe('?after=MO-1&limit=50')
  })

  it('counts its choices; a search narrows too', () => {
    expect(choicesIn({ ...NO_FILTER, state: 'closed', due: 'half', q: 'x' })).toBe(2)
    expect([NO_FILTER, { ...NO_FILTER, q: ' ' }, { ...NO_FILTER, q: 'x' }].map(isNarrowed)).toEqual([
      false,
      false,
      true,
    ])
  })

  it.each(LANGUAGES)('names each of its choices in %s', (language) => {
    const { kinds, states, due, filter } = words[language].claims
    const tables = { kind: kinds, state: states, due, assigned: filter.assignedTo }
    for (const [name, values] of Object.entries(FILTERS)) {
      expect(Object.keys(tables[name as keyof typeof FILTERS])).toEqual(expect.arrayContaining([...values]))
    }
  })
})

describe('the time that is left', () => {
  const now = Date.parse('2026-11-14T12:00:00.000Z')

  it.each([
    ['2026-11-17T22:59:59.000Z', { kind: 'left', days: 3, hours: 82 }],
    ['2026-11-14T22:59:59.000Z', { kind: 'left', days: 0, hours: 10 }],
    // One minute past midnight in Madrid is tomorrow there, and still today in UTC.
    ['2026-11-14T23:01:00.000Z', { kind: 'left', days: 1, hours: 11 }],
    ['2026-11-14T10:00:00.000Z', { kind: 'late', days: 0, hours: 2 }],
    ['2026-11-12T22:59:59.000Z', { kind: 'late', days: 2, hours: 37 }],
  ])('until %s is counted in days where the shop is', (moment, left) => {
    expect(leftUntil(moment, now)).toEqual(left)
  })

  it('is over once the moment has passed, whatever the server said before', () => {
    const workBy = '2026-11-14T11:59:59.000Z'
    expect(statusAt({ status: 'urgent', workBy }, now)).toBe('overdue')
    expect(statusAt({ status: 'stopped', workBy }, now)).toBe('stopped')
    expect(statusAt({ status: 'done', workBy }, now)).toBe('done')
    expect(statusAt({ status: 'half', workBy: AT }, Date.parse(AT))).toBe('half')
  })

  it.each([
    ['es', ['queda 1 día', 'quedan 3 días', 'queda 1 hora', 'venció hace 2 días']],
    ['ca', ['queda 1 dia', 'queden 3 dies', 'queda 1 hora', 'va vèncer fa 2 dies']],
    ['en', ['1 day left', '3 days left', '1 hour left', 'was due 2 days ago']],
  ] as const)('is told in %s', (language, told) => {
    const { left, leftToday, late } = words[language].claims
    expect([left(1), left(3), leftToday(1), late(2)]).toEqual(told)
  })
})

describe('the answer', () => {
  const full = {
    [findingField('i1')]: 'upheld',
    [reasonField('i1')]: ' Se la cambiamos. ',
    [findingField('i2')]: 'upheld',
    [reasonField('i2')]: 'Le debíamos una respuesta.',
  }

  it('lacks a decision and a reason for each issue until they are given', () => {
    expect(lacking({}, VIEW.issues)).toEqual({
      [findingField('i1')]: 'finding',
      [reasonField('i1')]: 'reason',
      [findingField('i2')]: 'finding',
      [reasonField('i2')]: 'reason',
    })
    expect(lacking({ ...full, [reasonField('i2')]: ' \n' }, VIEW.issues)).toEqual({ [reasonField('i2')]: 'reason' })
    expect(lacking(full, VIEW.issues)).toEqual({})
  })

  it('answers each issue by itself', () => {
    expect(resolution(full, VIEW, 'm1')).toEqual({
      kind: 'resolve',
      messageId: 'm1',
      channel: 'chat',
      text: '',
      answers: [
        { issueId: 'i1', finding: 'upheld', reason: 'Se la cambiamos.' },
        { issueId: 'i2', finding: 'upheld', reason: 'Le debíamos una respuesta.' },
      ],
    })
  })

  it.each(['partly', 'not-upheld'])('names the consumer bodies when an issue is %s, once', (finding) => {
    const draft = { ...full, [findingField('i2')]: finding, end: 'Un saludo.' }
    expect(needsConsumerBodies(draft, VIEW.issues)).toBe(true)
    expect(endOfLetter(draft, VIEW)).toBe('Un saludo.\n\nPuede acudir a la junta arbitral.')
    expect(endOfLetter({ ...draft, end: endOfLetter(draft, VIEW) }, VIEW)).toBe(endOfLetter(draft, VIEW))
  })

  it('names none when all is upheld, or none is set', () => {
    expect(needsConsumerBodies(full, VIEW.issues)).toBe(false)
    expect(endOfLetter({ ...full, [findingField('i1')]: 'partly' }, { ...VIEW, consumerBodies: ' ' })).toBe('')
  })
})

describe('a draft', () => {
  it('comes back as it was, and is nothing when nothing has been written', () => {
    const draft = { text: 'Hola\n«¿qué?»', channel: '' }
    expect(draftFrom(draftText(draft))).toEqual({ text: 'Hola\n«¿qué?»' })
    expect([draftText({}), draftText({ text: '' })]).toEqual(['', ''])
    expect(draftFrom('')).toEqual({})
  })
})

describe('a refusal', () => {
  const refused = (command: 'resolve' | 'message' | 'assign', code: string, issueIds: readonly string[] = []) =>
    fieldsAtFault({ kind: 'refused', command, code, issueIds })

  it('is shown at the answers that it means', () => {
    expect(refused('resolve', 'template-only', ['i2', 'i1'])).toEqual([reasonField('i2'), reasonField('i1')])
  })

  it('is shown at the field that it is about, or with the whole form', () => {
    expect(refused('resolve', 'wrong-language')).toEqual(['end'])
    expect(refused('message', 'odr-link')).toEqual(['text'])
    expect(refused('resolve', 'consumer-body-missing', ['i1'])).toEqual([])
    expect(refused('assign', 'nothing-changes')).toEqual([])
    expect(fieldsAtFault({ kind: 'stale', command: 'resolve' })).toEqual([])
  })

  it('has its cure in each language', () => {
    const [es, ...others] = LANGUAGES.map((language) => Object.keys(words[language].claims.refusals).toSorted())
    expect(others).toEqual([es, es])
  })
})

describe('what was sent twice', () => {
  const message = { kind: 'message', messageId: 'm1', channel: 'chat', text: 'Hola' } as const

  it('is recognised by its id, or by the words of one’s own note', () => {
    expect(isAlreadyDone([message], [{ ...message, at: AT, by: ANA }], 's1')).toBe(true)
    expect(isAlreadyDone([{ kind: 'note', text: 'n' }], [note('n', ANA)], 's1')).toBe(true)
  })

  it('is not what a colleague did, nor what has no mark', () => {
    expect(isAlreadyDone([message], [{ ...message, at: AT, by: JORDI }], 's1')).toBe(false)
    expect(isAlreadyDone([{ kind: 'note', text: 'n' }], [note('n')], 's1')).toBe(false)
    expect(isAlreadyDone([{ kind: 'start' }], [{ kind: 'started', at: AT, by: ANA }], 's1')).toBe(false)
    expect(isAlreadyDone([message, { kind: 'close' }], [{ ...message, at: AT, by: ANA }], 's1')).toBe(false)
  })
})

describe('the history', () => {
  const by = ANA
  const due = { dueAt: '2026-11-17T22:59:59.000Z' }
  const written = { channel: 'chat', messageId: 'm', text: 'T' } as const
  const EVENTS: readonly ClaimEvent[] = [
    ...claimView().events,
    { kind: 'acknowledged', at: AT, by: { kind: 'desk' }, channel: 'mail', receiptSha256: '0'.repeat(64) },
    { kind: 'assessed', at: AT, by, severity: 'medium', urgency: 'high', immediateAction: true },
    { kind: 'kind-changed', at: AT, by, from: 'claim', to: 'billing', why: 'W' },
    { kind: 'due-changed', at: AT, by, from: due, to: due, ground: 'calendar', why: 'W' },
    { kind: 'assigned', at: AT, by, to: { id: 's2', alias: 'Jordi' } },
    { kind: 'assigned', at: AT, by },
    note('N'),
    { kind: 'message', at: AT, by: CUSTOMER, ...written },
    { kind: 'delivered', at: AT, by: { kind: 'desk' }, messageId: 'm' },
    { kind: 'delivered', at: AT, by, messageId: 'm', how: 'por teléfono' },
    ...(['refused', 'uncertain', 'left', 'chat-over'] as const).map((end): ClaimEvent => ({
      kind: 'delivery-failed',
      at: AT,
      by: { kind: 'desk' },
      messageId: 'm',
      end,
      detail: 'D',
    })),
    { kind: 'sent-again', at: AT, by, messageId: 'm' },
    { kind: 'data-requested', at: AT, by, ...written, which: ['foto'], purpose: 'to-investigate', until: due.dueAt },
    { kind: 'data-received', at: AT, by, text: 'T', attachmentIds: ['a'] },
    { kind: 'started', at: AT, by },
    {
      kind: 'resolved',
      at: AT,
      by,
      ...written,
      answers: [
        { issueId: 'i1', finding: 'upheld', reason: 'R1' },
        { issueId: 'i2', finding: 'not-upheld', reason: 'R2' },
      ],
    },
    { kind: 'lapsed', at: AT, by: { kind: 'desk' }, tenthDayEndedAt: AT },
    { kind: 'closed', at: AT, by },
    { kind: 'reopened', at: AT, by: CUSTOMER, why: 'W' },
    { kind: 'evidence-added', at: AT, by: CUSTOMER, attachmentIds: ['a', 'b'] },
    { kind: 'corrected', at: AT, by, field: 'order', old: 'NX-1', new: 'NX-2' },
    { kind: 'consent-changed', at: AT, by: CUSTOMER, keepConversation: true },
    { kind: 'survey-sent', at: AT, by, channel: 'chat' },
    { kind: 'survey-answered', at: AT, by: CUSTOMER, score: 4 },
    { kind: 'survey-cancelled', at: AT, by },
    { kind: 'blocked', at: AT, by, until: due.dueAt, why: 'W' },
    { kind: 'destroyed', at: AT, by: { kind: 'desk' } },
  ]
  const told = (event: ClaimEvent) => toldOf(event, { words: words.es, language: 'es' })

  it.each(LANGUAGES)('has words of its own for every event in %s', (language) => {
    const titles = EVENTS.map((event) => toldOf(event, { words: words[language], language }).title)
    expect(new Set(titles).size).toBe(EVENTS.length)
    expect(titles.join(' ')).not.toMatch(/undefined|\[object/)
  })

  it('is newest first, without who looked when', () => {
    const events: ClaimEvent[] = [note('1'), { kind: 'read', at: AT, by }, note('2')]
    expect(historyOf(events)).toEqual([note('2'), note('1')])
  })

  it('tells of a letter whether it has been delivered, and of nothing else', () => {
    const letter = { kind: 'message', at: AT, by, ...written } as const
    const delivered = { kind: 'delivered', at: AT, by: { kind: 'desk' }, messageId: 'm' } as const
    const failed = { ...delivered, kind: 'delivery-failed', end: 'refused', detail: '550 unknown' } as const
    const again = { kind: 'sent-again', at: AT, by, messageId: 'm' } as const
    const after = (...events: readonly ClaimEvent[]) => deliveryOf(letter, [letter, ...events])
    expect([after(), after(delivered), after(failed, again)]).toEqual(
      ['underway', 'reached', 'underway'].map((kind) => ({ kind })),
    )
    expect(after(failed)).toEqual({ kind: 'failed', end: 'refused', detail: '550 unknown' })
    expect([{ ...letter, by: CUSTOMER }, note('n'), failed].map((event) => deliveryOf(event, [delivered]))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(historyOf([letter, delivered])).toEqual([letter])
  })

  it('tells each answer with its decision, then the end of the letter', () => {
    const resolved = EVENTS.find(({ kind }) => kind === 'resolved')!
    expect(told(resolved)).toEqual({
      title: 'Resuelta: aceptada en parte',
      texts: ['Se acepta: R1', 'No se acepta: R2', 'T'],
    })
  })

  it('tells a deadline as the day that it is where the shop is', () => {
    expect(told(EVENTS.find(({ kind }) => kind === 'due-changed')!).title).toBe('Nuevo plazo: 17 nov 2026')
  })

  it('says who it was', () => {
    const authors = [ANA, JORDI, CUSTOMER, { kind: 'desk' } as const].map((who) =>
      authorOf(note('n', who), 's1', words.es),
    )
    expect(authors).toEqual(['Ana (usted)', 'Jordi', 'Quien reclama', 'El sistema'])
  })
})
