/** Puts a bot under load: so many conversations at once, each of which waits for its answer before it says the next thing. */
import type { Bot, Chat } from './bot.js'
import { SCRIPTS, type Script } from './messages.js'

export interface Load {
  readonly conversations: number
  readonly atOnce: number
}

export interface Driven {
  readonly turns: number
  readonly seconds: number
  /** How long each turn took. */
  readonly turnMs: readonly number[]
  /** The processor time that the load itself took, as a share of one core: near 1 it would measure itself. */
  readonly generatorLoad: number
}

export async function drive(bot: Bot, { conversations, atOnce }: Load): Promise<Driven> {
  const opened: { chat: Chat; script: Script }[] = []
  // Opening is no turn: it is done before the clock starts.
  await eachOf(scripts(conversations), atOnce, async (script) => {
    opened.push({ chat: await bot.open(script), script })
  })
  const turnMs: number[] = []
  const before = process.cpuUsage()
  const begun = performance.now()
  await eachOf(opened, atOnce, async ({ chat, script }) => {
    for (const message of script.messages) {
      const said = performance.now()
      await chat.say(message)
      turnMs.push(performance.now() - said)
    }
  })
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  return { turns: turnMs.length, seconds, turnMs, generatorLoad: (user + system) / 1e6 / seconds }
}

/** Turn and turn about, so that every load is the same mixture. */
function scripts(count: number): readonly Script[] {
  return Array.from({ length: count }, (_, i) => SCRIPTS[i % SCRIPTS.length]).filter((script) => script !== undefined)
}

async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
