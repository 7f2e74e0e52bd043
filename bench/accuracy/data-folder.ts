/** Every `*.jsonl` of a folder, as sets. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataSetsOf, type DataSet } from './data-set.js'

const ENDING = '.jsonl'

export async function readDataFolder(folder: string): Promise<readonly DataSet[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).toSorted()
  if (files.length === 0) throw new Error(`There is no *${ENDING} in ${folder}.`)
  const read = files.map(async (file) =>
    dataSetsOf(file.slice(0, -ENDING.length), await readFile(join(folder, file), 'utf8')),
  )
  return (await Promise.all(read)).flat()
}
