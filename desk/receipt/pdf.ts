/** A receipt as a PDF: tagged, with its title and language, so that it can be read aloud; the same bytes every time. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Language } from '../../knowledge/language.js'
import type { ReceiptDocument, ReceiptSection } from '../../knowledge/receipt-document.js'
import { printable } from './text.js'

/** `at`: ISO 8601, when it was issued. Rejects when it cannot be made. */
export type RenderPdf = (document: ReceiptDocument, at: string) => Promise<Uint8Array>

const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }
/** In points, 72 to the inch. */
const MARGIN = 56
const FOOTER_FROM_BOTTOM = 36
const SIZES = { title: 18, heading: 13, text: 10.5, footer: 8.5 }
const INK = '#1a1a1a'
/** On white, 7:1. */
const GREY = '#555555'

interface Fonts {
  readonly regular: string | Buffer
  readonly bold: string | Buffer
}

/** In every PDF reader. */
const STANDARD: Fonts = { regular: 'Helvetica', bold: 'Helvetica-Bold' }
/** What those have signs for (Windows-1252): all that Spanish, Catalan and English are written with. */
const STANDARD_SIGNS = /^[\t\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u
/** What no line holds takes seconds to lay out. */
const LONG_WORD = /\S{90}(?=\S)/gu
/** Narrow spaces of dates and amounts. */
const THIN_SPACES = /[\u2007\u2009\u202f]/g

export const receiptPdf: RenderPdf = async (document, at) => {
  const fonts = STANDARD_SIGNS.test(wordsOf(document)) ? STANDARD : await embedded()
  const issued = new Date(at)
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true },
    ...{ pdfVersion: '1.7', lang: LOCALES[document.language], tagged: true, displayTitle: true },
    // They go into the file's own identification, too.
    info: { Title: plain(document.title), CreationDate: issued, ModDate: issued },
  })
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  const bytes = bytesOf(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const tagged = (tag: string, write: () => void) => root.add(pdf.struct(tag, {}, write))
  tagged('H1', () => pdf.font('bold').fontSize(SIZES.title).fillColor(INK).text(plain(document.title)))
  for (const section of document.sections) writeSection(pdf, section, tagged)
  root.end()
  writeFooters(pdf, document.title)
  pdf.end()
  return bytes
}

type Pdf = InstanceType<typeof PDFDocument>

function writeSection(pdf: Pdf, section: ReceiptSection, tagged: (tag: string, write: () => void) => void): void {
  const { heading, rows, text } = section
  pdf.moveDown(1)
  if (heading !== undefined)
    tagged('H2', () => pdf.font('bold').fontSize(SIZES.heading).fillColor(INK).text(plain(heading)).moveDown(0.3))
  for (const { name, value } of rows)
    tagged('P', () => {
      pdf
        .font('bold')
        .fontSize(SIZES.text)
        .fillColor(GREY)
        .text(`${plain(name)}: `, { continued: true })
      pdf.font('regular').fillColor(INK).text(plain(value)).moveDown(0.2)
    })
  for (const paragraph of text)
    tagged('P', () => pdf.font('regular').fontSize(SIZES.text).fillColor(INK).text(plain(paragraph)).moveDown(0.4))
}

/** Only once all pages are there it is known how many they are. */
function writeFooters(pdf: Pdf, title: string): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    // Otherwise what is written below the margin begins a page of its own.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('regular').fontSize(SIZES.footer).fillColor(GREY)
    const footer = `${plain(title)} · ${page + 1}/${count}`
    pdf.text(footer, MARGIN, pdf.page.height - FOOTER_FROM_BOTTOM, { lineBreak: false })
    pdf.endMarkedContent()
  }
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}

let fontsRead: Promise<Fonts> | undefined

/** For names and words in other scripts: read when one occurs, and kept. */
function embedded(): Promise<Fonts> {
  fontsRead ??= (async () => {
    const { resolve } = createRequire(import.meta.url)
    const [regular, bold] = await Promise.all(
      ['Roboto-Regular.woff', 'Roboto-Bold.woff'].map((file) =>
        readFile(resolve(`roboto-fontface/fonts/roboto/${file}`)),
      ),
    )
    if (!regular || !bold) throw new Error('The fonts of the receipt are missing: install the packages again.')
    return { regular, bold }
  })()
  return fontsRead
}

function plain(text: string): string {
  const words = printable(text).replace(THIN_SPACES, '\u00a0').replaceAll('\t', '    ')
  return words.replace(LONG_WORD, '$& ')
}

function wordsOf({ title, sections }: ReceiptDocument): string {
  const inSections = sections.flatMap(({ heading = '', rows, text }) => [
    heading,
    ...rows.flatMap(({ name, value }) => [name, value]),
    ...text,
  ])
  return plain([title, ...inSections].join('\n'))
}
