/** The customer's opinion once they have their answer: a score, what it is about, and their own words if they wish. */
import type { Parsed } from '../knowledge/parsed.js'
import { folded } from './cues.js'
import type { Form, Progress, Slot } from './form.js'
import { say, words } from './outcome.js'
import type { Topic } from './topic.js'

/** Characters. */
const LONGEST_COMMENT = 2000

const score: Slot = {
  name: 'score',
  entities: [],
  // In words only: a digit is for whatever has just been asked.
  notice: ({ text }) => SCORES.get(folded(text).trim()),
  read: ({ text }) => readScore(text),
  skippable: true,
  declines: isNo,
  choices: ['1', '2', '3', '4', '5'],
}

const form: Form = {
  id: 'survey',
  version: 1,
  readBack: false,
  slots: [
    score,
    {
      name: 'cause',
      entities: [],
      read: () => ({ ok: false, why: 'choice' }),
      skippable: true,
      declines: isNo,
      // Whether it is about what was bought or how it was handled is kept apart: Ley 10/2025 art. 18.1.
      choices: ['service', 'attention'],
      applies: hasScore,
    },
    {
      name: 'comment',
      entities: [],
      read: ({ text }) => ({ ok: true, value: text.trim().slice(0, LONGEST_COMMENT) }),
      skippable: true,
      declines: isNo,
      ownWords: true,
      applies: hasScore,
    },
  ],
}

export const survey: Topic = {
  form,
  words: (wording) => ({
    slots: wording.survey.slots,
    choice: (code) => new Map(Object.entries(wording.survey.choices)).get(code),
    cancelled: wording.survey.without,
  }),
  finish: async (outcome, progress, scene) => {
    const { survey: wording, button } = words(outcome)
    const given = scoreIn(progress)
    if (given === undefined) return { kind: 'finished', outcome: say(outcome, { kind: 'survey' }, wording.without) }
    try {
      const { cause, comment } = progress.values
      const noted = await scene.surveys.answer(progress.reference, scene.conversationId, {
        score: given,
        ...(cause === 'service' || cause === 'attention' ? { cause } : {}),
        ...(comment === undefined ? {} : { text: comment }),
      })
      const text = noted.kind === 'noted' ? wording.thanks : wording.tooLate(progress.reference)
      return { kind: 'finished', outcome: say(outcome, { kind: 'survey' }, text) }
    } catch (error) {
      scene.report(error)
      return { kind: 'refused', outcome: say(outcome, { kind: 'error' }, wording.failed, [button.person]) }
    }
  },
}

function hasScore(progress: Progress): boolean {
  return progress.values['score'] !== undefined
}

function scoreIn(progress: Progress): number | undefined {
  const { score: value } = progress.values
  return value === undefined ? undefined : Number(value)
}

function readScore(text: string): Parsed<string> {
  const digits = text.match(/\d+/g) ?? []
  const [first = ''] = digits
  // "4", "un 4", "4/5", "4 de 5"; never a year, a price or two scores.
  const isOne = digits.length === 1 || (digits.length === 2 && digits[1] === '5')
  return isOne && /^[1-5]$/.test(first) ? { ok: true, value: first } : { ok: false, why: 'choice' }
}

function isNo(text: string): boolean {
  return NO.has(folded(text).trim())
}

const NO = new Set(
  [
    ...['no', 'no gracias', 'ahora no', 'no quiero', 'prefiero no opinar', 'prefiero no contestar', 'nada', 'nada más'],
    ...['no gràcies', 'ara no', 'no vull', 'prefereixo no opinar', 'm’estimo més no opinar', 'res', 'res més'],
    ...['no thanks', 'no thank you', 'not now', 'I would rather not', 'nothing', 'nothing else'],
  ].map((text) => folded(text).trim()),
)

const SCORES: ReadonlyMap<string, string> = new Map(
  [
    ['1', 'uno', 'muy mal', 'fatal', 'pésimo', 'u', 'molt malament', 'pèssim', 'one', 'very poor', 'very bad', 'awful'],
    ['2', 'dos', 'mal', 'malament', 'dues', 'two', 'poor', 'bad'],
    ['3', 'tres', 'regular', 'normal', 'three', 'fair', 'so so', 'okay'],
    ['4', 'cuatro', 'bien', 'quatre', 'bé', 'força bé', 'bastante bien', 'four', 'good', 'well'],
    [
      '5',
      'cinco',
      'muy bien',
      'excelente',
      'perfecto',
      'cinc',
      'molt bé',
      'excel·lent',
      'perfecte',
      'five',
      'very good',
    ],
    ['5', 'excellent', 'perfect', 'great'],
  ].flatMap(([value = '', ...said]) => said.map((text) => [folded(text).trim(), value] as const)),
)
