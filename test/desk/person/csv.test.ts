import { expect, test } from 'vitest'
import { csvOf } from '../../../desk/person/csv.js'

test.each(['=1+1', '+1', '-1', '@a', ' =1+1', '\n=1+1', '＝1+1', 'hola;=HYPERLINK("x")', 'a; +1', '\t=1'])(
  'a spreadsheet takes %j for text, wherever it begins a cell',
  (value) => {
    const csv = csvOf(['what'], [[value]])
    expect(csv).not.toMatch(/(?:^|[;,\r\n"])[\s\0]*[=+\-@＝＋－＠]/m)
  },
)

test('commas, quotes and lines stay in their cell', () => {
  expect(csvOf(['a', 'b'], [['x, "y"', 'one\ntwo']])).toBe('\uFEFFa,b\r\n"x, ""y""","one\ntwo"\r\n')
})
