/** WebSockets at …/conversations/{id}/stream: the address itself says who may, for a browser can send no header. */
import { WebSocketServer } from 'ws'
import { Refusal } from '../../http/refusal.js'
import type { Upgrade } from '../../http/route.js'
import { grantIn, mustReach } from './caller.js'
import { BASE, existing, type Channel } from './channel.js'
import type { Streams } from './streams.js'
import { watermarkIn } from './watermark.js'

/** Clients send nothing but empty frames. */
const FRAME_BYTES = 4 * 1024

export function streamUpgrade(channel: Channel, streams: Streams): Upgrade {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES, perMessageDeflate: false })
  return {
    takes: (path) => conversationIn(path) !== undefined,
    async accept({ req, socket, head, path, query, origin }) {
      const id = conversationIn(path) ?? ''
      const grant = grantIn(await channel.tokens.readForStream(query.get('t') ?? ''))
      mustReach({ kind: 'token', grant }, id)
      const watermark = watermarkIn(query) ?? 0
      await existing(channel, id)
      if (!/^websocket$/i.test(req.headers.upgrade ?? ''))
        throw new Refusal(426, 'UpgradeRequired', 'This address is for WebSockets.', { Upgrade: 'websocket' })
      sockets.handleUpgrade(req, socket, head, (opened) => {
        streams.add(opened, id, watermark, origin).catch((error: unknown) => {
          channel.log.error({ err: error, conversation: id }, 'a chat socket could not be brought up to date')
          opened.terminate() // the client comes back with its watermark
        })
      })
    },
    close: () => streams.close(),
  }
}

function conversationIn(path: string): string | undefined {
  return new RegExp(`^${BASE}/conversations/([\\w-]{1,64})/stream$`).exec(path)?.[1]
}
