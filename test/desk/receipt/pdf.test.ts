import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiptPdf } from '../../../desk/receipt/pdf.js'
import type { ReceiptDocument } from '../../../knowledge/receipt-document.js'
import { receipt } from './a-receipt.js'

const AT = '2026-11-20T09:00:00.000Z'

async function pdf(document: ReceiptDocument): Promise<Buffer> {
  return Buffer.from(await receiptPdf(document, AT))
}

/** The words on its pages, as far as they are written in the standard fonts. */
function wordsIn(file: Buffer): string {
  const pages = file
    .toString('latin1')
    .split(/(?<!end)stream\n/)
    .slice(1)
    .map((stream) => Buffer.from(stream.split('\nendstream')[0] ?? '', 'latin1'))
    // What is not compressed says what the whole file is about.
    .filter((stream) => stream[0] === 0x78)
    .map((stream) => inflateSync(stream).toString('latin1'))
  const shown = pages.join('\n').matchAll(/<([0-9a-f]+)>/g)
  const latin = Buffer.from([...shown].map(([, hex]) => hex).join(''), 'hex').toString('latin1')
  return latin.replaceAll('\u0080', '€')
}

describe('a receipt as a PDF', () => {
  it('has everything that the document says, with every sign of Spanish, Catalan and English', async () => {
    const words = wordsIn(await pdf(receipt())).replace(/\s+/g, ' ')
    for (const word of [
      'Justificant de la reclamació MO-WFA7C4RC',
      'Referència:',
      'Col·legi «Sant Jordi», 30 €.',
      '1/1',
    ])
      expect(words).toContain(word)
  })

  it('is the same bytes every time it is made', async () => {
    expect(await pdf(receipt())).toEqual(await pdf(receipt()))
    const foreign = receipt({ title: 'Получено' })
    expect(await pdf(foreign)).toEqual(await pdf(foreign))
  })

  it('can be read aloud: it has tags, a language, and a title that is shown', async () => {
    const file = (await pdf(receipt())).toString('latin1')
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Lang (ca-ES)', '/DisplayDocTitle true', '/S /H1', '/S /H2'])
      expect(file).toContain(part)
  })

  it('runs nothing and opens nothing', async () => {
    const value = '(a) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> https://example.org/'
    const file = await pdf(receipt({ sections: [{ rows: [{ name: value, value }], text: [value] }] }))
    const outside = file.toString('latin1')
    for (const key of ['/OpenAction', '/JavaScript', '/AA', '/Launch', '/EmbeddedFile', '/URI'])
      expect(outside).not.toContain(key)
  })

  it('goes on over as many pages as it takes', async () => {
    const long = receipt({ sections: [{ rows: [], text: ['Una línia ben llarga. '.repeat(800)] }] })
    expect(wordsIn(await pdf(long)).replace(/\s+/g, ' ')).toMatch(/ · 1\/(\d).* · \1\/\1/)
  })

  it('is made of whatever anybody writes', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, text, async (name, value) => {
        const file = await pdf(receipt({ sections: [{ heading: name, rows: [{ name, value }], text: [value] }] }))
        expect(file.toString('latin1', 0, 5)).toBe('%PDF-')
        expect(file.toString('latin1', file.length - 6)).toContain('%%EOF')
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
