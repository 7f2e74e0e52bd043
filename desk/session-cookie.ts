/** The cookie that carries a session's token: written, cleared and read. */
import { ABSOLUTE_MS } from './sessions.js'

export const SESSION_COOKIE = 'mostrador_session'

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** The value of `Set-Cookie`. `secure` where the desk is reached by https. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie(token, ABSOLUTE_MS / 1000, secure)
}

export function clearedSessionCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

/** The token in a request's headers (names in lower case). */
export function tokenOf(headers: Headers): string | undefined {
  const sent = headers['cookie']
  const pairs = (typeof sent === 'string' ? sent : (sent ?? []).join(';')).split(';')
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))
  return own?.slice(SESSION_COOKIE.length + 1)
}

function cookie(value: string, maxAgeSeconds: number, secure: boolean): string {
  const always = `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict`
  return secure ? `${always}; Secure` : always
}
