/** The built pages behind the real door, with its headers and no desk behind it: what a page does by itself. */
import { fileURLToPath } from 'node:url'
import { readPages } from '../../bot/http/pages.js'
import { openServer, type RunningServer } from '../../bot/server.js'
import { quietLog } from '../bot/quiet-log.js'

const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** `webOrigins`: whose pages may embed the chat. Needs what `npm run build` makes. */
export async function openPageServer(webOrigins: readonly string[] = []): Promise<RunningServer> {
  const settings = { host: '127.0.0.1', port: 0, publicUrl: undefined, webOrigins: [...webOrigins], trustedProxies: [] }
  return openServer({ settings, routes: [], upgrades: [], pages: await readPages(BUILT), log: quietLog() })
}
