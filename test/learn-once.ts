/** Run before all tests: what the desk learns from the knowledge that ships with it is learnt once for them all. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { learnHere, remembering } from '../bot/learning.js'
import { readSources } from '../knowledge/folder.js'

let folder: string | undefined

export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'mostrador-learned-'))
  const learn = remembering(learnHere, { code: '', ready: folder, kept: folder })
  await learn(await readSources('knowledge/content', 'knowledge'))
  project.provide('learned', folder)
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true })
}
