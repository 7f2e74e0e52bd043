import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../../knowledge/authoring/check.js'

const TODAY = '2026-11-22'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
  await mkdir(join(folder, 'articles/es'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

describe('checkKnowledge', () => {
  it('names file, line, problem and cure', async () => {
    await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\nfollowUps: [gone]\n---\nx')
    const { lines, isFit } = await checkKnowledge(folder, 'knowledge', TODAY)
    expect(isFit).toBe(false)
    expect(lines[0]).toMatch(/^articles\/es\/a\.md:3 .*"gone".*\. .+/)
  })

  it('is content with good knowledge and counts it', async () => {
    await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\n---\nx')
    expect(await checkKnowledge(folder, 'knowledge', TODAY)).toEqual({
      lines: ['Articles: 1 in es, 0 in ca, 0 in en. Nothing to correct.'],
      isFit: true,
    })
  })

  it('warns of a year of the coming weeks that lists no holiday', async () => {
    await writeFile(join(folder, 'articles/es/a.md'), '---\ntitle: A\n---\nx')
    await writeFile(join(folder, 'hours.yaml'), 'desk: {}\nholidays: [{ date: 2026-12-25 }]')
    const { lines, isFit } = await checkKnowledge(folder, 'knowledge', TODAY)
    expect(isFit).toBe(true)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^hours\.yaml:1 no holiday of 2027 is listed.*\. Add the holidays of 2027/)
  })

  it('finds nothing to correct in what is shipped', async () => {
    expect(await checkKnowledge('knowledge/content', 'knowledge', TODAY)).toMatchObject({ isFit: true })
    expect((await checkKnowledge('knowledge/content', 'knowledge', TODAY)).lines).toHaveLength(1)
  })

  it('says so when the folder is not there', async () => {
    const { lines, isFit } = await checkKnowledge(join(folder, 'nowhere'), 'knowledge', TODAY)
    expect(isFit).toBe(false)
    expect(lines[0]).toContain('nowhere')
  })
})
