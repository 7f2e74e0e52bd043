/** Where mails are handed in: an address such as `smtps://name:password@mail.example:465`. Pure. */

export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly isSecure: boolean
  readonly credentials?: { readonly user: string; readonly pass: string }
  /** On this machine. */
  readonly isLocal: boolean
}

const LOCAL = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/

/** Undefined when it is none. Without a port: 465 for smtps, 587 for smtp (RFC 8314, section 3). */
export function parseSmtpUrl(text: string): SmtpServer | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.search !== '') return undefined
  const isSecure = url.protocol === 'smtps:'
  try {
    const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 465 : 587),
      isSecure,
      ...(user === '' ? {} : { credentials: { user, pass } }),
      isLocal: LOCAL.test(url.hostname),
    }
  } catch {
    return undefined // a percent sign that encodes nothing
  }
}
