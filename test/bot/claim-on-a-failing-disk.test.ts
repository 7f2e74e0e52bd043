/** The whole turn in which a claim is filed, over a disk that fails or loses power at each of its steps. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openFileStore } from '../../desk/store/file-store.js'
import { SimulatedDisk, failure } from '../desk/store/simulated-disk.js'
import { openTalk, type Talk, type Told } from '../talk.js'
import { seeded } from './seeded.js'

const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'
const YES = 'Sí, presentarla'
/** More than a filing takes. */
const MOST_STEPS = 200

describe('a customer whose yes comes upon a disk that loses power', { timeout: 120_000 }, () => {
  it.each(['afterPowerCut', 'afterKill'] as const)('has one claim when it is sent again: %s', async (end) => {
    for (let step = 1, isOver = false; !isOver && step < MOST_STEPS; step++) {
      const { disk, talk } = await readBack(step)
      const powerOff = disk.steps + step
      disk.trouble = (now, call, path) => (now >= powerOff ? failure(`EPOWER ${call}`, path) : undefined)
      const heard = await talk.say(YES, 'yes').catch(() => [])
      isOver = disk.steps < powerOff
      const again = await openTalk({ store: await openFileStore('/data', { files: disk[end]() }) })
      // Whatever was told is told again in the same words: to the same message, and to the same words as a new one.
      const told = await again.say(YES, 'yes')
      expect(told.map(({ text }) => text).slice(0, heard.length)).toEqual(heard.map(({ text }) => text))
      expect(told).toHaveLength(1)
      expect(await again.say(YES, 'yes-with-another-id')).toEqual(told)
      await expectOneClaim(again, told)
    }
  })
})

describe('a customer whose yes comes upon a disk that fails', { timeout: 120_000 }, () => {
  it.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])('has no claim, and is told so, or has it: %s', async (code) => {
    for (let step = 1, isOver = false; !isOver && step < MOST_STEPS; step++) {
      const { disk, talk } = await readBack(step)
      const failing = disk.steps + step
      disk.trouble = (now, _, path) => (now === failing ? failure(code, path) : undefined)
      const heard = await talk.say(YES, 'yes').catch(() => undefined)
      isOver = disk.steps < failing
      // A turn that was not kept is sent again by its page; after a failure that was told, the customer says yes again.
      const wasTold = heard?.[0]?.turn.kind === 'error'
      expect(wasTold ? talk.store.claims.ids() : []).toEqual([])
      expect(wasTold ? heard[0]?.text : '').not.toMatch(/MO-/)
      const answer = wasTold ? await talk.say('sí') : (heard ?? (await talk.say(YES, 'yes')))
      await expectOneClaim(talk, answer)
    }
  })

  it('hears nothing of a reference however long there is no room, and files what was corrected meanwhile', async () => {
    const { disk, talk } = await readBack(1)
    const claimsFull = (path: string) => path.startsWith('/data/claims')
    disk.trouble = (_, call, path) => (call === 'write' && claimsFull(path) ? failure('ENOSPC', path) : undefined)
    for (const yes of [YES, 'sí', 'vale, preséntela']) {
      const [reply] = await talk.say(yes)
      expect(reply?.turn.kind).toBe('error')
      expect(reply?.text).not.toMatch(/MO-/)
    }
    await talk.say('cambia el correo por berta@example.com')
    disk.trouble = () => undefined
    const told = await talk.say('sí')
    await expectOneClaim(talk, told)
    expect(talk.claims.list({ limit: 10 })?.items[0]?.contact).toBe('berta@example.com')
  })
})

describe('a customer who cancels what was filed in a turn that could not be kept', () => {
  it('hears that it is filed, and under which reference', async () => {
    const { disk, talk } = await readBack(1)
    disk.trouble = (_, call, path) =>
      call === 'write' && path.startsWith('/data/conversations') ? failure('ENOSPC', path) : undefined
    await expect(talk.say(YES, 'yes')).rejects.toThrow('ENOSPC')
    disk.trouble = () => undefined
    const [reference = ''] = talk.store.claims.ids()
    const [reply] = await talk.say('cancelar')
    expect(reply?.text).toContain(reference)
    expect(reply?.text).not.toContain('No se ha presentado nada')
    const filed = (await talk.conversation()).events.filter(({ kind }) => kind === 'claim-filed')
    expect(filed).toMatchObject([{ reference }])
    expect((await talk.say('¿cómo va mi reclamación?'))[0]?.text).toContain(reference)
  })

  it('is left alone where nothing was filed', async () => {
    const { talk } = await readBack(1)
    expect((await talk.say('cancelar'))[0]?.text).toContain('No se ha presentado nada')
    expect(talk.store.claims.ids()).toEqual([])
  })
})

/** The claim has been told and read back; what is left is the yes. */
async function readBack(seed: number): Promise<{ disk: SimulatedDisk; talk: Talk }> {
  const disk = new SimulatedDisk(seeded(seed))
  const talk = await openTalk({ store: await openFileStore('/data', { files: disk }) })
  await talk.say(STORY, 'story')
  return { disk, talk }
}

/** Of which the customer has been told, in the words whose hash is on record. */
async function expectOneClaim({ claims, store }: Talk, told: readonly Told[]): Promise<void> {
  const ids = store.claims.ids()
  expect(ids).toHaveLength(1)
  const receipt = told.find(({ turn }) => turn.kind === 'receipt')
  expect(receipt?.turn).toMatchObject({ reference: ids[0] })
  const claim = await claims.get(ids[0]!)
  expect(claim?.due.dueAt).toBe(receipt?.turn.kind === 'receipt' ? receipt.turn.due : undefined)
  const hashes = claim?.events.flatMap((event) => (event.kind === 'acknowledged' ? [event.receiptSha256] : []))
  expect(hashes).toEqual([
    createHash('sha256')
      .update(receipt?.text ?? '', 'utf8')
      .digest('hex'),
  ])
  expect(claim?.events.filter(({ kind }) => kind === 'received')).toHaveLength(1)
}
