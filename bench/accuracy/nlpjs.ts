/** nlp.js: its neural classifier over stems, one a language, as its documentation sets it up. */
import { containerBootstrap } from '@nlpjs/core'
import { LangCa } from '@nlpjs/lang-ca'
import { LangEn } from '@nlpjs/lang-en'
import { LangEs } from '@nlpjs/lang-es'
import { NluNeural } from '@nlpjs/nlu'
import { REFUSED } from './guess.js'
import type { Learn, Lessons } from './learner.js'

const STEMS = { es: LangEs, ca: LangCa, en: LangEn }
const NONE = 'None'

/** Without its feature for unknown words: on most sets a little more accurate when an answer is always given. */
export const learnIntents: Learn = (lessons) => learn(lessons, false)

/** With it: far better at refusing. */
export const learnIntentsAndNone: Learn = (lessons) => learn(lessons, true)

async function learn({ language, lessons }: Lessons, useNoneFeature: boolean) {
  const container = await containerBootstrap()
  container.use(STEMS[language])
  const nlu = new NluNeural({ container, locale: language, log: false, useNoneFeature })
  await nlu.train(lessons.map(({ text, label }) => ({ utterance: text, intent: intentOf(label) })))
  const labels = new Map(lessons.map(({ label }) => [intentOf(label), label]))
  return async (text: string) => {
    const { classifications } = await nlu.process(text)
    // What it holds for nothing it knows shows in the others' scores: the threshold decides, not a rule of ours.
    const best = classifications.find(({ intent }) => intent !== NONE)
    const label = best && labels.get(best.intent)
    return best && label !== undefined ? { kind: 'answer' as const, label, confidence: best.score } : REFUSED
  }
}

/** A set's own label of that name must not be taken for what nlp.js means by it. */
function intentOf(label: string): string {
  return `label ${label}`
}
