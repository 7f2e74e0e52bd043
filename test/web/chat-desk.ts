/** The whole desk in memory, with the built pages and one article of its own: what a customer's browser meets. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPages } from '../../bot/http/pages.js'
import { readSettings } from '../../bot/settings.js'
import { learnHere } from '../../bot/learning.js'
import { openShelf } from '../../bot/shelf.js'
import { startDesk } from '../../bot/start.js'
import { receiptPdf } from '../../desk/receipt/pdf.js'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { quietLog } from '../bot/quiet-log.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ARTICLES = {
  es: '---\ntitle: Aparcamiento\nquestions:\n  - ¿Dónde puedo aparcar?\n---\nHay **dos horas gratis** en cada tienda.\n',
  ca: '---\ntitle: Aparcament\nquestions:\n  - On puc aparcar?\n---\nHi ha **dues hores gratuïtes** a cada botiga.\n',
  en: '---\ntitle: Parking\nquestions:\n  - Where can I park?\n---\nThere are **two free hours** at every shop.\n',
}

export interface ChatDesk {
  readonly url: string
  close(): Promise<void>
}

/** `port` 0: any. Conversations live in `store`, so that a second desk on it is the first one restarted. */
export async function openChatDesk(port = 0, store = openMemoryStore()): Promise<ChatDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-chat-'))
  for (const [language, text] of Object.entries(ARTICLES)) {
    const file = join(folder, 'articles', language, 'parking.md')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const log = quietLog()
  const settings = { ...readSettings({ KNOWLEDGE_DIR: folder, TOKENS_PER_MINUTE: '0' }, ROOT), port }
  const shelf = await openShelf({ folder, shipped: join(ROOT, 'knowledge'), learn: learnHere, log })
  const pages = await readPages(join(ROOT, 'dist/web'))
  const secret = 'the-secret-of-the-tests-32-letters'
  const desk = await startDesk({
    settings,
    secret,
    store,
    shelf,
    pages,
    now: () => new Date(),
    random: randomBytes,
    renderPdf: receiptPdf,
    log,
  })
  return {
    url: desk.url,
    close: async () => {
      await desk.close()
      await shelf.close()
      await rm(folder, { recursive: true })
    },
  }
}
