/**
 * The whole way of a claim over a disk that fails or loses power at every step: before or after, never between; and what
 * somebody was told is after.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../bot/seeded.js'
import { SimulatedDisk, failure } from '../store/simulated-disk.js'
import { CUSTOMERS, isKept, live, openOn, powerOffAt, prepare, type Deed, type Desk } from './claim-life.js'

const DAY: readonly Deed[] = [
  { kind: 'file', customer: 'anna', claim: 1, says: 'arribà trencada' },
  { kind: 'file', customer: 'biel', claim: 1, says: 'no funciona' },
  { kind: 'assess', customer: 'anna', claim: 1 },
  { kind: 'file', customer: 'anna', claim: 1, says: 'arribà trencada i bruta' },
  { kind: 'write', customer: 'anna', claim: 1 },
  { kind: 'write', customer: 'biel', claim: 1 },
  { kind: 'correct', customer: 'biel', claim: 1 },
]

describe('a claim', { timeout: 120_000 }, () => {
  it.each(['afterPowerCut', 'afterKill'] as const)(
    'is whole, and as it was told, whenever it ends: %s',
    async (end) => {
      for (let seed = 1; seed <= 5; seed++) {
        const steps = await stepsOf(DAY, seed)
        expect(steps).toBeGreaterThan(60)
        for (let step = 1; step <= steps + 1; step++) {
          const { disk, desk } = await prepared(seed)
          disk.trouble = powerOffAt(disk.steps + step)
          const told = await live(desk, DAY)
          const restarted = disk[end]()
          expect(await isKept(await caughtUp(restarted), told)).toBe(true)
          // What somebody saw after the restart, and acted upon, no power cut takes away any more.
          expect(await isKept(await openOn(restarted.afterPowerCut()), told)).toBe(true)
        }
      }
    },
  )

  it.each(['ENOSPC', 'EIO', 'EACCES'])(
    'is as it was told after %s at any step, and goes on from there',
    async (code) => {
      const steps = await stepsOf(DAY, 1)
      for (let step = 1; step <= steps; step++) {
        const { disk, desk } = await prepared(1)
        const failing = disk.steps + step
        disk.trouble = (now, _, path) => (now === failing ? failure(code, path) : undefined)
        const told = await live(desk, DAY)
        await desk.post.sendUndelivered()
        expect(await isKept(desk, told)).toBe(true)
        expect(await isKept(await caughtUp(disk.afterKill()), told)).toBe(true)
      }
    },
  )

  it('is whole, or set aside and told, when the drive has lied about what is safe', async () => {
    const found = { whole: 0, aside: 0 }
    for (let seed = 1; seed <= 40; seed++) {
      const { disk, desk } = await prepared(seed)
      disk.lies = true
      const told = await live(desk, DAY)
      const { store, claims } = await openOn(disk.afterPowerCut())
      const lost = store.damaged.filter(({ file }) => file.startsWith('claims/'))
      found.aside += lost.length
      for (const [reference, known] of told) {
        const claim = await claims.get(reference)
        found.whole += claim ? 1 : 0
        // An older state of it, perhaps, but one that it was in.
        const [received, acknowledged] = claim?.events ?? known.events
        expect([received?.kind, acknowledged?.kind]).toEqual(['received', 'acknowledged'])
        expect(claim !== undefined || lost.some(({ file }) => file.includes(reference.toLowerCase()))).toBe(true)
      }
    }
    expect(found.whole).toBeGreaterThan(0)
    expect(found.aside).toBeGreaterThan(0)
  })

  it('is read once by a start, for its checksum and for the list', async () => {
    const { disk, desk } = await prepared(1)
    await live(desk, DAY)
    const again = disk.afterKill()
    const read: string[] = []
    again.trouble = (_, call, path) => {
      if (call === 'read' && path.startsWith('/data/claims/')) read.push(path)
      return undefined
    }
    const { claims } = await openOn(again)
    expect(claims.list({ limit: 10 })?.total).toBe(2)
    expect(read).toHaveLength(2)
  })

  it('is filed by the next yes when the disk has room again', async () => {
    const { disk, desk } = await prepared(1)
    disk.trouble = (_, call, path) => (call === 'write' ? failure('ENOSPC', path) : undefined)
    const filing = DAY.slice(0, 2)
    expect([...(await live(desk, filing)).values()].map(({ filed }) => filed)).toEqual([undefined, undefined])
    expect(desk.claims.list({ limit: 10 })?.total).toBe(0)
    disk.trouble = () => undefined
    const told = await live(desk, filing)
    expect([...told.values()].every(({ filed }) => filed !== undefined)).toBe(true)
    expect(await isKept(await openOn(disk.afterPowerCut()), told)).toBe(true)
  })

  it('is as it was told whatever is done in whatever order, whatever fails and however it ends', async () => {
    const who = { customer: fc.constantFrom(...CUSTOMERS), claim: fc.constantFrom(1 as const, 2 as const) }
    const filing = fc.record({ ...who, kind: fc.constant('file' as const), says: fc.constantFrom('bruta', 'trencada') })
    const further = fc.record({
      ...who,
      kind: fc.constantFrom('assess' as const, 'write' as const, 'correct' as const),
    })
    const input = fc.record({
      seed: fc.nat(),
      deeds: fc.array(fc.oneof(filing, further), { maxLength: 12 }),
      failing: fc.array(fc.record({ at: fc.nat(200), code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS') }), {
        maxLength: 5,
      }),
      ending: fc.constantFrom('afterPowerCut' as const, 'afterKill' as const),
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ seed, deeds, failing, ending }) => {
        const { disk, desk } = await prepared(seed)
        const begun = disk.steps
        disk.trouble = (step, _, path) => {
          const code = failing.find(({ at }) => at === step - begun)?.code
          return code === undefined ? undefined : failure(code, path)
        }
        const told = await live(desk, deeds)
        expect(await isKept(await caughtUp(disk[ending]()), told)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

async function prepared(seed: number): Promise<{ disk: SimulatedDisk; desk: Desk }> {
  const disk = new SimulatedDisk(seeded(seed))
  await prepare(disk)
  return { disk, desk: await openOn(disk) }
}

async function stepsOf(deeds: readonly Deed[], seed: number): Promise<number> {
  const { disk, desk } = await prepared(seed)
  const begun = disk.steps
  await live(desk, deeds)
  return disk.steps - begun
}

/** As the desk starts: what had not reached the chat is sent. */
async function caughtUp(disk: SimulatedDisk): Promise<Desk> {
  const desk = await openOn(disk)
  await desk.post.sendUndelivered()
  return desk
}
