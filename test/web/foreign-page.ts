/** A page of somebody else's, on an origin of its own, that may hold whatever a test writes into it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ForeignPage {
  readonly origin: string
  /** The page that the next visit gets, as HTML. */
  show(html: string): void
  /** Addresses that were asked for: what leaks here has left the desk. */
  readonly asked: string[]
  close(): Promise<void>
}

export async function openForeignPage(): Promise<ForeignPage> {
  let page = ''
  const asked: string[] = []
  const server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Access-Control-Allow-Origin': '*' })
    res.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on TCP, so this is no pipe's name
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (html) => (page = `<!doctype html><title>elsewhere</title>${html}`),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
