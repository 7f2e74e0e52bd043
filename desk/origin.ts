/** Whether a browser's request comes from the desk's own pages. */
import type { Headers } from './session-cookie.js'

/**
 * `publicOrigin` is the one in PUBLIC_URL, if it is set. The host that was asked for counts too, so that `localhost` and
 * `127.0.0.1` both work; but no page by plain http where the desk is known to be reached by https.
 */
export function isOwnOrigin(headers: Headers, publicOrigin: string | undefined): boolean {
  const origin = headers['origin']
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false
  if (origin === publicOrigin) return true
  const { protocol, host } = new URL(origin)
  return host === headers['host'] && (protocol === 'https:' || !publicOrigin?.startsWith('https:'))
}
