/** The whole desk under load, through Direct Line. A turn is over when the POST is answered: then it is on disk. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bot, Chat, Subject } from './bot.js'
import { callJson } from './call.js'
import { startChild, type Child } from './child.js'
import type { Script } from './messages.js'
import { problemsIn, type Activity, type Said } from './placed.js'

export const desk: Subject = { name: 'Mostrador', start }

const CONVERSATIONS = '/v3/directline/conversations'

/** Everything a machine's own settings could change is set here; empty is the default. */
const SETTINGS = {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'warn',
  MESSAGES_PER_MINUTE: '0',
  TOKENS_PER_MINUTE: '0',
  ...Object.fromEntries(
    ['PUBLIC_URL', 'KNOWLEDGE_DIR', 'DATABASE_URL', 'DESK_ADMIN_EMAIL', 'DESK_ADMIN_PASSWORD', 'SMTP_URL'].map(
      (name) => [name, ''],
    ),
  ),
  ...Object.fromEntries(
    [
      'MicrosoftAppType',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'BOT_FRAMEWORK_INSECURE',
    ].map((name) => [name, '']),
  ),
}

async function start(): Promise<Bot> {
  const dataDir = await newDataDir()
  const secret = randomBytes(24).toString('hex')
  const open = () => startDesk({ DATA_DIR: dataDir, DIRECT_LINE_SECRET: secret })
  const child = await open()
  const chats = new Map<string, Said[]>()
  return {
    pid: child.pid,
    startMs: child.startMs,
    open: (script) => openChat(child, secret, script, chats),
    finish: async () => {
      // Killed, not stopped: what is still there afterwards was written when it was said to be.
      await child.end('SIGKILL')
      const again = await open()
      const problems = await problemsOf(again, secret, chats)
      await again.end('SIGTERM')
      return problems
    },
  }
}

/** Gone when this process is. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mostrador-bench-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** The built desk in a process of its own. */
export function startDesk(settings: Readonly<Record<string, string>>): Promise<Child> {
  const script = join(import.meta.dirname, '../bot/index.js')
  return startChild({ script, env: { ...SETTINGS, ...settings }, readyPath: '/health/live' })
}

/** What is said is noted under its conversation in `chats`. */
export async function openChat(
  child: Child,
  secret: string,
  script: Pick<Script, 'language'>,
  chats: Map<string, Said[]>,
): Promise<Chat> {
  const opening = { user: { id: `dl_${chats.size}` }, locale: script.language }
  // Direct Line's own answers, of which no more is read than its clients read.
  const { conversationId, token } = (await callJson('POST', child.url + CONVERSATIONS, opening, secret)) as {
    conversationId: string
    token: string
  }
  const said: Said[] = []
  chats.set(conversationId, said)
  const address = `${child.url}${CONVERSATIONS}/${conversationId}/activities`
  return {
    say: async (text) => {
      const activity = {
        type: 'message',
        from: { id: opening.user.id },
        locale: script.language,
        text,
        channelData: { clientActivityID: `${conversationId}-${said.length}` },
      }
      const { id } = (await callJson('POST', address, activity, token)) as { id: string }
      said.push({ id, text })
    },
  }
}

async function problemsOf(
  child: Child,
  secret: string,
  chats: ReadonlyMap<string, readonly Said[]>,
): Promise<string[]> {
  const problems: string[] = []
  for (const [id, said] of chats) problems.push(...problemsIn(id, said, await activitiesOf(child, secret, id)))
  return problems
}

/** An answer holds a part of them, so one asks until nothing more comes. */
async function activitiesOf(child: Child, secret: string, id: string): Promise<Activity[]> {
  const all: Activity[] = []
  for (let watermark = '0'; ;) {
    const address = `${child.url}${CONVERSATIONS}/${id}/activities?watermark=${watermark}`
    const set = (await callJson('GET', address, undefined, secret)) as { activities: Activity[]; watermark: string }
    if (set.activities.length === 0) return all
    all.push(...set.activities)
    watermark = set.watermark
  }
}
