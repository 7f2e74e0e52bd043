import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { directLineSecret } from '../../../../bot/channels/direct-line/secret.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mostrador-secret-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('is the one in the settings', async () => {
  expect(await directLineSecret('given-in-the-settings', folder)).toBe('given-in-the-settings')
})

it('is made once, kept in the data folder, and readable for its owner alone', async () => {
  const data = join(folder, 'data')
  const made = await directLineSecret(undefined, data)
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(await directLineSecret(undefined, data)).toBe(made)
  expect((await stat(join(data, 'direct-line-secret'))).mode & 0o777).toBe(0o600)
  expect(await directLineSecret(undefined, join(folder, 'other'))).not.toBe(made)
})

it('that was emptied is not taken, and the cure is told', async () => {
  await writeFile(join(folder, 'direct-line-secret'), '\n')
  await expect(directLineSecret(undefined, folder)).rejects.toThrow(/Delete it to have one made/)
  expect(await readFile(join(folder, 'direct-line-secret'), 'utf8')).toBe('\n')
})
