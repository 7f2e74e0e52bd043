/** What claims cost while few and while many are stored, turn and turn about, so that whatever else the machine does meets all. */
import { median, quantile } from '../figures.js'
import type { Machine } from '../machine.js'
import { machineLine } from '../table.js'
import { openingMs, startClaimDesk, stored, type ClaimDesk, type Stored } from './claim-desk.js'
import { claimsTable } from './claims-table.js'

const COUNTS = [100, 10_000, 100_000]
const STARTS = 3
const FILINGS = 600
const WARM_UP = 20
const LOOKS = 20
const PAGES = 40

/** Milliseconds. Of each look through the list the slowest of many; everything else as its name says. */
export interface ClaimFigures {
  readonly stored: number
  readonly fileMedianMs: number
  readonly fileP99Ms: number
  readonly openMs: number
  readonly startMs: number
  readonly firstPageMs: number
  readonly filterMs: number
  readonly searchMs: number
  readonly laterPageMs: number
  readonly memoryMb: number
}

export interface ClaimsBench {
  readonly text: string
  readonly report: { readonly claims: readonly ClaimFigures[] }
}

/** `tell` hears what is going on. */
export async function benchClaims(machine: Machine, tell: (what: string) => void): Promise<ClaimsBench> {
  const folders: Stored[] = []
  for (const count of COUNTS) {
    tell(`storing ${count} claims`)
    folders.push(await stored(count))
  }
  const opened = folders.map((): number[] => [])
  for (let time = 1; time <= STARTS; time += 1) {
    tell(`opening the stores, ${time} of ${STARTS}`)
    for (const [i, folder] of folders.entries()) opened[i]!.push(await openingMs(folder))
  }
  tell('starting the desks')
  const desks: ClaimDesk[] = []
  for (const folder of folders) desks.push(await startClaimDesk(folder))
  const filed = await filings(desks, tell)
  const figures: ClaimFigures[] = []
  for (const [i, desk] of desks.entries()) {
    tell(`looking through the list of ${desk.stored}`)
    const { startMs } = desk
    const [fileMedianMs, fileP99Ms] = [median(filed[i]!), quantile(filed[i]!, 0.99)]
    const looks = await looked(desk)
    const openMs = median(opened[i]!)
    figures.push({ stored: desk.stored, fileMedianMs, fileP99Ms, openMs, startMs, ...looks, memoryMb: desk.memoryMb() })
  }
  for (const desk of desks) await desk.end()
  const text = `${claimsTable(figures)}

${machineLine(machine)}
${FILINGS} claims were filed in the chat with each store, turn and turn about; of ${LOOKS} looks at the list the slowest is told.`
  return { text, report: { claims: figures } }
}

/** For each desk, how long each filing took. Who goes first changes, so that nobody always comes after the same. */
async function filings(desks: readonly ClaimDesk[], tell: (what: string) => void): Promise<readonly number[][]> {
  const took = desks.map((): number[] => [])
  for (let round = 0; round < WARM_UP + FILINGS; round += 1) {
    if (round % 100 === 0) tell(`filing, round ${round} of ${WARM_UP + FILINGS}`)
    for (let turn = 0; turn < desks.length; turn += 1) {
      const i = (round + turn) % desks.length
      const ms = await desks[i]!.fileMs()
      if (round >= WARM_UP) took[i]!.push(ms)
    }
  }
  return took
}

async function looked(desk: ClaimDesk) {
  let after: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const { next } = (await desk.listMs(`limit=200${after ? `&after=${after}` : ''}`)).page
    if (next === undefined) break
    after = next
  }
  const slowest = async (query: string) => {
    const took: number[] = []
    for (let time = 0; time < LOOKS; time += 1) took.push((await desk.listMs(query)).ms)
    return Math.max(...took)
  }
  return {
    firstPageMs: await slowest(''),
    filterMs: Math.max(await slowest('state=closed'), await slowest('due=overdue'), await slowest('kind=billing')),
    searchMs: Math.max(await slowest('q=cafetera+1000'), await slowest('q=cliente77@example.com')),
    laterPageMs: await slowest(after ? `after=${after}` : ''),
  }
}
