import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { durationsIn } from '../../../knowledge/entity/duration.js'

const found = (text: string) => durationsIn(text).map((one) => (one.ok ? one.value : `! ${one.why}`))

describe('durationsIn', () => {
  test.each<[string, string[]]>([
    ['48 h', ['PT48H']],
    ['48h.', ['PT48H']],
    ['48-hour delivery', ['PT48H']],
    ['1,5 horas', ['PT1.5H']],
    ['2 h 30 min', ['PT2H30M']],
    ['1h30min', ['PT1H30M']],
    ['dos semanas', ['P2W']],
    ['llevo tres meses esperando y dos semanas sin nevera', ['P3M', 'P2W']],
    ['tres dies', ['P3D']],
    ['a fortnight', ['P2W']],
    ['un any', ['P1Y']],
    ['a year', ['P1Y']],
    ['mes y medio', ['P1.5M']],
    ['un mes y medio', ['P1.5M']],
    ['mes i mig', ['P1.5M']],
    ['dues setmanes i mitja', ['P2.5W']],
    ['two and a half weeks', ['P2.5W']],
    ['a year and a half', ['P1.5Y']],
    ['medio año', ['P0.5Y']],
    ['mitja hora', ['PT0.5H']],
    ['half an hour', ['PT0.5H']],
    ['tres cuartos de hora', ['PT0.75H']],
    ["un quart d'hora", ['PT0.25H']],
    ['un par de días', ['P2D']],
    ['un parell de mesos', ['P2M']],
    ['a couple of weeks', ['P2W']],
    ['quince días', ['P15D']],
    ['una quincena', ['P15D']],
    ['un trimestre', ['P3M']],
    ['cuarenta y ocho horas', ['PT48H']],
    ['vint-i-quatre hores', ['PT24H']],
    ['huit dies', ['P8D']],
    ['twenty-four hours', ['PT24H']],
    ['un año y tres meses', ['P1Y3M']],
    ['dos anys i un mes', ['P2Y1M']],
    ['three weeks and two days', ['P3W2D']],
    ['14 calendar days', ['P14D']],
    ['las 48 horas', ['PT48H']],
    ['open 24 hours a day', ['PT24H']],
    ['2 AÑOS', ['P2Y']],
  ])('reads %j as %j', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    'de 3 a 7 días',
    '24/48 h',
    'dos o tres días',
    'two or three weeks',
    '5 días hábiles',
    'cinc dies feiners',
    '3 working days',
    'a las 18 h',
    'de 9 h a 14 h',
    '10.30 h',
    'a medio día',
    'ciento veinte días',
    '1.000 días',
    'twice a week',
    '20 € a month',
    'four mails a day',
    'en vull dos més',
    'tres més dos',
    'buenos días',
    'in any case',
    'el A48h',
  ])('leaves %j alone', (text) => expect(found(text)).toEqual([]))

  const UNITS: Readonly<Record<string, string>> = {
    ...{ minutos: 'PT#M', horas: 'PT#H', días: 'P#D', semanas: 'P#W', meses: 'P#M', años: 'P#Y' },
    ...{ minuts: 'PT#M', hores: 'PT#H', dies: 'P#D', setmanes: 'P#W', mesos: 'P#M', anys: 'P#Y' },
    ...{ minutes: 'PT#M', hours: 'PT#H', days: 'P#D', weeks: 'P#W', months: 'P#M', years: 'P#Y' },
  }

  it('reads every amount in figures, with every unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...Object.keys(UNITS)),
        fc.constantFrom(' ', '', '-'),
        (amount, unit, gap) => {
          expect(found(`durante ${amount}${gap}${unit}, o`)).toEqual([UNITS[unit]?.replace('#', String(amount))])
        },
      ),
      { seed: 6 },
    )
  })

  const ONES: Readonly<Record<string, string>> = {
    es: 'un dos tres cuatro cinco seis siete ocho nueve',
    ca: 'un dos tres quatre cinc sis set vuit nou',
    en: 'one two three four five six seven eight nine',
  }
  const ELEVEN_ON: Readonly<Record<string, string>> = {
    es: 'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ca: 'deu onze dotze tretze catorze quinze setze disset divuit dinou',
    en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  }
  const TENS: Readonly<Record<string, string>> = {
    es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    ca: 'vint trenta quaranta cinquanta seixanta setanta vuitanta noranta',
    en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  }
  const ACCENTED: Readonly<Record<string, string>> = { un: 'ún', dos: 'dós', tres: 'trés', seis: 'séis' }

  /** 1 to 99 as schools teach it. */
  function inWords(number: number, language: string): string {
    const [ones, teens, tens] = [ONES, ELEVEN_ON, TENS].map((words) => words[language]?.split(' ') ?? [])
    const one = ones?.[(number % 10) - 1]
    if (number < 10) return one ?? ''
    if (number < 20) return teens?.[number - 10] ?? ''
    const ten = tens?.[Math.floor(number / 10) - 2] ?? ''
    if (one === undefined) return ten
    if (language === 'es') return number < 30 ? `veinti${ACCENTED[one] ?? one}` : `${ten} y ${one}`
    return language === 'ca' && number < 30 ? `${ten}-i-${one}` : `${ten}-${one}`
  }

  test.each([
    ['es', 'días'],
    ['ca', 'dies'],
    ['en', 'days'],
  ])('reads every number in words up to ninety-nine in %s', (language, days) => {
    const numbers = Array.from({ length: 99 }, (_, n) => n + 1)
    expect(numbers.map((number) => found(`${inWords(number, language)} ${days}`)[0])).toEqual(
      numbers.map((number) => `P${number}D`),
    )
  })
})
