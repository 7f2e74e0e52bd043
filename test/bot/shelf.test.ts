import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { learnHere, type Learn } from '../../bot/learning.js'
import { openShelf, type Shelf } from '../../bot/shelf.js'
import { quietLog } from './quiet-log.js'
import { article, HOURS_ANSWER, smallKnowledge } from './small-knowledge.js'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js'

const shelves: Shelf[] = []

afterEach(async () => {
  await Promise.all(shelves.splice(0).map((shelf) => shelf.close()))
  await removeTemporaryFolders()
})

/** For what follows a file's change; far more than it takes. */
const WITHIN = { timeout: 15_000, interval: 20 }
const PARKING = article('Aparcamiento', '¿Dónde puedo aparcar?', 'Hay dos horas gratis.')

async function opened(learning: (folder: string) => Learn = () => learnHere) {
  const folder = await smallKnowledge()
  const log = quietLog()
  // None shipped: what is asked here is in the articles.
  const shelf = await openShelf({ folder, shipped: await temporaryFolder(), learn: learning(folder), log })
  shelves.push(shelf)
  const file = (id: string) => join(folder, 'articles/es', `${id}.md`)
  return { shelf, log, folder, file }
}

/** The articles that a question is answered with, best first. */
function answersTo(question: string, shelf: Shelf): readonly string[] {
  const { parts } = shelf.current().understand(question, { language: 'es', now: new Date() })
  return parts.filter((part) => part.zone === 'answer').map((part) => part.candidates[0]?.label.id ?? '')
}

function textOf(id: string, shelf: Shelf): string | undefined {
  return shelf.current().knowledge.articles.es.get(id)?.sections[0]?.markdown
}

describe('the shelf', () => {
  it('answers from a new article as soon as its file is there', async () => {
    const { shelf, file } = await opened()
    expect(answersTo('¿Dónde puedo aparcar?', shelf)).not.toContain('parking')
    await writeFile(file('parking'), PARKING)
    await expect.poll(() => answersTo('¿Dónde puedo aparcar?', shelf), WITHIN).toEqual(['parking'])
    expect(textOf('parking', shelf)).toContain('Hay dos horas gratis.')
    expect(answersTo('¿A qué hora abren las tiendas?', shelf)).toEqual(['hours'])
    expect(shelf.problems()).toEqual([])
  })

  it('notices an edit made while it was still learning', async () => {
    let learnt = 0
    const { shelf } = await opened((folder) => async (sources) => {
      if ((learnt += 1) === 1) await writeFile(join(folder, 'articles/es/parking.md'), PARKING)
      return learnHere(sources)
    })
    await expect.poll(() => answersTo('¿Dónde puedo aparcar?', shelf), WITHIN).toEqual(['parking'])
    expect(learnt).toBe(2)
  })

  it('keeps the last good knowledge when an edit is broken, and says where until a good one follows', async () => {
    const { shelf, log, file } = await opened()
    await writeFile(file('hours'), '---\ntitle: Horario\nvalidFrom: ayer\n---\n\nCerramos.\n')
    await expect.poll(() => shelf.problems(), WITHIN).not.toEqual([])
    expect(shelf.problems()).toEqual([expect.stringMatching(/^articles\/es\/hours\.md:3\b.*validFrom/)])
    expect(log.lines.join('\n')).toMatch(/the last good one stays in use findings=.*articles\/es\/hours\.md:3\b/)
    expect(answersTo('¿A qué hora abren las tiendas?', shelf)).toEqual(['hours'])
    expect(textOf('hours', shelf)).toContain(HOURS_ANSWER.es)

    await writeFile(file('hours'), article('Horario', '¿A qué hora abren las tiendas?', 'Abrimos de 10 a 22.'))
    await expect.poll(() => shelf.problems(), WITHIN).toEqual([])
    expect(textOf('hours', shelf)).toContain('Abrimos de 10 a 22.')
  })

  it('forgets an article whose file is removed or set aside', async () => {
    const { shelf, folder, file } = await opened()
    await writeFile(file('parking'), PARKING)
    await expect.poll(() => textOf('parking', shelf), WITHIN).toBeDefined()
    await rename(file('parking'), join(folder, 'articles/es/parking.md.draft'))
    await expect.poll(() => textOf('parking', shelf), WITHIN).toBeUndefined()
    await rm(join(folder, 'articles/ca'), { recursive: true })
    await expect.poll(() => shelf.current().knowledge.articles.ca.size, WITHIN).toBe(0)
    expect(textOf('hours', shelf)).toContain(HOURS_ANSWER.es)
  })

  it('takes many files saved at once as one change', async () => {
    const { shelf, log, folder } = await opened()
    await mkdir(join(folder, 'articles/es/more'), { recursive: true })
    const files = Array.from({ length: 40 }, (_, number) => {
      const text = article(`Tema ${number}`, `¿Qué es el tema número ${number}?`, `Es el ${number}.`)
      return writeFile(join(folder, 'articles/es', `topic-${number}.md`), text)
    })
    await Promise.all(files)
    await expect.poll(() => shelf.current().knowledge.articles.es.size, WITHIN).toBe(41)
    expect(log.lines.filter((line) => line.includes('was read again')).length).toBeLessThan(5)
  })

  it('says that the whole folder is gone, and goes on from what it has', async () => {
    const { shelf, folder } = await opened()
    await rename(folder, `${folder}-moved`)
    await expect.poll(() => shelf.problems(), WITHIN).toEqual([expect.stringContaining(`${folder} cannot be read`)])
    expect(answersTo('¿A qué hora abren las tiendas?', shelf)).toEqual(['hours'])
    await rename(`${folder}-moved`, folder)
    await expect.poll(() => shelf.problems(), WITHIN).toEqual([])
    await writeFile(join(folder, 'articles/es/parking.md'), PARKING)
    await expect.poll(() => textOf('parking', shelf), WITHIN).toContain('Hay dos horas gratis.')
  })

  it('does not open on broken knowledge, and lists every fault', async () => {
    const folder = await smallKnowledge()
    await writeFile(join(folder, 'articles/es/one.md'), 'no front matter\n')
    await writeFile(join(folder, 'articles/en/two.md'), '---\ntitle: Two\nfollowUps: [gone]\n---\n\nText.\n')
    const opening = openShelf({ folder, shipped: await temporaryFolder(), learn: learnHere, log: quietLog() })
    await expect(opening).rejects.toThrow(/^The knowledge cannot be read:\n- articles.*:\d.*\n- articles.*:\d.*$/)
    await expect(opening).rejects.toThrow('articles/es/one.md:1 ')
    await expect(opening).rejects.toThrow('articles/en/two.md:3 ')
  })
})
