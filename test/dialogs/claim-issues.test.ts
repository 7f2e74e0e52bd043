/** What one message tells to have gone wrong is one issue a matter, in the customer's own words. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { issuesIn } from '../../dialogs/claim-issues.js'
import type { Language } from '../../knowledge/language.js'
import type { Part, Understanding } from '../../knowledge/understanding.js'
import { createUnderstanding, type Understand } from '../../knowledge/understand.js'
import { bundled } from '../learned.js'

const NOW = new Date('2026-11-10T10:00:00Z')
let understand: Understand

beforeAll(async () => {
  const { knowledge, training } = await bundled()
  understand = createUnderstanding(knowledge, {}, training)
}, 180_000)

function issues(text: string, language: Language): readonly string[] {
  return issuesIn(understand(text, { language, now: NOW }))
}

/** `|` stands where one matter ends and the next begins. */
const SEVERAL: readonly (readonly [Language, string])[] = [
  ['es', 'el frigorífico llegó golpeado | y además me cobraron dos veces'],
  ['es', 'La lavadora llegó con un golpe en la puerta. | También me faltan los tubos de desagüe.'],
  ['es', 'me habéis cobrado dos veces, | la tele no funciona | y el técnico me trató fatal'],
  [
    'es',
    'Quiero poner una reclamación: el sofá llegó roto | y por otro lado me cobrasteis el montaje y no lo hicisteis',
  ],
  ['es', 'Devolví la aspiradora y no me habéis ingresado el dinero. | Además el repartidor fue muy grosero.'],
  ['es', 'Faltan dos sillas en el pedido. | Y otra cosa: la factura no lleva mi NIF.'],
  ['ca', 'la nevera ha arribat colpejada | i a més m’han cobrat dues vegades'],
  ['ca', 'La rentadora ha vingut amb un cop a la porta. | També hi falten els tubs.'],
  ['ca', "m'heu cobrat dues vegades, | la tele no funciona | i el tècnic em va tractar molt malament"],
  ['ca', "Vaig tornar l'aspiradora i no m'heu ingressat els diners. | A més a més el repartidor va ser molt groller."],
  ['ca', 'Hi falten dues cadires. | I una altra cosa: la factura no porta el meu NIF.'],
  ['en', 'the fridge arrived dented | and I was also charged twice'],
  ['en', 'The washer came with a dent in the door. | The hoses are missing too, | also I was charged twice.'],
  ['en', "you charged me twice, | the tv doesn't work any more | and the technician was very rude"],
  ['en', "I returned the vacuum and you haven't refunded me. | Also the driver was very rude."],
  ['en', "Two chairs are missing from the order. | And another thing: the invoice doesn't show my tax number."],
]

const ONE: readonly (readonly [Language, string])[] = [
  [
    'es',
    'Compré una lavadora el 3 de marzo. A los dos meses dejó de centrifugar. Vino un técnico y dijo que era la placa. Desde entonces no sé nada de él. Quiero que me la cambien.',
  ],
  [
    'es',
    'Pedí una nevera hace tres semanas. Me dijeron que llegaría el martes. El martes no vino nadie. El jueves tampoco. Quiero que me la traigan ya.',
  ],
  [
    'es',
    'Me cobrasteis dos veces el mismo pedido. Lo vi ayer en el banco. Son 59,90 cada cargo. Mi pedido es el NX-19302744. Quiero que me devolváis uno de los dos.',
  ],
  ['es', 'La tablet vino con la pantalla rota y la caja aplastada'],
  [
    'ca',
    'Vaig comprar una rentadora el 3 de març. Al cap de dos mesos va deixar de centrifugar. Va venir un tècnic i va dir que era la placa. Des de llavors no en sé res. Vull que me la canvieu.',
  ],
  [
    'ca',
    'Vaig demanar una nevera fa tres setmanes. Em van dir que arribaria dimarts. Dimarts no va venir ningú. Dijous tampoc. Vull que me la porteu ja.',
  ],
  [
    'en',
    "I bought a washing machine on 3 March. Two months later it stopped spinning. A technician came and said it was the board. I haven't heard from him since. I want it replaced.",
  ],
  [
    'en',
    'You charged me twice for the same order. I saw it yesterday at the bank. The order is NX-19302744. I want one of them back.',
  ],
]

it.each(SEVERAL)('several matters are several issues: %s %s', (language, marked) => {
  expect(issues(marked.replaceAll(' | ', ' '), language)).toEqual(marked.split(' | '))
})

it.each(ONE)('one matter told in several sentences is one issue: %s %s', (language, text) => {
  expect(issues(text, language)).toEqual([text])
})

it.each([
  ['es', '1) El horno vino rayado 2) No me ha llegado la campana 3) La factura está mal'],
  ['ca', "1) El forn va venir ratllat 2) No m'ha arribat la campana 3) La factura està malament"],
  ['en', "1) The oven came scratched 2) The hood hasn't arrived 3) The invoice is wrong"],
] as const)('a list is an issue an item, without its numbers: %s', (language, text) => {
  expect(issues(text, language)).toEqual(text.split(/ ?\d\) /).slice(1))
})

it('what is mere greeting or question tells nothing', () => {
  expect(issues('hola', 'es')).toEqual([])
  expect(issues('¿Cuánto cuesta el envío?', 'es')).toEqual([])
})

describe('whatever is told', () => {
  const clause = fc.constantFrom(
    'la nevera llegó golpeada',
    'me cobraron dos veces.',
    'además falta el mando',
    'y la tele no funciona',
    'quiero que me lo cambien;',
    'no vino nadie el martes,',
    'pesa 3.5 kg',
    "hi falten les potes i m'heu cobrat 49,90",
    '- the driver was rude',
    'hello\nthere',
  )
  const part = fc
    .record({
      words: fc.array(clause, { minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom('told', 'asked', 'courtesy'),
    })
    .map(({ words, kind }): Part => ({ text: words.join(' '), kind, zone: 'admit', candidates: [] }))
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

  it('no word of it is lost, none is said twice, and their order stays', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const said: Understanding = {
          text: parts.map(({ text }) => text).join(' '),
          language: 'es',
          languageConfidence: 1,
          parts,
          entities: [],
          facets: {},
          upset: false,
        }
        const told = parts.filter(({ kind }) => kind !== 'courtesy').flatMap(({ text }) => wordsOf(text))
        expect(issuesIn(said).flatMap(wordsOf)).toEqual(told)
      }),
    )
  })
})
