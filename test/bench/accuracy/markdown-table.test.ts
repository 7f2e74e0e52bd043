import { format } from 'prettier'
import { expect, it } from 'vitest'
import { markdownTable } from '../../../bench/accuracy/markdown-table.js'

it('is written just as the formatter would write it', async () => {
  const table = `${markdownTable(
    ['set', 'Mostrador', 'a peer'],
    [
      ['shop es', '**97.5**', '–'],
      ['a set with a longer name, 5 a label', '3', '120 µs / 1.4 s'],
    ],
  )}\n`
  expect(await format(table, { parser: 'markdown', printWidth: 120 })).toBe(table)
})
