/** Whether a resolution answers: every issue, with a reason of its own, in the customer's language. Pure. */
import type { Language } from '../../knowledge/language.js'
import type { Answer, Issue } from './event.js'
import { forbiddenText } from './forbidden-text.js'
import { ownWords, templatePatterns, wordsOf } from './reason.js'
import { refused, type Refusal } from './refusal.js'
import type { Rules } from './rules.js'

/** Fewer words of its own give no reason: "lo sentimos", "not possible". */
const LEAST_WORDS = 3
/** Of the customer's words over the answer to them, characters. */
const QUOTED = 160

export interface Resolution {
  readonly answers: readonly Answer[]
  /** What the letter says after the answers. */
  readonly text: string
}

export interface Asked {
  readonly language: Language
  readonly issues: readonly Issue[]
}

/** Undefined when it may be sent; otherwise the first fault, with all the issues that have it. */
export function resolutionFault(resolution: Resolution, asked: Asked, rules: Rules): Refusal | undefined {
  return (
    unanswered(resolution, asked) ??
    unreasoned(resolution, asked, rules) ??
    misspoken(resolution, asked, rules) ??
    uninformed(resolution, asked, rules) ??
    forbiddenText(letterOf(resolution))
  )
}

/** One answer for each issue and none besides: Ley 10/2025 art. 13.1. */
function unanswered({ answers }: Resolution, { issues }: Asked): Refusal | undefined {
  const answered = answers.map(({ issueId }) => issueId)
  const raised = issues.map(({ id }) => id)
  const strange = answered.filter((id) => !raised.includes(id))
  if (strange.length > 0)
    return refused('unknown-issue', 'Answer the issues that the claim raises, by their ids', strange)
  const twice = answered.filter((id, n) => answered.indexOf(id) < n)
  if (twice.length > 0) return refused('answered-twice', 'Give each issue one answer', twice)
  const open = raised.filter((id) => !answered.includes(id))
  return open.length > 0 ? refused('answer-missing', 'Answer every issue that the customer raised', open) : undefined
}

/** No generic replies: Ley 10/2025 art. 13.1. What the customer or every letter says is no reason either. */
function unreasoned({ answers }: Resolution, { issues, language }: Asked, rules: Rules): Refusal | undefined {
  const general = [...rules.templates[language], rules.consumerBodies[language]]
  const patterns = templatePatterns([...general, ...issues.map(({ text }) => text)])
  const reasons = answers.map(({ issueId, reason }) => ({ issueId, own: ownWords(reason, patterns) }))
  const empty = reasons.filter(({ own }) => wordsOf(own).length < LEAST_WORDS)
  if (empty.length > 0)
    return refused('template-only', 'Say what was found out about this very matter, in words of your own', idsOf(empty))
  const matters = new Map(issues.map(({ id, text }) => [id, wordsOf(text).join(' ')]))
  const same = reasons.filter((one) =>
    reasons.some((other) => other.own === one.own && matters.get(other.issueId) !== matters.get(one.issueId)),
  )
  return same.length > 0
    ? refused('same-text', 'Different matters need different answers: say what holds for each', idsOf(same))
    : undefined
}

/** In the language of the filing: Ley 10/2025 art. 13.6. */
function misspoken({ answers, text }: Resolution, { language }: Asked, rules: Rules): Refusal | undefined {
  const isForeign = (written: string) => written.trim() !== '' && (rules.languageOf(written) ?? language) !== language
  const cure = `Write to the customer in the language of the claim, ${language}`
  const foreign = answers.filter(({ reason }) => isForeign(reason))
  if (foreign.length > 0) return refused('wrong-language', cure, idsOf(foreign))
  return isForeign(text) ? refused('wrong-language', cure) : undefined
}

/** Where to go with what is not upheld, be it a part: Ley 10/2025 art. 13.7. */
function uninformed(resolution: Resolution, { language }: Asked, rules: Rules): Refusal | undefined {
  const denied = resolution.answers.filter(({ finding }) => finding !== 'upheld')
  if (denied.length === 0 || includesText(letterOf(resolution), rules.consumerBodies[language])) return undefined
  const cure = 'Include the text on consumer bodies as the site has set it; set it first if it is blank'
  return refused('consumer-body-missing', cure, idsOf(denied))
}

/** Line breaks and spaces do not matter. A blank text is in no other. */
export function includesText(letter: string, text: string): boolean {
  return text.trim() !== '' && evenly(letter).includes(evenly(text))
}

function evenly(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** As the customer reads it: where several matters were raised, each answer stands under their own words for it. */
export function letterOf({ answers, text }: Resolution, issues: readonly Issue[] = []): string {
  const answered = answers.map(({ issueId, reason }) => {
    const issue = issues.length > 1 ? issues.find(({ id }) => id === issueId) : undefined
    return issue ? `«${beginningOf(issue.text)}»\n${reason}` : reason
  })
  return [...answered, text].join('\n\n').trim()
}

/** In one line; whole characters. */
function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED - 1).join('')}…` : characters.join('')
}

function idsOf(found: readonly { readonly issueId: string }[]): readonly string[] {
  return found.map(({ issueId }) => issueId)
}
