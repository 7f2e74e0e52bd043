import { writeFile, rm } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimEventsSchema } from '../../../desk/claims/event.js'
import { claimOf } from '../../../desk/claims/state.js'
import { filesIn } from '../../../desk/retention/files.js'
import type { DeskResponse } from '../../../desk/route.js'
import { bodyAs, codeOf, fields, the } from '../open-desk.js'
import {
  answered,
  CANARY,
  EVA,
  EVAS_CLAIM,
  filesWith,
  PAU,
  PAUS_CLAIM,
  peopled,
  written,
  type Peopled,
} from './a-person.js'
import { unzipped } from './unzipped.js'

const YEAR_MS = 366 * 86_400_000
const ALL = { who: EVA, claims: [EVAS_CLAIM], chats: ['eva-1', 'eva-2'] }
const WHY = 'Ho demana per escrit'

const dirs: string[] = []
afterAll(async () => {
  for (const dir of dirs) await rm(dir, { recursive: true })
})

async function open(): Promise<Peopled> {
  const desk = await peopled()
  dirs.push(desk.dir)
  return desk
}

const foundSchema = z.looseObject({
  claims: z.array(z.looseObject({ id: z.string(), open: z.boolean() })),
  chats: z.array(z.looseObject({ id: z.string(), open: z.boolean() })),
})

function found(response: DeskResponse) {
  const { claims, chats } = bodyAs(foundSchema, response)
  return { claims: claims.map(({ id }) => id), chats: chats.map(({ id }) => id).toSorted() }
}

function archiveIn({ status, body }: DeskResponse): ReadonlyMap<string, Buffer> {
  expect(status).toBe(200)
  return unzipped(z.instanceof(Buffer).parse(body))
}

function jsonIn(archive: ReadonlyMap<string, Buffer>, name: string): unknown {
  return JSON.parse(the(archive.get(name)).toString('utf8'))
}

describe('what is held about a person', () => {
  it.each([EVA, EVA.toUpperCase(), ` ${EVA} `, EVAS_CLAIM, EVAS_CLAIM.toLowerCase(), 'eva-1'])(
    'is found by %s',
    async (who) => {
      const { ask, admin } = await open()
      const { claims, chats } = found(await ask('POST /persons/search', { who }, admin))
      expect(claims).toEqual([EVAS_CLAIM])
      expect(chats).toContain('eva-1')
      expect(chats).not.toContain('pau-1')
      // By a claim or a chat alone nobody can know that the other chat is hers as well.
      expect(chats.includes('eva-2')).toBe(who.toLowerCase().includes('@'))
    },
  )

  it('is found by the address of a letter on its way, though the claim has another one by now', async () => {
    const desk = await open()
    await answered(desk, EVAS_CLAIM)
    const [id = ''] = desk.files.mails.ids()
    await desk.files.mails.put({ ...the(await desk.files.mails.get(id)), to: 'antiga@example.cat' })
    const response = await desk.ask('POST /persons/search', { who: 'antiga@example.cat' }, desk.admin)
    expect(found(response)).toEqual({ claims: [EVAS_CLAIM], chats: ['eva-1'] })
  })

  it.each(['ningu@example.cat', 'MO-00000000', 'eva', '600112233', '__proto__', 'constructor'])(
    'is nothing for %s',
    async (who) => {
      const { ask, admin } = await open()
      expect(codeOf(await ask('POST /persons/search', { who }, admin))).toBe('nothing-held')
    },
  )

  it('is for admins alone, and each search is on record without what was searched for', async () => {
    const { ask, admin, operator, files } = await open()
    expect((await ask('POST /persons/search', { who: EVA }, operator)).status).toBe(403)
    await ask('POST /persons/search', { who: EVA }, admin)
    const reads = await Promise.all(files.accesses.ids().map((id) => files.accesses.get(id)))
    expect(
      reads
        .flatMap((one) => one?.reads ?? [])
        .map(({ what, of }) => `${what} ${of}`)
        .toSorted(),
    ).toEqual([`person ${EVAS_CLAIM}`, 'person eva-1', 'person eva-2'])
    expect(JSON.stringify(reads)).not.toContain(EVA)
  })
})

describe('the export', () => {
  it('holds everything of the person, notes of staff included, and nothing of anybody else', async () => {
    const desk = await open()
    await answered(desk, EVAS_CLAIM)
    await answered(desk, PAUS_CLAIM)
    const archive = archiveIn(await desk.ask('POST /persons/export', ALL, desk.admin))
    const { events } = the(await desk.claims.get(EVAS_CLAIM))
    const kept = events.flatMap((event) => (event.kind === 'acknowledged' ? (event.files ?? []) : []))
    const receipts = kept.map(({ id, name }) => `files/${id}-${name}`)
    expect(receipts).toHaveLength(2)
    expect([...archive.keys()].toSorted()).toEqual(
      [
        'accesses.csv',
        'accesses.json',
        'claim-events.csv',
        'claims.csv',
        'claims.json',
        'conversations.csv',
        'conversations.json',
        ...['mails.csv', 'mails.json', 'register.csv'],
        ...[`files/${desk.photo}-${CANARY}.png`, ...receipts],
      ].toSorted(),
    )
    const all = [...archive].map(([name, bytes]) => `${name} ${bytes.toString('utf8')}`).join('\n')
    expect(all).toContain(`Nota sobre ${EVA}`)
    expect(the(archive.get('mails.csv')).toString()).toContain(`Ho estem mirant, ${EVA}.`)
    expect(all).toContain(`Bon dia, ${EVA}`)
    expect(all.toLowerCase()).not.toContain('pau')
    expect(all).not.toContain(desk.operator.staffId)
    expect(the(archive.get(`files/${desk.photo}-${CANARY}.png`)).toString()).toBe(CANARY)
  })

  it('is read back by a machine as what it was', async () => {
    const desk = await open()
    await answered(desk, EVAS_CLAIM)
    const archive = archiveIn(await desk.ask('POST /persons/export', ALL, desk.admin))
    const [read] = z
      .array(z.object({ id: z.string(), events: claimEventsSchema }))
      .parse(jsonIn(archive, 'claims.json'))
    const kept = the(await desk.claims.get(EVAS_CLAIM))
    const { state, fields: values, issues, due } = claimOf(the(read).events)
    expect({ state, fields: values, issues, due }).toEqual({
      state: kept.state,
      fields: kept.fields,
      issues: kept.issues,
      due: kept.due,
    })
    const ids = z.array(z.looseObject({ id: z.string() })).parse(jsonIn(archive, 'conversations.json'))
    expect(ids.map(({ id }) => id).toSorted()).toEqual(['eva-1', 'eva-2'])
  })

  it('has no cell that a spreadsheet would run', async () => {
    const { ask, admin } = await open()
    const archive = archiveIn(await ask('POST /persons/export', ALL, admin))
    const tables = [...archive].filter(([name]) => name.endsWith('.csv')).map(([, bytes]) => bytes.toString('utf8'))
    expect(tables.join('\n')).toContain(`'=Soc ${EVA}`)
    for (const table of tables) expect(table).not.toMatch(/(?:^|[,\n]"?)[=+\-@\t]/)
  })

  it('is an archive that other programs open', async () => {
    const { ask, admin, dir } = await open()
    const { body } = await ask('POST /persons/export', ALL, admin)
    const path = join(dir, 'export.zip')
    await writeFile(path, z.instanceof(Buffer).parse(body))
    const { stdout } = await promisify(execFile)('python3', ['-m', 'zipfile', '-t', path])
    expect(stdout).toContain('Done testing')
  })

  it('holds only what was chosen, and nothing that was not found', async () => {
    const { ask, admin } = await open()
    const chosen = { who: EVA, claims: [PAUS_CLAIM], chats: ['eva-2', 'pau-1'] }
    const archive = archiveIn(await ask('POST /persons/export', chosen, admin))
    expect(jsonIn(archive, 'conversations.json')).toMatchObject([{ id: 'eva-2' }])
    const none = { who: EVA, claims: [PAUS_CLAIM], chats: ['pau-1'] }
    expect(codeOf(await ask('POST /persons/export', none, admin))).toBe('nothing-held')
  })
})

describe('erasing', () => {
  it('waits until the claims are answered and nobody waits any more', async () => {
    const { ask, admin, claims } = await open()
    const response = await ask('POST /persons/erase', { ...ALL, why: WHY }, admin)
    expect(response.status).toBe(409)
    expect(fields(response)).toMatchObject({ error: { code: 'open' }, ids: [EVAS_CLAIM, 'eva-1'] })
    expect(await claims.get(EVAS_CLAIM)).toBeDefined()
  })

  it('makes it unreadable at once for everybody, wherever it is looked for', async () => {
    const desk = await open()
    const { ask, admin, operator, conversations, claims, files, photo } = desk
    await answered(desk, EVAS_CLAIM)
    const response = await ask('POST /persons/erase', { ...ALL, why: WHY }, admin)
    expect(fields(response)).toEqual({ erased: 3 })
    for (const who of [EVA, EVAS_CLAIM, 'eva-1'])
      expect(codeOf(await ask('POST /persons/search', { who }, admin))).toBe('nothing-held')
    for (const browser of [admin, operator]) {
      expect((await ask(`GET /claims/${EVAS_CLAIM}`, undefined, browser)).status).toBe(404)
      expect((await ask('GET /conversations/eva-1', undefined, browser)).status).toBe(404)
      expect(fields(await ask(`GET /claims?q=${CANARY}`, undefined, browser))).toMatchObject({ total: 0 })
    }
    const proof = { conversationId: 'eva-1', contact: EVA }
    expect(await claims.status(EVAS_CLAIM, proof)).toEqual({ kind: 'unknown' })
    expect(await conversations.get('eva-1')).toBeUndefined()
    expect(await files.attachments.get(photo)).toBeUndefined()
    // Nobody else's is touched.
    expect(found(await ask('POST /persons/search', { who: PAU }, admin))).toEqual({
      claims: [PAUS_CLAIM],
      chats: ['pau-1'],
    })
  })

  it('leaves it to a court or an authority, whose file is then on record', async () => {
    const desk = await open()
    const { ask, admin, operator, files } = desk
    const asked = { who: EVAS_CLAIM, askedBy: 'court', file: 'Jutjat 3, 12/2027' }
    expect(codeOf(await ask('POST /persons/blocked', asked, admin))).toBe('nothing-held')
    await answered(desk, EVAS_CLAIM)
    await ask('POST /persons/erase', { ...ALL, why: WHY }, admin)
    expect((await ask('POST /persons/blocked', asked, operator)).status).toBe(403)
    const archive = archiveIn(await ask('POST /persons/blocked', asked, admin))
    expect(archive.get(`files/${desk.photo}-${CANARY}.png`)?.toString()).toBe(CANARY)
    expect(JSON.stringify(jsonIn(archive, 'claims.json'))).toContain(EVA)
    const reads = await Promise.all(files.accesses.ids().map((id) => files.accesses.get(id)))
    expect(JSON.stringify(reads)).toContain('court: Jutjat 3, 12/2027')
  })

  it('leaves nothing on the disk once its time is over, but what happened and when', async () => {
    const desk = await open()
    await answered(desk, EVAS_CLAIM)
    await answered(desk, PAUS_CLAIM)
    expect(await written(desk, EVAS_CLAIM)).toHaveLength(2)
    const foldersWith = async () => {
      const paths = await filesWith(CANARY, desk.dir)
      return [...new Set(paths.map((path) => relative(desk.dir, dirname(path))))].toSorted()
    }
    expect(await foldersWith()).toEqual(['attachments', 'claims', 'conversations', 'mails', 'outbox'])
    await desk.ask('POST /persons/erase', { ...ALL, why: `${CANARY} ho demana` }, desk.admin)
    // What was on its way is a copy of what the claim holds, which is blocked.
    expect(await foldersWith()).toEqual(['blocked', 'blocked-attachments', 'claims'])
    await desk.desk.sweep(() => false)
    expect(await foldersWith()).toEqual(['blocked', 'blocked-attachments', 'claims'])
    desk.clock.pass(6 * YEAR_MS)
    await desk.desk.sweep(() => false)
    expect(await filesWith(CANARY, desk.dir)).toEqual([])
    // Words in a PDF are compressed: of the files that are left, all are Pau's, whose claim is blocked by now.
    expect(await desk.files.attachments.ids()).toEqual([])
    const { events } = the(await desk.claims.unguarded(PAUS_CLAIM))
    expect((await desk.files.attachments.blockedIds()).toSorted()).toEqual([...new Set(filesIn(events))].toSorted())
    const left = the(await desk.claims.unguarded(EVAS_CLAIM))
    expect([left.retention.kind, left.state.kind, left.events.length]).toEqual(['destroyed', 'resolved', 14])
    await desk.files.close()
    expect(await filesWith(CANARY, desk.dir)).toEqual([])
  })

  it('can be asked for again after it broke off half-way', async () => {
    const desk = await open()
    await answered(desk, EVAS_CLAIM)
    await desk.ask('POST /persons/erase', { ...ALL, claims: [], chats: ['eva-2'], why: WHY }, desk.admin)
    const rest = found(await desk.ask('POST /persons/search', { who: EVA }, desk.admin))
    expect(rest).toEqual({ claims: [EVAS_CLAIM], chats: ['eva-1'] })
    const again = await desk.ask('POST /persons/erase', { who: EVA, ...rest, why: WHY }, desk.admin)
    expect(fields(again)).toEqual({ erased: 2 })
  })
})

describe('reading a claim', () => {
  it('is on record once, however often the page fetches it', async () => {
    const { ask, operator, files, clock } = await open()
    const reads = async () => {
      const records = await Promise.all(files.accesses.ids().map((id) => files.accesses.get(id)))
      return records.flatMap((one) => one?.reads ?? []).map(({ what, of }) => `${what} ${of}`)
    }
    await Promise.all(Array.from({ length: 20 }, () => ask(`GET /claims/${EVAS_CLAIM}`, undefined, operator)))
    expect(await reads()).toEqual([`claim ${EVAS_CLAIM}`])
    clock.pass(16 * 60_000)
    await ask(`GET /claims/${EVAS_CLAIM}`, undefined, operator)
    expect(await reads()).toHaveLength(2)
    await ask('GET /claims/MO-00000000', undefined, operator)
    expect(await reads()).toHaveLength(2)
  })
})
