/** A knowledge folder with one article a language: a desk that needs no more starts in a second. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.js'

export const HOURS_ANSWER = { es: 'Abrimos de 9 a 21.', ca: 'Obrim de 9 a 21.', en: 'We open from 9 to 21.' } as const

const HOURS_ARTICLES = {
  es: article('Horario de las tiendas', '¿A qué hora abren las tiendas?', HOURS_ANSWER.es),
  ca: article('Horari de les botigues', 'A quina hora obren les botigues?', HOURS_ANSWER.ca),
  en: article('Opening hours of the shops', 'When do your shops open?', HOURS_ANSWER.en),
}

export function article(title: string, question: string, body: string): string {
  return `---\ntitle: ${title}\nquestions:\n  - ${question}\n---\n\n${body}\n`
}

/** Its path. It goes with the temporary folders. */
export async function smallKnowledge(): Promise<string> {
  const folder = await temporaryFolder()
  for (const [language, text] of Object.entries(HOURS_ARTICLES)) {
    await mkdir(join(folder, 'articles', language), { recursive: true })
    await writeFile(join(folder, 'articles', language, 'hours.md'), text)
  }
  return folder
}
