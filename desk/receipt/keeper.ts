/** The receipt that a customer can keep, as text and as a PDF: stored before it is handed out, and never changed. */
import { createHash } from 'node:crypto'
import type { Language } from '../../knowledge/language.js'
import type { ReceiptDocument } from '../../knowledge/receipt-document.js'
import type { ReceiptFile } from '../claims/event.js'
import type { Log } from '../log.js'
import type { Attachments } from '../store/attachments.js'
import type { RenderPdf } from './pdf.js'
import { receiptText } from './text.js'

/** `at`: ISO 8601, when the claim was filed. Resolves when the files are on disk, and rejects when they may not be. */
export type KeepReceipt = (document: ReceiptDocument, reference: string, at: string) => Promise<readonly ReceiptFile[]>

export interface ReceiptParts {
  readonly attachments: Pick<Attachments, 'put'>
  readonly renderPdf: RenderPdf
  readonly log: Pick<Log, 'error'>
}

const NAMES: Readonly<Record<Language, string>> = { es: 'justificante', ca: 'justificant', en: 'receipt' }

export function receiptKeeper({ attachments, renderPdf, log }: ReceiptParts): KeepReceipt {
  return async (document, reference, at) => {
    const name = `${NAMES[document.language]}-${reference}`
    const pdf = await renderPdf(document, at).catch((error: unknown) => {
      // The text says the same, and the claim matters more than how its receipt is printed.
      log.error({ claim: reference, err: error }, 'the PDF of a receipt could not be made: it is given as text alone')
      return undefined
    })
    const keep = async (bytes: Uint8Array, file: { readonly name: string; readonly contentType: string }) => {
      const { id } = await attachments.put(bytes, file)
      return { id, ...file, sha256: createHash('sha256').update(bytes).digest('hex') }
    }
    return await Promise.all([
      ...(pdf ? [keep(pdf, { name: `${name}.pdf`, contentType: 'application/pdf' })] : []),
      keep(Buffer.from(receiptText(document), 'utf8'), { name: `${name}.txt`, contentType: 'text/plain' }),
    ])
  }
}
