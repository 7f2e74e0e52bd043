/** The whole bench of accuracy: its data, its figures, its place in the README. */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Machine } from '../machine.js'
import { measureAccuracy, type AccuracyReport } from './accuracy.js'
import { LIMIT_MS } from './attempt.js'
import { readDataFolder } from './data-folder.js'
import type { DataSet } from './data-set.js'
import { withMarked } from './marked.js'
import { reportOf } from './report.js'
import { ROOT } from './root.js'
import { readShop } from './shop.js'

export interface AccuracyBench {
  readonly markdown: string
  readonly report: AccuracyReport
}

/** `data`: a folder of sets; undefined: the project's own. */
export async function readSets(data: string | undefined): Promise<readonly DataSet[]> {
  return data === undefined ? await readShop() : await readDataFolder(resolve(data))
}

export async function benchAccuracy(
  sets: readonly DataSet[],
  { cpu, cores, node }: Machine,
  tell: (what: string) => void,
): Promise<AccuracyBench> {
  const report = await measureAccuracy(sets, tell)
  const about = { machine: `${cpu}, ${cores} cores, Node ${node}`, versions: await pinned(), limitMs: LIMIT_MS }
  return { markdown: reportOf(report, about), report }
}

export async function writeToReadme(markdown: string): Promise<void> {
  const file = join(ROOT, 'README.md')
  await writeFile(file, withMarked(await readFile(file, 'utf8'), 'accuracy', markdown))
}

async function pinned(): Promise<Readonly<Record<string, string>>> {
  // The project's own package.json: both are there.
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  return { ...dependencies, ...devDependencies }
}
