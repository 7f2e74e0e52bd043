import type { ReceiptDocument } from '../../../knowledge/receipt-document.js'

export function receipt(further: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    language: 'ca',
    title: 'Justificant de la reclamació MO-WFA7C4RC',
    sections: [
      {
        rows: [
          { name: 'Referència', value: 'MO-WFA7C4RC' },
          { name: 'Rebuda', value: '20 de novembre de 2026, 10:00' },
        ],
        text: ['Hem rebut la seva reclamació i la respondrem, com a molt tard, el 10 de desembre.'],
      },
      {
        heading: 'El que ens ha explicat',
        rows: [{ name: 'Què ha passat', value: 'La porta va arribar trencada.\nCol·legi «Sant Jordi», 30 €.' }],
        text: [],
      },
    ],
    ...further,
  }
}
