/** natural's Bayes classifier over Porter stems. Its sub-paths: the whole package loads database clients and WordNet. */
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import PorterStemmerEs from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import { REFUSED } from './guess.js'
import type { Learn, Lessons } from './learner.js'

/** natural has no Catalan stemmer; on Catalan the Spanish one does better than none. */
const STEMMERS = { es: PorterStemmerEs, ca: PorterStemmerEs, en: PorterStemmer }

export const learnBayes: Learn = (lessons) => learn(lessons)

/** The default smoothing, 1, favours rare labels. */
export const learnBayesSmoothly: Learn = (lessons) => learn(lessons, 0.01)

function learn({ language, lessons }: Lessons, smoothing?: number) {
  const classifier = new BayesClassifier(STEMMERS[language], smoothing)
  for (const { text, label } of lessons) classifier.addDocument(text, label)
  classifier.train()
  return (text: string) => {
    const all = classifier.getClassifications(text)
    const [best] = all
    if (!best) return REFUSED
    const sum = all.reduce((total, { value }) => total + value, 0)
    return { kind: 'answer' as const, label: best.label, confidence: sum > 0 ? best.value / sum : 0 }
  }
}
