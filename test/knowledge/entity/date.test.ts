import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../knowledge/day.js'
import { datesIn } from '../../../knowledge/entity/date.js'

const TODAY = '2026-11-11' // a Wednesday
const found = (text: string, today = TODAY) => datesIn(text, today).map((one) => (one.ok ? one.value : `! ${one.why}`))

describe('datesIn', () => {
  test.each<[string, string[]]>([
    ['2026-11-03', ['2026-11-03']],
    ['3/11', ['2026-11-03']],
    ['3-11-2026', ['2026-11-03']],
    ['03.11.26', ['2026-11-03']],
    ['3 de noviembre', ['2026-11-03']],
    ['el 2 de diciembre de 2025', ['2025-12-02']],
    ["l'1 d'abril", ['2026-04-01']],
    ['3 de març de 2026', ['2026-03-03']],
    ['November 3rd, 2025', ['2025-11-03']],
    ['3rd of November', ['2026-11-03']],
    ['on the 3rd', ['2026-11-03']],
    ['hoy', ['2026-11-11']],
    ['me llegó ayer', ['2026-11-10']],
    ["abans-d'ahir", ['2026-11-09']],
    ["abans d'ahir", ['2026-11-09']],
    ['hace dos días', ['2026-11-09']],
    ['fa dos dies', ['2026-11-09']],
    ['fa una setmana', ['2026-11-04']],
    ['three weeks ago', ['2026-10-21']],
    ['hace tres meses', ['2026-08-11']],
    ['el lunes pasado', ['2026-11-09']],
    ['dilluns passat', ['2026-11-09']],
    ['last Monday', ['2026-11-09']],
    ['el miércoles pasado', ['2026-11-04']],
    ['el lunes', ['2026-11-09']],
    ['hasta qué hora abrís el sábado', []],
    ['esta mañana', ['2026-11-11']],
    ['por la mañana', []],
    ['11/25/2025', ['2025-11-25']],
    ['31/12', ['! future']],
    ['1 de abril', ['2026-04-01']],
    ['mañana', ['! future']],
    ['next Monday', ['! future']],
    ['12/12/2026', ['! future']],
    ['2026-02-30', ['! impossible']],
    ['30/02/2026', ['! impossible']],
    ['31 de abril', ['! impossible']],
    ['24/48 h', []],
    ['2024', []],
  ])('reads %j as %j', (text, expected) => expect(found(text)).toEqual(expected))

  it('takes a day without a year for the last such day, unless it is about to come', () => {
    expect(found('15 de marzo')).toEqual(['2026-03-15'])
    expect(found('15 de marzo', '2027-01-02')).toEqual(['2026-03-15'])
    expect(found('15 de enero', '2027-01-02')).toEqual(['! future'])
    expect(found('29 de febrero')).toEqual(['2024-02-29'])
  })

  const day = fc.integer({ min: 0, max: 3000 }).map((back) => addDays(TODAY, -back))
  const MONTHS: Record<string, string[]> = {
    es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre'.split(' '),
    en: 'January February March April May June July August September October November December'.split(' '),
  }

  test.each(Object.keys(MONTHS))('reads back every past day written in %s', (language) => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso.split('-')
        const name = MONTHS[language]?.[Number(month) - 1] ?? ''
        expect(found(iso)).toEqual([iso])
        expect(found(`${Number(date)}/${Number(month)}/${year}`)).toEqual([iso])
        expect(found(`${Number(date)} de ${name} de ${year}`)).toEqual([iso])
        expect(found(`${name} ${Number(date)}, ${year}`)).toEqual([iso])
      }),
      { seed: 2, numRuns: 60 },
    )
  })
})
