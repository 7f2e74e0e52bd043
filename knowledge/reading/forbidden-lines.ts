/** Lines of an article that may not be served, whoever wrote them: each with its cure. */
import type { Finding } from '../finding.js'
import { forbiddenIn, shortensGuarantee, type Forbidden } from '../forbidden.js'

export const WHY: Readonly<Record<Forbidden, { readonly problem: string; readonly cure: string }>> = {
  'odr-link': { problem: 'links to the European ODR platform, which is closed', cure: 'Take the link out.' },
  'official-title': {
    problem: 'has the title of the official complaint form, which is not ours',
    cure: 'Call it otherwise, or say in a sentence how to get the official form.',
  },
}

const SHORT_GUARANTEE = {
  problem: 'says that a guarantee lasts two years, and new goods have three',
  cure: 'Correct it, or say in the same line, or in the title, of what it holds: bought before 2022, refurbished, second-hand, digital.',
}

/** `text` as customers read it, with its facts; `firstLine`: where it begins in the file. */
export function forbiddenLines(file: string, text: string, firstLine: number, title = ''): readonly Finding[] {
  return text.split('\n').flatMap((line, n) => {
    const forbidden = forbiddenIn(line)
    const found = [...(forbidden ? [WHY[forbidden]] : []), ...(shortensGuarantee(line, title) ? [SHORT_GUARANTEE] : [])]
    return found.map((why) => ({ file, line: firstLine + n, ...why }))
  })
}
