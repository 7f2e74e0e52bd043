/** The other side of a Bot Framework channel on this machine: takes what the bot sends, as the Emulator does. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An activity as it came over the wire; each test looks at what it expects. */
export interface Delivered {
  readonly type: string
  readonly name?: string
  readonly text?: string
  readonly replyToId?: string
  readonly conversation: { readonly id: string }
  readonly from: { readonly id: string; readonly name?: string }
  readonly recipient: { readonly id: string }
  /** Their other fields do not survive the SDK. */
  readonly entities?: readonly { readonly type: string }[]
}

export interface Connector {
  /** For an activity's `serviceUrl`. */
  readonly url: string
  readonly delivered: readonly Delivered[]
  /** With which status it answers from now on. */
  answerWith(status: number): void
  close(): Promise<void>
}

export async function openConnector(): Promise<Connector> {
  const delivered: Delivered[] = []
  let status = 200
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const isActivity = /^\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/.test(req.url ?? '')
      if (isActivity && status === 200) delivered.push(JSON.parse(String(Buffer.concat(chunks))) as Delivered) // the SDK's
      res.writeHead(isActivity ? status : 404, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify({ id: `delivered-${delivered.length}` }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    delivered,
    answerWith: (next) => (status = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
