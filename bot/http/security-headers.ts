/** The headers that tell browsers what our pages may do, and who may frame them. */

export interface PageSecurity {
  /** As the browser sees us. */
  readonly origin: string
  readonly webOrigins: readonly string[]
}

/** `path` is the page's or file's address. */
export function securityHeaders(path: string, security: PageSecurity): Record<string, string> {
  const isDesk = path === '/desk' || path.startsWith('/desk/')
  return {
    ...commonHeaders(security.origin),
    'Content-Security-Policy': isDesk ? deskPolicy(security) : chatPolicy(path, security),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(isDesk ? { 'X-Frame-Options': 'DENY', 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
    ...(path === '/widget.js' ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
  }
}

/** For every answer, pages or not. */
export function commonHeaders(origin: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** For answers that no browser should ever show as a page. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'"

function deskPolicy(security: PageSecurity): string {
  return policy({ ...BASE, 'connect-src': `'self' ${socketOrigin(security)}`, 'frame-ancestors': "'none'" })
}

/**
 * Web Chat writes style elements and decodes images in a `blob:` worker. It shows the pictures that were uploaded here,
 * whose addresses begin with our public origin, and none from elsewhere.
 */
function chatPolicy(path: string, security: PageSecurity): string {
  const framedBy =
    path === '/chat' || path.startsWith('/chat/') ? ["'self'", ...security.webOrigins].join(' ') : "'self'"
  return policy({
    ...BASE,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' ${security.origin} data: blob:`,
    'media-src': "'self' blob:",
    'worker-src': "'self' blob:",
    'frame-src': "'self'",
    'connect-src': `'self' ${socketOrigin(security)} data: blob:`,
    'frame-ancestors': framedBy,
  })
}

const BASE = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
}

/** Older Safari does not count our own WebSockets as `'self'`. */
function socketOrigin(security: PageSecurity): string {
  return security.origin.replace(/^http/, 'ws')
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
