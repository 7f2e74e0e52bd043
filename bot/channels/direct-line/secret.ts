/** The secret that signs tokens: the one in the settings, or one made at the first start and kept. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'direct-line-secret'
const BYTES = 32

/** Call it only as the owner of the data folder, for it may write there. */
export async function directLineSecret(fromSettings: string | undefined, dataDir: string): Promise<string> {
  if (fromSettings) return fromSettings
  const path = join(dataDir, FILE)
  return (await kept(path)) ?? (await make(dataDir, path))
}

async function kept(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const secret = text.trim()
  if (secret.length >= BYTES) return secret
  throw new Error(
    `${path} holds no secret. Delete it to have one made (open chats then start anew), or set DIRECT_LINE_SECRET.`,
  )
}

async function make(dataDir: string, path: string): Promise<string> {
  const secret = randomBytes(BYTES).toString('base64url')
  await mkdir(dataDir, { recursive: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${secret}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return secret
}
