import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../../knowledge/authoring/check.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
  await mkdir(join(folder, 'articles/es'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

describe('checkKnowledge', () => {
  it('names file, line, problem and cure', async () => {
    await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\nfollowUps: [gone]\n---\nx')
    const { lines, isFit } = await checkKnowledge(folder, 'knowledge')
    expect(isFit).toBe(false)
    expect(lines[0]).toMatch(/^articles\/es\/a\.md:3 .*"gone".*\. .+/)
  })

  it('is content with good knowledge and counts it', async () => {
    await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\n---\nx')
    expect(await checkKnowledge(folder, 'knowledge')).toEqual({
      lines: ['Articles: 1 in es, 0 in ca, 0 in en. Nothing to correct.'],
      isFit: true,
    })
  })

  it('says so when the folder is not there', async () => {
    const { lines, isFit } = await checkKnowledge(join(folder, 'nowhere'), 'knowledge')
    expect(isFit).toBe(false)
    expect(lines[0]).toContain('nowhere')
  })
})
