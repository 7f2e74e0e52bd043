/** Somebody else's page, on an origin of its own, with the strictest policy that still lets the launcher in. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  readonly url: string
  close(): Promise<void>
}

/** `widget` is told late, since the desk must know the page's origin before it serves the launcher to it. */
export async function openHostPage(widget: () => string): Promise<HostPage> {
  const server = createServer((_req, res) => {
    const origin = new URL(widget()).origin
    const policy = `default-src 'none'; style-src 'none'; script-src ${origin}; frame-src ${origin}`
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
    res.end(
      `<!doctype html><html lang="ca-ES"><title>Host</title><script src="${widget()}"></script><body><h1>Hola</h1><p>Text</p>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port // it listens on TCP, so this is no pipe's name
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
