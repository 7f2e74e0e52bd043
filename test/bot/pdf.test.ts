import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { pdfInWorker } from '../../bot/pdf.js'
import { receipt } from '../desk/receipt/a-receipt.js'

const AT = '2026-11-20T09:00:00.000Z'
const worker = (code: string) => () => new Worker(code, { eval: true })
const ANSWER = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ job, document, at }) => {
    if (document.title === 'die') process.exit(1)
    if (document.title === 'fail') parentPort.postMessage({ job, failure: 'no ink' })
    else setTimeout(() => parentPort.postMessage({ job, bytes: Buffer.from(document.title + at) }), document.title.length)
  })`

describe('the thread that renders receipts', () => {
  it('answers each order with its own receipt, also when they overlap', async () => {
    const render = pdfInWorker(worker(ANSWER))
    const titles = ['a long title, which takes longer', 'short']
    const files = await Promise.all(titles.map((title) => render(receipt({ title }), AT)))
    expect(files.map((bytes) => Buffer.from(bytes).toString())).toEqual(titles.map((title) => title + AT))
  })

  it('tells why a receipt could not be made', async () => {
    await expect(pdfInWorker(worker(ANSWER))(receipt({ title: 'fail' }), AT)).rejects.toThrow('no ink')
  })

  it('is started again after it has ended, and leaves nobody waiting', async () => {
    const render = pdfInWorker(worker(ANSWER))
    await expect(render(receipt({ title: 'die' }), AT)).rejects.toThrow('ended with 1')
    expect(Buffer.from(await render(receipt({ title: 'x' }), AT)).toString()).toBe(`x${AT}`)
  })
})
