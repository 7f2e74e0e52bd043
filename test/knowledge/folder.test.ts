import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFolder, readKnowledgeFolder } from '../../knowledge/folder.js'

let outside: string
let folder: string

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'knowledge-'))
  folder = join(outside, 'content')
  await mkdir(join(folder, 'articles/es'), { recursive: true })
  await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\n---\nx')
})

afterEach(() => rm(outside, { recursive: true }))

describe('readFolder', () => {
  it('lists every text file with its path inside the folder', async () => {
    await writeFile(join(folder, 'facts.yaml'), 'a: 1')
    await writeFile(join(folder, 'photo.png'), '')
    const { files, findings } = await readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['articles/es/a.md', 'facts.yaml'])
    expect(findings).toEqual([])
  })

  it('refuses a link that leads out of the folder, a dangling one and a huge file', async () => {
    await writeFile(join(outside, 'secret.md'), 'secret')
    await symlink(join(outside, 'secret.md'), join(folder, 'articles/es/b.md'))
    await symlink(join(outside, 'gone.md'), join(folder, 'articles/es/c.md'))
    await writeFile(join(folder, 'articles/es/d.md'), 'x'.repeat(1_000_001))
    const { files, findings } = await readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['articles/es/a.md'])
    expect(findings.map(({ file }) => file)).toEqual(['articles/es/b.md', 'articles/es/c.md', 'articles/es/d.md'])
    expect(findings.every(({ cure }) => cure !== '')).toBe(true)
  })

  it('follows a link that stays inside', async () => {
    await symlink(join(folder, 'articles/es/a.md'), join(folder, 'articles/es/b.md'))
    expect((await readFolder(folder)).files).toHaveLength(2)
  })
})

describe('readKnowledgeFolder', () => {
  it('adds the shipped phrases', async () => {
    await mkdir(join(outside, 'phrases/es'), { recursive: true })
    await writeFile(join(outside, 'phrases/es/handoff.txt'), 'una persona')
    const reading = await readKnowledgeFolder(folder, outside)
    expect(reading.ok && reading.knowledge.phrases.es.get('dialog:handoff')?.texts).toEqual(['una persona'])
  })

  it('reads the knowledge that comes with the desk', async () => {
    const reading = await readKnowledgeFolder('knowledge/content', 'knowledge')
    expect(reading.ok ? [] : reading.findings).toEqual([])
  })
})
