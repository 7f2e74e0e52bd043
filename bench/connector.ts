/**
 * The channel's side of the Bot Framework: where a bot delivers its replies. It lives in the process of the load, which
 * is the channel to both bots, so that neither pays for it and a reply is seen the moment it arrives.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Reply {
  readonly conversationId: string
  readonly replyToId: string
  readonly text: string
}

export interface Connector {
  /** What the activities name as their `serviceUrl`. */
  readonly url: string
  /** Every reply there was, in the order of their arrival. */
  readonly replies: readonly Reply[]
  /** Resolves when an activity has had its reply. */
  replyTo(activityId: string): Promise<void>
  close(): Promise<void>
}

export async function openConnector(): Promise<Connector> {
  const replies: Reply[] = []
  const answered = new Set<string>()
  const waiting = new Map<string, () => void>()
  const server = createServer((req, res) => {
    read(req).then(
      (reply) => {
        replies.push(reply)
        answered.add(reply.replyToId)
        waiting.get(reply.replyToId)?.()
        res.setHeader('Content-Type', 'application/json').end(JSON.stringify({ id: `reply-${replies.length}` }))
      },
      () => res.writeHead(400).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is never a text.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    replies,
    replyTo: (id) => (answered.has(id) ? Promise.resolve() : new Promise((resolve) => waiting.set(id, resolve))),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** POST /v3/conversations/{conversation}/activities/{replyToId} with the reply as its body. */
async function read(req: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer) // a stream without an encoding gives buffers
  const [, conversationId = '', replyToId = ''] =
    /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/.exec(req.url ?? '') ?? []
  // What a bot delivers is an activity.
  const { text = '' } = JSON.parse(Buffer.concat(chunks).toString()) as { text?: string }
  return { conversationId, replyToId, text }
}
