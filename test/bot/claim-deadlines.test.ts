/** By when a claim is answered, as the customer hears it in the chat: on the days on which calendars go wrong. */
import { describe, expect, it, test } from 'vitest'
import type { Knowledge } from '../../knowledge/knowledge.js'
import { HOLIDAYS } from '../desk/claims/policies.js'
import { openTalk } from '../talk.js'

const TALKS = {
  es: {
    story:
      'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
      'Quiero que me devuelvan el dinero. Mi correo es anna@example.com',
    yes: 'Sí',
  },
  ca: {
    story:
      'Vull reclamar: la cafetera de la comanda NX-10000008 va arribar trencada i ningú no em respon. ' +
      'Vull que em tornin els diners. El meu correu és anna@example.com',
    yes: 'Sí',
  },
  en: {
    story:
      'I want to complain: the coffee maker of order NX-10000008 arrived broken and nobody answers me. ' +
      'I want my money back. My e-mail is anna@example.com',
    yes: 'Yes',
  },
}

describe('a claim that is filed in the chat', () => {
  test.each([
    ['23:59:59 on 31 December', '2026-12-31T22:59:59.000Z', '2027-01-15T22:59:59.000Z'],
    ['00:00:00 on 1 January', '2026-12-31T23:00:00.000Z', '2027-01-16T22:59:59.000Z'],
    ['23:59:59 on the eve of the day the clocks go forward', '2026-03-28T22:59:59.000Z', '2026-04-12T21:59:59.000Z'],
    ['01:59:59 on that day', '2026-03-29T00:59:59.000Z', '2026-04-13T21:59:59.000Z'],
    ['23:59:59 on that day', '2026-03-29T21:59:59.000Z', '2026-04-13T21:59:59.000Z'],
    ['15 days before it', '2026-03-14T22:59:59.000Z', '2026-03-29T21:59:59.000Z'],
    ['23:59:59 on the eve of the day the clocks go back', '2026-10-24T21:59:59.000Z', '2026-11-08T22:59:59.000Z'],
    ['02:30 on that day, the second time', '2026-10-25T01:30:00.000Z', '2026-11-09T22:59:59.000Z'],
    ['15 days before it', '2026-10-10T21:59:59.000Z', '2026-10-25T22:59:59.000Z'],
    ['23:59:59 on a leap day', '2028-02-29T22:59:59.000Z', '2028-03-15T22:59:59.000Z'],
    ['15 days before one', '2028-02-14T22:59:59.000Z', '2028-02-29T22:59:59.000Z'],
  ])('at %s is answered by the last second of the fifteenth day, in Madrid', async (_when, filedAt, dueAt) => {
    expect(await filedInChat('es', filedAt)).toMatchObject({ dueAt, told: dueAt, receivedAt: filedAt })
  })

  test.each([
    ['2026-12-03T10:00:00.000Z', 'monday-friday', '2026-12-28T22:59:59.000Z'],
    ['2026-12-03T10:00:00.000Z', 'monday-saturday', '2026-12-22T22:59:59.000Z'],
    ['2027-01-29T10:00:00.000Z', 'monday-friday', '2027-02-19T22:59:59.000Z'],
    ['2026-12-31T22:59:59.000Z', 'monday-friday', '2027-01-25T22:59:59.000Z'],
    ['2026-12-31T23:00:00.000Z', 'monday-friday', '2027-01-25T22:59:59.000Z'],
    ['2026-10-09T21:59:59.000Z', 'monday-friday', '2026-11-02T22:59:59.000Z'],
  ] as const)('of a shop under Ley 10/2025 at %s has fifteen business days, %s', async (filedAt, week, dueAt) => {
    const underLaw = (knowledge: Knowledge): Knowledge => ({
      ...knowledge,
      deadlines: { ...knowledge.deadlines, regime: 'lsac', week },
      ...(knowledge.hours ? { hours: { ...knowledge.hours, holidays: HOLIDAYS.map((date) => ({ date })) } } : {}),
    })
    expect(await filedInChat('es', filedAt, underLaw)).toMatchObject({ dueAt, told: dueAt })
  })

  test.each([
    ['es', '31 de diciembre de 2026', '15 de enero de 2027'],
    ['ca', '31 de desembre del 2026', '15 de gener del 2027'],
    ['en', '31 December 2026', '15 January 2027'],
  ] as const)('in the last second of the year is told with both years: %s', async (language, filed, due) => {
    const { receipt } = await filedInChat(language, '2026-12-31T22:59:59.000Z')
    expect(receipt).toContain(filed)
    expect(receipt).toContain('23:59')
    expect(receipt).toContain(due)
  })

  it('and confirmed after midnight is filed on the new day', async () => {
    const talk = await openTalk()
    talk.clock.passSeconds(secondsTo(talk.clock.now(), '2026-12-31T22:59:59.000Z'))
    await talk.say(TALKS.es.story)
    talk.clock.passSeconds(1)
    const [receipt] = await talk.say(TALKS.es.yes)
    expect(receipt?.turn).toMatchObject({ kind: 'receipt', due: '2027-01-16T22:59:59.000Z' })
    expect(receipt?.text).toContain('1 de enero de 2027')
  })
})

/** `told`: the legal date as the reply carries it. */
async function filedInChat(language: 'es' | 'ca' | 'en', at: string, knowledge?: (bundled: Knowledge) => Knowledge) {
  const talk = await openTalk({ locale: language, ...(knowledge ? { knowledge } : {}) })
  talk.clock.passSeconds(secondsTo(talk.clock.now(), at))
  await talk.say(TALKS[language].story)
  const [reply] = await talk.say(TALKS[language].yes)
  const [id = ''] = talk.store.claims.ids()
  const claim = await talk.claims.get(id)
  const told = reply?.turn.kind === 'receipt' ? reply.turn.due : undefined
  return { receipt: reply?.text ?? '', told, dueAt: claim?.due.dueAt, receivedAt: claim?.receivedAt }
}

function secondsTo(now: Date, at: string): number {
  return (Date.parse(at) - now.getTime()) / 1000
}
