/** The built pages, read once at the start: what was not in the folder then cannot be asked for. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export type Pages = ReadonlyMap<string, Page>

export interface Page {
  readonly type: string
  readonly bytes: Buffer
  /** The same bytes compressed beforehand, by their Content-Encoding. */
  readonly compressed: Readonly<Partial<Record<Encoding, Buffer>>>
  readonly etag: string
  /** Its name carries a hash of its content, so that it never changes. */
  readonly immutable: boolean
}

export type Encoding = 'br' | 'gzip'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSED: Readonly<Record<string, Encoding>> = { '.br': 'br', '.gz': 'gzip' }

/** Rejects when the folder cannot be read. Address → page. `index.html` answers for its folder, `service.html` for `/service`. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new Error(`The pages have not been built: there is nothing in ${folder}. Run "npm run build".`, {
      cause: error,
    })
  })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pages = new Map<string, Page>()
  for (const file of files) {
    const type = TYPES[extname(file)]
    if (!type) continue
    const page = await readPage(file, type, files)
    for (const address of addressesOf(file.slice(folder.length).split(sep).join('/'))) pages.set(address, page)
  }
  return pages
}

async function readPage(file: string, type: string, files: readonly string[]): Promise<Page> {
  const bytes = await readFile(file)
  const compressed: Partial<Record<Encoding, Buffer>> = {}
  for (const [extension, encoding] of Object.entries(COMPRESSED))
    if (files.includes(file + extension)) compressed[encoding] = await readFile(file + extension)
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return { type, bytes, compressed, etag, immutable: /[-.][A-Z0-9]{8}\.\w+$/.test(file) }
}

function addressesOf(relative: string): string[] {
  const path = relative.startsWith('/') ? relative : `/${relative}`
  if (path.endsWith('/index.html')) return [path, path.slice(0, -'index.html'.length)]
  return path.endsWith('.html') ? [path, path.slice(0, -'.html'.length)] : [path]
}
