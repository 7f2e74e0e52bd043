/** Run by the build: learns the bundled knowledge, so that a first start need not. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSources } from '../knowledge/folder.js'
import { fingerprint, learnInWorkers, remembering } from './learning.js'

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..')
const KNOWLEDGE = join(DIST, '../knowledge')

const folder = join(DIST, 'learned')
const learn = remembering(learnInWorkers, {
  code: await fingerprint(join(DIST, 'knowledge')),
  ready: folder,
  kept: folder,
})
await learn(await readSources(join(KNOWLEDGE, 'content'), KNOWLEDGE))
