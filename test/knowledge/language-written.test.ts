import { describe, expect, test } from 'vitest'
import { languageWritten } from '../../knowledge/language-written.js'
import { createUnderstanding } from '../../knowledge/understand.js'
import { bundled } from '../learned.js'

const NOW = new Date('2026-11-20T09:00:00.000Z')
const { knowledge, training } = await bundled()
const understand = createUnderstanding(knowledge, {}, training)

describe('the language of a letter', () => {
  test.each([
    ['El transportista reconoce el golpe y le cambiamos la puerta esta semana.', 'es'],
    ['El transportista reconeix el cop i li canviem la porta aquesta setmana.', 'ca'],
    ['The carrier admits the blow and we are changing the door this week.', 'en'],
    ['Hem comprovat que el segon càrrec va ser un error i ja li hem tornat els diners.', 'ca'],
    ['Hemos comprobado que el segundo cargo fue un error y ya le hemos devuelto el dinero.', 'es'],
    ['We have checked that the second charge was a mistake and have returned the money.', 'en'],
    ['La Sra. Puig (comanda NX-10000008) rebrà la rentadora nova Bosch Serie 6 divendres.', 'ca'],
  ])('is told: %s', (text, language) => {
    expect(languageWritten(text, understand, NOW)).toBe(language)
  })

  test.each(['', 'OK', 'Bosch Serie 6', 'NX-10000008, NX-10000016', 'Пожалуйста напишите нам ещё раз'])(
    'is left alone where there is doubt: %j',
    (text) => {
      expect(languageWritten(text, understand, NOW)).toBeUndefined()
    },
  )
})
