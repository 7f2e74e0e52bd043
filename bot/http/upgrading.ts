/** Connections that ask for a WebSocket: to whom they belong, or why not. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { nothingHere, pathOf, queryOf, refusalOf, type Door } from './door.js'
import type { Refusal } from './refusal.js'
import { answerTo } from './respond.js'
import type { Upgrade } from './route.js'

export function listenForUpgrades(server: Server, door: Door, upgrades: readonly Upgrade[]): void {
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A socket that breaks without a listener would end the process.
    socket.on('error', () => socket.destroy())
    const path = pathOf(req)
    const upgrade = upgrades.find((candidate) => candidate.takes(path))
    const call = { req, socket, head, path, query: queryOf(req), origin: door.origin(req) }
    const accepted = upgrade ? upgrade.accept(call) : Promise.reject(nothingHere())
    accepted.catch((error: unknown) => refuse(socket, refusalOf(error, req, door.log)))
  })
}

function refuse(socket: Duplex, refusal: Refusal): void {
  if (socket.destroyed) return
  const body = JSON.stringify(answerTo(refusal).body)
  const headers = {
    ...refusal.headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`)
}
