/** On what the figures were measured: they say nothing without it. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.js'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly node: string
  /** How long the disk takes to make sure of a small file, in milliseconds; every turn of the desk waits for that. */
  readonly fsyncMs: number
}

export async function thisMachine(): Promise<Machine> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    node: process.version,
    fsyncMs: await fsyncMs(),
  }
}

const TRIES = 40
const BYTES = Buffer.alloc(8 * 1024, 'x')

async function fsyncMs(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-bench-'))
  const took: number[] = []
  for (let i = 0; i < TRIES; i += 1) {
    const file = await open(join(folder, String(i)), 'wx')
    await file.writeFile(BYTES)
    const begun = performance.now()
    await file.sync()
    took.push(performance.now() - begun)
    await file.close()
  }
  await rm(folder, { recursive: true })
  return median(took)
}
