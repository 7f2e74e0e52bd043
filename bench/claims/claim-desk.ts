/** A desk with claims in its store already: customers file more of them, and staff look through the list. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deadlinePolicyOf } from '../../desk/claims/deadline-policy.js'
import { readKnowledgeFolder } from '../../knowledge/folder.js'
import { callJson } from '../call.js'
import { newDataDir, openChat, startDesk } from '../desk.js'
import { residentMb } from '../memory.js'
import type { Said } from '../placed.js'
import { storeClaims } from './stored.js'

/** From dist/bench/claims. */
const ROOT = join(import.meta.dirname, '../../..')
const ADMIN = { email: 'bench@desk.example', password: randomBytes(12).toString('hex') }
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'
/** More than a form may still ask before it files. */
const MOST_TURNS = 8

export interface ClaimDesk {
  readonly stored: number
  /** From the call that makes the process to its first answer. */
  readonly startMs: number
  /** From the customer's yes to its answer, when claim and receipt are on disk. Rejects when it did not file. */
  fileMs(): Promise<number>
  /** `query` as after `/api/desk/claims?`. */
  listMs(query: string): Promise<{ readonly ms: number; readonly page: Page }>
  memoryMb(): number
  end(): Promise<void>
}

/** As much of the answer as is looked at here. */
export interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly total: number
  readonly next?: string
}

export interface Stored {
  readonly stored: number
  readonly dataDir: string
}

export async function stored(count: number): Promise<Stored> {
  const dataDir = await newDataDir()
  const read = await readKnowledgeFolder(join(ROOT, 'knowledge/content'), join(ROOT, 'knowledge'))
  if (!read.ok) throw new Error('The knowledge that comes with the desk cannot be read: run npm run knowledge.')
  await storeClaims(dataDir, count, { now: new Date(), policy: deadlinePolicyOf(read.knowledge) })
  return { stored: count, dataDir }
}

/** Opening the store and the claims, in a process of its own. */
export async function openingMs({ stored, dataDir }: Stored): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'opening.js'), dataDir])
  const { ms, claims } = JSON.parse(stdout) as { ms: number; claims: number } // its own words
  if (claims < stored) throw new Error(`Of ${stored} claims only ${claims} were read.`)
  return ms
}

export async function startClaimDesk({ stored, dataDir }: Stored): Promise<ClaimDesk> {
  const secret = randomBytes(24).toString('hex')
  const child = await startDesk({
    ...{ DATA_DIR: dataDir, DIRECT_LINE_SECRET: secret },
    ...{ DESK_ADMIN_EMAIL: ADMIN.email, DESK_ADMIN_PASSWORD: ADMIN.password },
  })
  const cookie = await signIn(child.url)
  const list = async (query: string) => {
    const begun = performance.now()
    const answer = await fetch(`${child.url}/api/desk/claims?${query}`, { headers: { cookie } })
    const text = await answer.text()
    const ms = performance.now() - begun
    if (!answer.ok) throw new Error(`The list (${query}) was answered ${answer.status}: ${text}`)
    return { ms, page: JSON.parse(text) as Page } // the desk's own JSON
  }
  return {
    stored,
    startMs: child.startMs,
    fileMs: () => fileMs(child, secret),
    listMs: list,
    memoryMb: () => residentMb(child.pid),
    end: () => child.end('SIGTERM'),
  }
}

async function fileMs(child: Parameters<typeof openChat>[0], secret: string): Promise<number> {
  const chats = new Map<string, Said[]>()
  const chat = await openChat(child, secret, { language: 'es' }, chats)
  const [conversation = ''] = chats.keys()
  await chat.say(STORY)
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const begun = performance.now()
    await chat.say('Sí')
    const ms = performance.now() - begun
    if ((await repliesIn(child.url, secret, conversation)).some(isReceipt)) return ms
  }
  throw new Error(`The claim of ${conversation} was not filed: look at what its form asks.`)
}

interface Reply {
  readonly entities?: readonly { readonly type: string; readonly kind?: string }[]
}

async function repliesIn(url: string, secret: string, conversation: string): Promise<readonly Reply[]> {
  const address = `${url}/v3/directline/conversations/${conversation}/activities`
  return ((await callJson('GET', address, undefined, secret)) as { activities: readonly Reply[] }).activities
}

function isReceipt({ entities }: Reply): boolean {
  return entities?.some(({ type, kind }) => type === 'mostrador/turn' && kind === 'receipt') ?? false
}

async function signIn(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/desk/session`, { method: 'POST', headers, body: JSON.stringify(ADMIN) })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || cookie === undefined) throw new Error(`Nobody can sign in: ${answer.status}`)
  return cookie
}
