/** The other side of `pdfInWorker`: renders the receipts that it is sent, one after another. */
import { parentPort } from 'node:worker_threads'
import { receiptPdf } from '../desk/receipt/pdf.js'
import type { PdfOrder, PdfResult } from './pdf.js'

parentPort?.on('message', ({ job, document, at }: PdfOrder) => {
  const answer = (result: PdfResult) => parentPort?.postMessage(result)
  receiptPdf(document, at).then(
    (bytes) => answer({ job, bytes }),
    (error: unknown) =>
      answer({ job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
