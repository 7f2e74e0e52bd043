import { describe, expect, it } from 'vitest'
import { receiptText } from '../../../desk/receipt/text.js'
import { receipt } from './a-receipt.js'

describe('a receipt as text', () => {
  it('has everything, in the customer’s own words', () => {
    expect(receiptText(receipt())).toBe(`Justificant de la reclamació MO-WFA7C4RC
========================================

Referència: MO-WFA7C4RC
Rebuda: 20 de novembre de 2026, 10:00

Hem rebut la seva reclamació i la respondrem, com a molt tard, el 10 de desembre.

El que ens ha explicat
----------------------

Què ha passat: La porta va arribar trencada.
    Col·legi «Sant Jordi», 30 €.
`)
  })

  it('gives a terminal nothing to carry out', () => {
    const value = 'a\u001b[2Jb\u0007c\u009bd\u007fe\r\nf\tg'
    const text = receiptText(receipt({ sections: [{ rows: [{ name: 'x', value }], text: [] }] }))
    expect(text).toContain('x: a[2Jbcde\n    f\tg')
  })
})
