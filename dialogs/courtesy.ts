/** Small talk: what is said back to a greeting, thanks, "are you a robot?" and the like, and the buttons that help on. */
import { popEverythingAsked, remember, say, words, type Outcome } from './outcome.js'
import type { Turn } from './reply.js'
import type { Scene } from './services.js'
import type { Wording } from './wording/wording.js'

interface Saying {
  readonly kind: (Turn & { kind: 'greeting' | 'smalltalk' | 'notice' | 'cancelled' })['kind']
  readonly text: (wording: Wording, scene: Scene) => string
  readonly choices: (wording: Wording) => readonly string[]
}

const menu = ({ button }: Wording): readonly string[] => [button.claim, button.status, button.person]
const person = ({ button }: Wording): readonly string[] => [button.person]
const nothing = (): readonly string[] => []

const SAYINGS: ReadonlyMap<string, Saying> = new Map<string, Saying>([
  ['greeting', { kind: 'greeting', text: (wording) => wording.hello, choices: menu }],
  ['thanks', { kind: 'smalltalk', text: (wording) => wording.thanks, choices: nothing }],
  ['goodbye', { kind: 'smalltalk', text: (wording) => wording.goodbye, choices: nothing }],
  ['help', { kind: 'notice', text: (wording) => wording.help, choices: menu }],
  ['robot', { kind: 'smalltalk', text: (wording) => wording.robot, choices: person }],
  ['smalltalk', { kind: 'smalltalk', text: (wording) => wording.smalltalk, choices: nothing }],
  ['praise', { kind: 'smalltalk', text: (wording) => wording.compliment, choices: nothing }],
  [
    'insult',
    {
      kind: 'smalltalk',
      text: (wording) => wording.insult,
      choices: (wording) => [wording.button.claim, wording.button.person],
    },
  ],
  ['yes', { kind: 'smalltalk', text: (wording) => wording.yesToWhat, choices: nothing }],
  ['no', { kind: 'smalltalk', text: (wording) => wording.noProblem, choices: nothing }],
  ['cancel', { kind: 'cancelled', text: (wording) => wording.nothingToCancel, choices: nothing }],
  ['resume', { kind: 'smalltalk', text: (wording) => wording.nothingToResume, choices: nothing }],
  ['bot', { kind: 'smalltalk', text: (wording) => wording.hello, choices: nothing }],
])

export function isCourtesy(dialog: string | undefined): dialog is string {
  return dialog !== undefined && SAYINGS.has(dialog)
}

export function sayCourtesy(outcome: Outcome, dialog: string, scene: Scene): Outcome {
  const saying = SAYINGS.get(dialog)
  if (!saying) return outcome
  const wording = words(outcome)
  // "Leave it" also takes back a question that is still open; a form has its own cancelling.
  const settled = dialog === 'cancel' || dialog === 'no' ? popEverythingAsked(outcome) : outcome
  return say(settled, { kind: saying.kind }, saying.text(wording, scene), saying.choices(wording))
}

/** Says the last thing again. */
export function sayAgain(outcome: Outcome): Outcome {
  const { last } = outcome.memory
  if (last.length === 0) return say(outcome, { kind: 'smalltalk' }, words(outcome).nothingToRepeat)
  return { ...outcome, replies: [...outcome.replies, ...last] }
}

/** The first message of a conversation: what this is, and what it can do. */
export function greet(outcome: Outcome): Outcome {
  const wording = words(outcome)
  const greeted = say(outcome, { kind: 'greeting' }, wording.greeting(wording.disclosure), [...menu(wording)])
  return remember(greeted, { disclosed: true })
}
