/** Asking back when several things may be meant, or when an answer depends on something: real alternatives, never twice the same words. */
import type { Candidate, Understanding } from '../knowledge/understanding.js'
import { giveUp, offer } from './admit.js'
import { chosen } from './choice.js'
import { wantsToSkip } from './cues.js'
import { sayCourtesy } from './courtesy.js'
import { answerArticle } from './faq.js'
import { articleOf, dialogOf, meant } from './labels.js'
import type { Open, Option } from './memory.js'
import { askOnce, pop, push, remember, say, words, type Outcome } from './outcome.js'
import type { Scene } from './services.js'

/** Alternatives offered at most, besides "none of these". */
const ALTERNATIVES = 3
/** Rounds of asking before a person is offered. */
const ROUNDS = 2

/** Asks which of the candidates is meant; gives up honestly when it has been asked twice in a row. */
export function askBetween(outcome: Outcome, candidates: readonly Candidate[], said: string, scene: Scene): Outcome {
  if (outcome.memory.unclear >= ROUNDS) return giveUp(outcome, said)
  const options = candidates.flatMap((candidate) => optionOf(outcome, candidate, scene)).slice(0, ALTERNATIVES)
  if (options.length === 0) return offer(outcome, said, words(outcome).admit(true))
  const wording = words(outcome)
  const { outcome: counted, first } = askOnce(outcome, 'between')
  const text = options.length > 1 ? wording.ask.between(first) : wording.ask.unsure(first)
  const asked = push(counted, { kind: 'ask', options, said, round: outcome.memory.unclear + 1 })
  const articles = options.flatMap((option) => (option.label.kind === 'article' ? [option.label.id] : []))
  const choices = [...options.map((option) => option.title), wording.button.none]
  return remember(say(asked, { kind: 'clarify', articles }, text, choices), { unclear: outcome.memory.unclear + 1 })
}

/** Asks what else was meant, beside what was just answered: a short question, and no harm if it is passed over. */
export function askBeside(outcome: Outcome, candidates: readonly Candidate[], said: string, scene: Scene): Outcome {
  const options = candidates.flatMap((candidate) => optionOf(outcome, candidate, scene)).slice(0, ALTERNATIVES)
  if (options.length === 0) return outcome
  const { ask, button } = words(outcome)
  const asked = push(outcome, { kind: 'ask', options, said, round: 1, beside: true })
  const articles = options.flatMap(({ label }) => (label.kind === 'article' ? [label.id] : []))
  const choices = [...options.map(({ title }) => title), button.no]
  return say(asked, { kind: 'clarify', articles }, ask.beside(options.length > 1), choices)
}

function optionOf(outcome: Outcome, candidate: Candidate, scene: Scene): readonly Option[] {
  const { label } = candidate
  const { button } = words(outcome)
  switch (label.kind) {
    case 'article': {
      const title = scene.library.article(label.id, outcome.memory.language)?.title
      return title ? [{ label, title }] : []
    }
    case 'dialog': {
      const title = new Map([
        ['claim', button.claim],
        ['handoff', button.person],
        ['status', button.status],
      ]).get(label.id)
      return title ? [{ label, title }] : []
    }
    case 'none':
      return []
  }
}

/** What was chosen: an article is answered here; a dialog's id is given back for the root to start; undefined: not an answer. */
export type Heard =
  | { readonly kind: 'answered'; readonly outcome: Outcome }
  | { readonly kind: 'chose-dialog'; readonly outcome: Outcome; readonly dialog: string }
  | { readonly kind: 'interrupted'; readonly outcome: Outcome }

export function hearAsk(outcome: Outcome, open: Open & { kind: 'ask' }, scene: Scene): Heard {
  const { understood } = scene
  const closed = pop(outcome)
  const { button } = words(outcome)
  const titles = [...open.options.map((option) => option.title), open.beside ? button.no : button.none]
  const index = chosen(titles, understood.text) ?? byMeaning(open.options, understood)
  const option = index === undefined ? undefined : open.options[index]
  if (option?.label.kind === 'article') {
    return { kind: 'answered', outcome: answerArticle(closed, option.label.id, 1, scene) }
  }
  if (option?.label.kind === 'dialog') return { kind: 'chose-dialog', outcome: closed, dialog: option.label.id }
  const isNone = index !== undefined || meant(understood) === 'no'
  if (isNone && open.beside) return { kind: 'answered', outcome: sayCourtesy(closed, 'no', scene) }
  if (isNone) {
    return { kind: 'answered', outcome: offer(closed, open.said, words(outcome).ask.noneChosen) }
  }
  const [only] = open.options
  if (meant(understood) === 'yes' && open.options.length === 1 && only?.label.kind === 'article') {
    return { kind: 'answered', outcome: answerArticle(closed, only.label.id, 1, scene) }
  }
  return { kind: 'interrupted', outcome: closed }
}

/** Their own words, when what they are most likely about is one of the alternatives and no other is. */
function byMeaning(options: readonly Option[], said: Understanding): number | undefined {
  const [part, ...more] = said.parts
  if (!part || more.length > 0) return undefined
  const found = part.candidates
    .slice(0, part.zone === 'answer' ? 1 : 3)
    .map((candidate) => options.findIndex((option) => isSame(option, candidate)))
    .filter((index) => index >= 0)
  return found.length === 1 ? found[0] : undefined
}

function isSame(option: Option, candidate: Candidate): boolean {
  return option.label.kind === candidate.label.kind && option.label.id === candidate.label.id
}

/** The answer to a facet's question; remembered for the whole conversation. */
export function hearFacet(outcome: Outcome, open: Open & { kind: 'facet' }, scene: Scene): Heard {
  const { understood } = scene
  const closed = pop(outcome)
  const labels = open.values.map((value) => scene.library.facetLabel(open.facet, value, outcome.memory.language))
  const mentioned = understood.facets[open.facet]
  const index = chosen(labels, understood.text)
  const value =
    mentioned !== undefined && open.values.includes(mentioned)
      ? mentioned
      : index === undefined
        ? undefined
        : open.values[index]
  if (value !== undefined) {
    const known = remember(closed, { known: { ...closed.memory.known, [open.facet]: value }, unclear: 0 })
    return { kind: 'answered', outcome: answerArticle(known, open.article, 1, scene) }
  }
  if (wantsToSkip(understood.text) || meant(understood) === 'no') {
    return { kind: 'answered', outcome: giveUp(closed, understood.text) }
  }
  // "And to the Canaries?": another of the things the same answer depends on; this one is still needed.
  const article = scene.library.article(open.article, outcome.memory.language)
  const isBare = understood.parts.every((part) => articleOf(part) === undefined && dialogOf(part) === undefined)
  if (isBare && Object.keys(article?.facets ?? {}).some((facet) => understood.facets[facet] !== undefined)) {
    return { kind: 'answered', outcome: answerArticle(closed, open.article, 1, scene) }
  }
  return { kind: 'interrupted', outcome: closed }
}
