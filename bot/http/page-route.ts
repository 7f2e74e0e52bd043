/** Answers for a page: the best encoding, nothing at all when the browser has it already. */
import type { IncomingMessage } from 'node:http'
import type { Encoding, Page, Pages } from './pages.js'
import type { Answer } from './route.js'

/** Undefined: there is no such page. `headers` are the page's security headers. */
export function pageAnswer(
  pages: Pages,
  path: string,
  req: IncomingMessage,
  headers: Readonly<Record<string, string>>,
): Answer | undefined {
  const page = pages.get(path)
  if (!page) return pages.has(`${path}/`) ? { status: 308, headers: { ...headers, Location: `${path}/` } } : undefined
  const encoding = encodingFor(req.headers['accept-encoding'] ?? '', page)
  const etag = `"${page.etag}${encoding ? `-${encoding}` : ''}"`
  const all = {
    ...headers,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': page.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (listed(req.headers['if-none-match'] ?? '').includes(etag)) return { status: 304, headers: all }
  return {
    status: 200,
    headers: { ...all, 'Content-Type': page.type, ...(encoding ? { 'Content-Encoding': encoding } : {}) },
    body: (encoding && page.compressed[encoding]) ?? page.bytes,
  }
}

function encodingFor(accepted: string, page: Page): Encoding | undefined {
  const names = listed(accepted)
    .filter((item) => !/;\s*q=0(\.0*)?$/.test(item))
    .map((item) => item.split(';')[0]?.trim().toLowerCase())
  return (['br', 'gzip'] as const).find((encoding) => page.compressed[encoding] && names.includes(encoding))
}

function listed(header: string): string[] {
  return header.split(',').map((item) => item.trim().replace(/^W\//, ''))
}
