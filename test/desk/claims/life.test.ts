/** Whatever is done to a claim, by whom and when: a simple model says which steps are allowed, and the claim agrees. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandSchema, type Command, type CommandKind } from '../../../desk/claims/command.js'
import { claimEventSchema, claimEventsSchema, type By, type ClaimEvent } from '../../../desk/claims/event.js'
import { permitted } from '../../../desk/claims/permission.js'
import { claimOf, type Claim, type ClaimState } from '../../../desk/claims/state.js'
import { summaryAfter, summaryOf } from '../../../desk/claims/summary.js'
import * as the from './a-claim.js'
import { ANA, ask, CUSTOMER, DESK, DUE, kindsOf, received, WARNING } from './a-claim.js'

const DAY_MS = 86_400_000
const ACTORS = [CUSTOMER, ANA, DESK] as const

/** As much as the rules of the law need, and nothing of how the claim is built. */
interface Model {
  step: ClaimState['kind']
  request: { lapses: boolean; askedAt: number; deliveredAt?: number; failed?: boolean; wroteSince: boolean } | undefined
  survey: 'none' | 'sent' | 'answered'
  blockedUntil: number | undefined
  destroyed: boolean
  completed: boolean
}

type Actor = By['kind']
interface Move {
  readonly command: (claim: Claim, now: number) => Command
  readonly by: readonly Actor[]
  readonly may: (model: Model, now: number) => boolean
  readonly changes: (model: Model, now: number, by: Actor) => void
}

const moment = (ms: number) => new Date(ms).toISOString()
const isOpen = ({ step }: Model) => step !== 'resolved' && step !== 'closed'
const isAssessed = ({ step }: Model) => ['assessed', 'in-progress', 'reopened'].includes(step)
const always = () => true
const nothing = () => {}
const next = (step: Model['step']) => (model: Model) => {
  model.step = step
}
const idOf = (claim: Claim) => `message-${claim.version}`
const wrote = (model: Model, _: number, by: Actor) => {
  if (by === 'customer' && model.request) model.request.wroteSince = true
}
const asked = (purpose: 'to-complete' | 'to-investigate'): Move => ({
  command: (claim, now) => ({
    ...the.requestData,
    messageId: idOf(claim),
    purpose,
    text: WARNING,
    until: moment(now + 16 * DAY_MS),
  }),
  by: ['staff'],
  may: isAssessed,
  changes: (model, now) => {
    model.step = 'waiting-for-customer'
    model.request = { lapses: purpose === 'to-complete', askedAt: now, wroteSince: false }
  },
})
const answered = (model: Model) => {
  model.step = 'resolved'
  model.survey = 'none'
  model.request = undefined
}
const [door, charge] = the.resolve.answers as [(typeof the.resolve.answers)[0], (typeof the.resolve.answers)[0]]

const MOVES: readonly Move[] = [
  {
    command: () => the.acknowledge,
    by: ['staff', 'desk'],
    may: ({ step }) => step === 'received',
    changes: next('acknowledged'),
  },
  {
    command: () => the.assess,
    by: ['staff'],
    may: (model) => isOpen(model) && model.step !== 'received',
    changes: (model) => {
      if (model.step === 'acknowledged') model.step = 'assessed'
    },
  },
  {
    command: () => the.start,
    by: ['staff'],
    may: ({ step }) => step === 'assessed' || step === 'reopened',
    changes: next('in-progress'),
  },
  asked('to-complete'),
  asked('to-investigate'),
  {
    command: () => ({ kind: 'receive-data', text: 'aquí ho té', attachmentIds: [] }),
    by: ['customer', 'staff'],
    may: ({ step }) => step === 'waiting-for-customer',
    changes: (model) => {
      model.step = 'in-progress'
      model.completed ||= model.request?.lapses === true
      model.request = undefined
    },
  },
  {
    command: (claim) => ({ ...the.resolve, messageId: idOf(claim) }),
    by: ['staff'],
    may: (model) => isAssessed(model) || model.step === 'waiting-for-customer',
    changes: answered,
  },
  {
    command: (claim) => ({
      ...the.resolve,
      messageId: idOf(claim),
      text: the.BODIES,
      answers: [door, { ...charge, finding: 'not-upheld' }],
    }),
    by: ['staff'],
    may: isAssessed,
    changes: answered,
  },
  {
    command: (claim) => ({ kind: 'lapse', tenthDayEndedAt: moment(deliveredAt(claim) + 14 * DAY_MS) }),
    by: ['desk'],
    may: ({ step, request }, now) =>
      step === 'waiting-for-customer' &&
      request?.lapses === true &&
      !request.wroteSince &&
      request.deliveredAt !== undefined &&
      now > request.deliveredAt + 14 * DAY_MS &&
      now > request.askedAt + 16 * DAY_MS,
    changes: answered,
  },
  {
    command: (_, now) => ({ kind: 'warn', about: 'half', workBy: moment(now) }),
    by: ['desk'],
    may: isOpen,
    changes: nothing,
  },
  {
    command: () => ({ kind: 'close' }),
    by: ['customer', 'staff'],
    may: ({ step }) => step === 'resolved',
    changes: next('closed'),
  },
  {
    command: (_, now) => ({ kind: 'reopen', why: 'torna a fallar', due: { dueAt: moment(now + 15 * DAY_MS) } }),
    by: ['customer', 'staff'],
    may: (model) => !isOpen(model),
    changes: next('reopened'),
  },
  {
    command: () => ({ kind: 'send-survey', channel: 'mail' }),
    by: ['staff', 'desk'],
    may: (model) => !isOpen(model) && model.survey === 'none',
    changes: (model) => {
      model.survey = 'sent'
    },
  },
  {
    command: () => ({ kind: 'answer-survey', score: 3 }),
    by: ['customer'],
    may: (model) => !isOpen(model) && model.survey === 'sent',
    changes: (model) => {
      model.survey = 'answered'
    },
  },
  {
    command: (claim) => ({ kind: 'message', channel: 'chat', messageId: idOf(claim), text: 'Bon dia' }),
    by: ['customer', 'staff', 'desk'],
    may: always,
    changes: wrote,
  },
  {
    command: (claim) => ({ kind: 'add-evidence', attachmentIds: [idOf(claim)] }),
    by: ['customer', 'staff'],
    may: always,
    changes: wrote,
  },
  {
    command: (claim) => ({ kind: 'correct', field: 'order', value: idOf(claim) }),
    by: ['customer', 'staff'],
    may: always,
    changes: wrote,
  },
  {
    command: (claim) => ({ kind: 'record-delivery', messageId: requestIdOf(claim) }),
    by: ['desk'],
    may: ({ request }) => request !== undefined && request.deliveredAt === undefined,
    changes: delivered,
  },
  {
    command: (claim) => ({ kind: 'confirm-delivery', messageId: requestIdOf(claim), how: 'per telèfon' }),
    by: ['staff'],
    may: ({ request }) => request !== undefined && request.deliveredAt === undefined,
    changes: delivered,
  },
  {
    command: (claim) => ({ kind: 'record-failure', messageId: requestIdOf(claim), end: 'refused', detail: '550' }),
    by: ['desk'],
    may: ({ request }) => request !== undefined && request.deliveredAt === undefined && !request.failed,
    changes: (model) => {
      if (model.request) model.request.failed = true
    },
  },
  {
    command: (claim) => ({ kind: 'send-again', messageId: requestIdOf(claim) }),
    by: ['staff'],
    may: ({ request }) => request?.failed === true,
    changes: (model) => {
      if (model.request) model.request.failed = false
    },
  },
  {
    command: ({ due }) => ({ kind: 'change-due', ground: 'completed', why: 'completa', due: laterThan(due) }),
    by: ['desk'],
    may: (model) => isOpen(model) && model.completed,
    changes: nothing,
  },
  {
    command: ({ due }) => ({ kind: 'change-due', ground: 'brought-forward', why: 'més temps', due: laterThan(due) }),
    by: [],
    may: always,
    changes: nothing,
  },
  {
    command: ({ claimKind }) => ({
      kind: 'change-kind',
      to: claimKind === 'claim' ? 'billing' : 'claim',
      why: 'càrrec',
    }),
    by: ['staff'],
    may: isOpen,
    changes: nothing,
  },
  { command: () => ({ kind: 'note', text: 'una nota' }), by: ['staff'], may: always, changes: nothing },
  { command: () => ({ kind: 'read' }), by: ['staff'], may: always, changes: nothing },
  {
    command: (claim) => ({ kind: 'assign', to: { id: idOf(claim), alias: 'Pau' } }),
    by: ['staff', 'desk'],
    may: always,
    changes: nothing,
  },
  {
    command: (claim) => ({ kind: 'change-consent', keepConversation: !claim.keepConversation }),
    by: ['customer'],
    may: always,
    changes: nothing,
  },
  {
    command: (_, now) => ({ kind: 'block', why: 'esborrat', until: moment(now + 10 * DAY_MS) }),
    by: ['staff', 'desk'],
    may: (model) => !isOpen(model),
    changes: (model, now) => {
      model.blockedUntil = now + 10 * DAY_MS
    },
  },
  {
    command: () => ({ kind: 'destroy' }),
    by: ['desk'],
    may: ({ blockedUntil }, now) => blockedUntil !== undefined && now > blockedUntil,
    changes: (model) => {
      model.destroyed = true
    },
  },
]

function delivered(model: Model, now: number): void {
  if (model.request) Object.assign(model.request, { deliveredAt: now, failed: false })
}

function requestIdOf({ state }: Claim): string {
  return state.kind === 'waiting-for-customer' ? state.messageId : 'none'
}

function deliveredAt(claim: Claim): number {
  const found = claim.written.find(({ messageId }) => messageId === requestIdOf(claim))?.deliveredAt
  return Date.parse(found ?? claim.receivedAt)
}

function laterThan(due: Claim['due']): Claim['due'] {
  return { ...due, dueAt: moment(Date.parse(due.dueAt) + DAY_MS) }
}

function isAllowed(model: Model, move: Move, by: Actor, now: number): boolean {
  const isDestruction = move.command(received(), now).kind === 'destroy'
  const isReachable = !model.destroyed && (model.blockedUntil === undefined || isDestruction)
  return isReachable && move.by.includes(by) && move.may(model, now)
}

/** `wild`: any move, by anybody; otherwise one that the model allows, so that the far states are reached as well. */
const step = fc.record({
  move: fc.nat({ max: 9_999 }),
  actor: fc.nat({ max: 2 }),
  wild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 14, max: 40 })),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function chosen(model: Model, { move, actor, wild }: Step, now: number): { move: Move; by: By } {
  const pairs = MOVES.flatMap((one) => ACTORS.map((by) => ({ move: one, by })))
  const allowed = pairs.filter((pair) => isAllowed(model, pair.move, pair.by.kind, now))
  // What is always allowed happens less often than what brings the claim further.
  const further = allowed.filter((pair) => pair.move.may !== always)
  const from = wild || allowed.length === 0 ? pairs : [...allowed, ...further, ...further, ...further]
  return from[(move * 3 + actor) % from.length] ?? { move: MOVES[0] as Move, by: ANA }
}

interface Lived {
  readonly claims: readonly Claim[]
  readonly disagreements: readonly string[]
  readonly refusals: readonly { readonly claim: Claim; readonly by: Actor; readonly kind: CommandKind }[]
}

/** Lives the steps through, and notes where the model and the claim do not agree. */
function live(steps: readonly Step[]): Lived {
  const model: Model = {
    step: 'received',
    request: undefined,
    survey: 'none',
    blockedUntil: undefined,
    destroyed: false,
    completed: false,
  }
  const claims = [received()]
  const refusals: Lived['refusals'][number][] = []
  const disagreements: string[] = []
  let now = Date.parse(the.RECEIVED.at)
  for (const one of steps) {
    now += one.days * DAY_MS + 1
    const claim = claims.at(-1) ?? received()
    const { move, by } = chosen(model, one, now)
    const command = commandSchema.parse(move.command(claim, now))
    const applied = ask(claim, command, { by, at: moment(now) })
    const allowed = isAllowed(model, move, by.kind, now)
    if (applied.ok !== allowed)
      disagreements.push(`${by.kind} ${command.kind} ${claim.state.kind}: ${applied.ok ? 'ok' : applied.code}`)
    if (applied.ok) {
      if (allowed) move.changes(model, now, by.kind)
      if (applied.claim.state.kind !== model.step)
        disagreements.push(`${command.kind}: ${applied.claim.state.kind}, not ${model.step}`)
      claims.push(applied.claim)
    } else refusals.push({ claim, by: by.kind, kind: command.kind })
  }
  return { claims, refusals, disagreements }
}

const lives = fc.array(step, { maxLength: 60, size: 'max' }).map(live)
const RUNS = { numRuns: 300 }

describe('whatever happens to a claim', () => {
  it('may do what the model allows, and only that', () => {
    fc.assert(
      fc.property(lives, ({ disagreements }) => {
        expect(disagreements).toEqual([])
      }),
      RUNS,
    )
  })

  it('is at every point what its events say, read back from JSON', () => {
    fc.assert(
      fc.property(lives, ({ claims }) => {
        for (const claim of claims) {
          const read = claimEventsSchema.parse(JSON.parse(JSON.stringify(claim.events)))
          expect(claimOf(read)).toEqual(claim)
          expect(claim.version).toBe(read.length)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('only adds to its history', () => {
    fc.assert(
      fc.property(lives, ({ claims }) => {
        const last = claims.at(-1)?.events ?? []
        for (const { events } of claims) expect(isDeepStrictEqual(last.slice(0, events.length), events)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('has the same line in the list, event by event or all at once', () => {
    fc.assert(
      fc.property(lives, ({ claims }) => {
        const { events, ...claim } = claims.at(-1) ?? received()
        const half = summaryOf(events.slice(0, Math.ceil(events.length / 2)))
        const line = events.slice(Math.ceil(events.length / 2)).reduce(summaryAfter, half as NonNullable<typeof half>)
        expect(line).toEqual(summaryOf(events))
        expect(line).toMatchObject({ version: claim.version, state: claim.state, claimKind: claim.claimKind })
      }),
      { numRuns: 100 },
    )
  })

  it('keeps the law, as its history alone shows', () => {
    fc.assert(
      fc.property(lives, ({ claims }) => {
        expect(breaches(claims.at(-1)?.events ?? [])).toEqual([])
      }),
      RUNS,
    )
  })

  it('offers what may be done: nothing that is refused for who or when, everything else', () => {
    fc.assert(
      fc.property(lives, ({ refusals }) => {
        for (const { claim, by, kind } of refusals) {
          const again = ask(claim, MOVES.map((move) => move.command(claim, 0)).find((one) => one.kind === kind) ?? [], {
            by: ACTORS.find((actor) => actor.kind === by) ?? ANA,
          })
          const isOffered = permitted(claim, by).includes(kind)
          expect(!again.ok && ['not-yours', 'not-now', 'blocked'].includes(again.code)).toBe(!isOffered)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('comes to every state and every kind of event while these tests look for faults', () => {
    const seen = fc.sample(lives, { numRuns: 500, seed: 20261204 }).flatMap(({ claims }) => claims.at(-1)?.events ?? [])
    const kinds = claimEventSchema.options.map((option) => option.shape.kind.value)
    expect(kinds.filter((kind) => !kindsOf(seen).includes(kind))).toEqual([])
  })
})

/** What the law forbids, read off the events without the code that keeps it. */
function breaches(events: readonly ClaimEvent[]): readonly string[] {
  const found: string[] = []
  if (events[0]?.kind !== 'received' || kindsOf(events).lastIndexOf('received') > 0) found.push('not filed once')
  const before = (kind: string, needed: string) => {
    const at = kindsOf(events).indexOf(kind)
    if (at >= 0 && !kindsOf(events.slice(0, at)).includes(needed)) found.push(`${kind} without ${needed}`)
  }
  before('assessed', 'acknowledged')
  for (const kind of ['started', 'data-requested', 'resolved']) before(kind, 'assessed')
  before('destroyed', 'blocked')
  before('lapsed', 'delivered')
  let isDone = false
  let surveys = 0
  let waits = false
  let due = DUE.dueAt
  for (const event of events) {
    const isAnswer = event.kind === 'resolved' || event.kind === 'lapsed'
    if (isAnswer && isDone) found.push('answered twice')
    if (event.kind === 'resolved' && event.by.kind !== 'staff') found.push('answered by a program')
    if (['closed', 'reopened'].includes(event.kind) && event.by.kind === 'desk') found.push(`${event.kind} by itself`)
    if (event.kind === 'closed' && !isDone) found.push('closed unanswered')
    if (event.kind === 'survey-sent' && (!isDone || ++surveys > 1)) found.push('survey out of turn')
    if (event.kind === 'reopened') waits = surveys === 1 && waits
    if (event.kind === 'survey-cancelled' && !waits) found.push('cancelled what nobody waits for')
    if (event.kind === 'due-changed') {
      if (event.from.dueAt !== due) found.push('deadline from nowhere')
      if (event.to.dueAt > due && !['completed', 'calendar', 'reopened'].includes(event.ground)) found.push('put off')
      due = event.to.dueAt
    }
    if (event.kind === 'survey-sent') waits = true
    if (event.kind === 'survey-answered' || event.kind === 'survey-cancelled') waits = false
    if (isAnswer) isDone = true
    if (event.kind === 'reopened') {
      isDone = false
      surveys = 0
    }
    if ((event.kind === 'started' || isAnswer) && waits) found.push('survey left open')
  }
  const over = kindsOf(events).indexOf('blocked')
  if (over >= 0 && kindsOf(events.slice(over + 1)).some((kind) => kind !== 'destroyed'))
    found.push('changed when blocked')
  return found
}
