/** Who may import whom. A wrong import is found here before a reader has to find it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, dirname } from 'node:path'
import { describe, expect, it, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Room → rooms it may import besides itself. Nobody may import bot. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  dialogs: ['knowledge'],
  desk: ['knowledge'],
  bot: ['knowledge', 'dialogs', 'desk'],
}

/** Packages that only one room may know. */
const GUESTS: Readonly<Record<string, string>> = {
  botbuilder: 'bot',
  'botbuilder-core': 'bot',
  'botframework-schema': 'bot',
  restify: 'bot',
  ws: 'bot',
  busboy: 'bot',
  jose: 'bot',
  lowdb: 'desk',
  pdfkit: 'desk',
}

/** The pages run in a browser: knowledge is pure and may come along; of the other rooms they may know the shapes only. */
const PAGES = 'web'

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

describe('the house', () => {
  const rooms = Object.keys(ROOMS)

  test.each(rooms)('%s imports only the rooms it may', (room) => {
    const allowed = [room, ...ROOMS[room]!]
    const wrong = importsIn(room).filter(({ from, file }) => {
      const target = roomOf(file, from)
      return target !== undefined && !allowed.includes(target)
    })
    expect(wrong).toEqual([])
  })

  test.each(Object.entries(GUESTS))('%s is known to %s alone', (guest, host) => {
    const elsewhere = rooms.filter((room) => room !== host).flatMap(importsIn)
    expect(elsewhere.filter(({ from }) => from === guest || from.startsWith(`${guest}/`))).toEqual([])
  })

  it('gives the pages knowledge, and no more than the types of the other rooms', () => {
    const wrong = importsIn(PAGES).filter(({ file, from, typeOnly }) => {
      const target = roomOf(file, from)
      return target !== undefined && target !== PAGES && target !== 'knowledge' && !typeOnly
    })
    expect(wrong).toEqual([])
  })

  it('reads the environment in bot/index.ts alone', () => {
    const readers = [...rooms, PAGES].flatMap(filesIn).filter((file) => read(file).includes('process.env'))
    expect(readers).toEqual(['bot/index.ts'])
  })

  it('keeps clocks, networks and disks out of knowledge and dialogs, but for the one file that reads the folder', () => {
    const pure = ['knowledge', 'dialogs'].flatMap(filesIn).filter((file) => !file.startsWith('knowledge/authoring/'))
    const touching = pure.filter((file) =>
      /from 'node:(?:fs|http|https|net|child_process)|Date\.now\(|new Date\(\)/.test(read(file)),
    )
    expect(touching).toEqual(['knowledge/folder.ts'])
  })

  it('starts without a shell between npm and the desk, which would keep the signal to stop for itself', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect([scripts['start'], scripts['dev']]).toEqual(['exec node start.mjs', 'exec node dev.mjs'])
  })

  it('finds imports at all', () => {
    expect(importsIn('bot')).toContainEqual({ file: 'bot/turn.ts', from: '../dialogs/root.js', typeOnly: false })
    expect(roomOf('bot/turn.ts', '../dialogs/root.js')).toBe('dialogs')
  })
})

function importsIn(room: string): readonly Import[] {
  return filesIn(room).flatMap((file) => {
    const text = read(file)
    const still = [...text.matchAll(IMPORT)].map(([, type, from]) => ({
      file,
      from: from!,
      typeOnly: type !== undefined,
    }))
    const dynamic = [...text.matchAll(DYNAMIC)].map(([, from]) => ({ file, from: from!, typeOnly: false }))
    return [...still, ...dynamic]
  })
}

function filesIn(room: string): readonly string[] {
  const found = readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
  const sources = found.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  return sources.map((entry) => relative(ROOT, join(entry.parentPath, entry.name))).toSorted()
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function roomOf(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined
  return relative(ROOT, resolve(ROOT, dirname(file), from)).split('/')[0]
}
