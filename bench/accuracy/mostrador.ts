/** The desk's own understanding, as a learner. */
import { join } from 'node:path'
import { readSources } from '../../knowledge/folder.js'
import { readKnowledge, type Knowledge, type KnowledgeFile } from '../../knowledge/knowledge.js'
import { createUnderstanding, type Options } from '../../knowledge/understand.js'
import type { Part } from '../../knowledge/understanding.js'
import { articlesOf } from './articles.js'
import { REFUSED, type Guess } from './guess.js'
import type { Learn, Lessons } from './learner.js'
import { ROOT } from './root.js'

/** Read before anybody looks at the clock: the peers get their lessons in memory too. */
const { own, shipped } = await readSources(join(ROOT, 'knowledge/content'), join(ROOT, 'knowledge'))

/** The best article, always. */
export const learnRanking: Learn = (lessons) => learn(lessons, { articlesOnly: true, topOne: true })

/** As customers are answered: by parts, with asking back and admitting. */
export const learnZones: Learn = (lessons) => learn(lessons, { articlesOnly: true })

function learn({ language, lessons, bundled }: Lessons, options: Options) {
  const { files, labels } = articlesOf(lessons, language)
  const understand = createUnderstanding(knowledgeOf(bundled ? own.files : files), options)
  const labelOf = (id: string) => (bundled ? id : (labels.get(id) ?? id))
  const now = new Date()
  return (text: string) => guessOf(understand(text, { language, now }).parts, labelOf)
}

function knowledgeOf(files: readonly KnowledgeFile[]): Knowledge {
  const reading = readKnowledge(files, shipped.files)
  if (reading.ok) return reading.knowledge
  throw new Error(reading.findings.map(({ file, line, problem }) => `${file}, line ${line}: ${problem}`).join('\n'))
}

/** The first answer counts, as in `npm run evaluate`. */
function guessOf(parts: readonly Part[], labelOf: (id: string) => string): Guess {
  const best = parts.find(({ zone }) => zone === 'answer')?.candidates[0]
  if (best) return { kind: 'answer', label: labelOf(best.label.id), confidence: best.confidence }
  return parts.some(({ zone }) => zone === 'ask') ? { kind: 'ask' } : REFUSED
}
