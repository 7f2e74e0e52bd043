/** Receipts rendered in a thread of its own, so that other customers are answered meanwhile. */
import { Worker } from 'node:worker_threads'
import type { RenderPdf } from '../desk/receipt/pdf.js'
import type { ReceiptDocument } from '../knowledge/receipt-document.js'

export interface PdfOrder {
  readonly job: number
  readonly document: ReceiptDocument
  readonly at: string
}

export type PdfResult =
  { readonly job: number; readonly bytes: Uint8Array } | { readonly job: number; readonly failure: string }

/** A claim waits for its receipt no longer than this, and is then filed with its text alone. */
const PATIENCE_MS = 8_000

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** The thread is started now, so that the first customer need not wait for it; and again when it has ended. */
export function pdfInWorker(start: () => Worker = startWorker): RenderPdf {
  let rendering = open(start)
  return (document, at) => {
    if (rendering.hasEnded()) rendering = open(start)
    return rendering.render(document, at)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./pdf-worker.js', import.meta.url))
}

function open(start: () => Worker) {
  const waiting = new Map<number, Waiting>()
  const worker = start()
  // The desk ends when everything else has.
  worker.unref()
  let ended = false
  let jobs = 0
  const settle = (job: number, how: (customer: Waiting) => void) => {
    const customer = waiting.get(job)
    if (!customer) return
    waiting.delete(job)
    clearTimeout(customer.timer)
    how(customer)
  }
  const end = (error: Error) => {
    ended = true
    for (const job of [...waiting.keys()]) settle(job, ({ reject }) => reject(error))
  }
  worker.on('message', (result: PdfResult) => {
    settle(result.job, ({ resolve, reject }) =>
      'bytes' in result ? resolve(result.bytes) : reject(new Error(result.failure)),
    )
  })
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`The thread that renders receipts ended with ${code}.`)))
  const giveUp = () => {
    end(new Error(`A receipt was not rendered within ${PATIENCE_MS} ms.`))
    void worker.terminate()
  }
  return {
    hasEnded: () => ended,
    render: (document: ReceiptDocument, at: string) =>
      new Promise<Uint8Array>((resolve, reject) => {
        const job = (jobs += 1)
        waiting.set(job, { resolve, reject, timer: setTimeout(giveUp, PATIENCE_MS) })
        const order: PdfOrder = { job, document, at }
        worker.postMessage(order)
      }),
  }
}
