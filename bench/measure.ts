/** Measures two bots against each other, turn and turn about, so that whatever else the machine does meets both. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Bot, Subject } from './bot.js'
import { drive, type Driven, type Load } from './drive.js'
import { median, quantile } from './figures.js'
import { residentMb } from './memory.js'

/** All medians. */
export interface Figures {
  readonly startMs: number
  readonly idleMb: number
  /** After `warmUpTurns` turns. */
  readonly usedMb: number
  readonly turnsPerSecond: number
  readonly one: Latency
  readonly fifty: Latency
}

export interface Latency {
  readonly medianMs: number
  readonly p99Ms: number
}

export interface Measured {
  readonly figures: Figures
  readonly turns: number
  /** Of one core, by the load itself, while it measured turns per second. */
  readonly generatorLoad: number
  readonly problems: readonly string[]
}

const STARTS = 3
const ROUNDS = 5
/** What a fresh process does before its memory is looked at and anything else is measured: 1,000 turns. */
export const WARM_UP: Load = { conversations: 50, atOnce: 32 }
const LOADS = {
  thirtyTwo: { conversations: 64, atOnce: 32 },
  one: { conversations: 15, atOnce: 1 },
  fifty: { conversations: 50, atOnce: 50 },
}
/** For what a process still does after its first answer. */
const SETTLE_MS = 500

interface Begun {
  readonly startMs: number
  readonly idleMb: number
  readonly usedMb: number
  readonly turns: number
}

interface Rounds {
  readonly begun: Begun[]
  readonly thirtyTwo: Driven[]
  readonly one: Driven[]
  readonly fifty: Driven[]
  readonly problems: string[]
}

/** `tell` hears what is going on. */
export async function measure(
  subjects: readonly Subject[],
  tell: (what: string) => void,
): Promise<readonly Measured[]> {
  const all = subjects.map((): Rounds => ({ begun: [], thirtyTwo: [], one: [], fifty: [], problems: [] }))
  const each = async (work: (rounds: Rounds, i: number) => Promise<void>) => {
    for (const [i, rounds] of all.entries()) await work(rounds, i)
  }
  const bots: Bot[] = []
  for (let time = 1; time <= STARTS; time += 1) {
    tell(`start ${time} of ${STARTS}, then the first turns`)
    await each(async (rounds, i) => {
      const bot = await subjects[i]!.start() // `all` has one for each subject
      rounds.begun.push(await warmUp(bot))
      if (time === STARTS) bots.push(bot)
      else rounds.problems.push(...(await bot.finish()))
    })
  }
  for (const [name, load] of Object.entries(LOADS) as [keyof typeof LOADS, Load][]) {
    for (let round = 1; round <= ROUNDS; round += 1) {
      tell(`${load.atOnce} at once, round ${round} of ${ROUNDS}`)
      await each(async (rounds, i) => void rounds[name].push(await drive(bots[i]!, load)))
    }
  }
  tell('looking at every reply')
  await each(async (rounds, i) => void rounds.problems.push(...(await bots[i]!.finish())))
  return all.map(measured)
}

async function warmUp(bot: Bot): Promise<Begun> {
  await delay(SETTLE_MS)
  const idleMb = residentMb(bot.pid)
  const { turns } = await drive(bot, WARM_UP)
  return { startMs: bot.startMs, idleMb, usedMb: residentMb(bot.pid), turns }
}

function measured(rounds: Rounds): Measured {
  const { begun, thirtyTwo, one, fifty, problems } = rounds
  const figures = {
    startMs: median(begun.map((start) => start.startMs)),
    idleMb: median(begun.map((start) => start.idleMb)),
    usedMb: median(begun.map((start) => start.usedMb)),
    turnsPerSecond: median(thirtyTwo.map(({ turns, seconds }) => turns / seconds)),
    one: latencyOf(one),
    fifty: latencyOf(fifty),
  }
  const turns = [...begun, ...thirtyTwo, ...one, ...fifty].reduce((sum, some) => sum + some.turns, 0)
  return { figures, turns, generatorLoad: median(thirtyTwo.map((driven) => driven.generatorLoad)), problems }
}

function latencyOf(rounds: readonly Driven[]): Latency {
  return {
    medianMs: median(rounds.map(({ turnMs }) => quantile(turnMs, 0.5))),
    p99Ms: median(rounds.map(({ turnMs }) => quantile(turnMs, 0.99))),
  }
}
