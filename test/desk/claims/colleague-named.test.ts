import { expect, test } from 'vitest'
import { colleagueNamed } from '../../../desk/claims/colleague-named.js'

const PEOPLE = [
  { id: '1', alias: 'Marta' },
  { id: '2', alias: 'Joan Serra' },
  { id: '3', alias: 'Joan Puig' },
  { id: '4', alias: 'Núria' },
]

test.each([
  ['Marta', '1'],
  ['la Marta, de Girona', '1'],
  ['a la senyora NURIA', '4'],
  ['Joan Puig', '3'],
])('%s is one of the colleagues', (said, id) => {
  expect(colleagueNamed(said, PEOPLE)?.id).toBe(id)
})

test.each(['Joan', 'Martina', 'Marta o Núria', '', '…', 'el chico de la tienda'])(
  '%s names nobody for sure',
  (said) => {
    expect(colleagueNamed(said, PEOPLE)).toBeUndefined()
  },
)
