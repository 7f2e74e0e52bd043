/** Questions through understanding and dialogs, each a conversation of its own; judging them is authoring's. */
import { openClaims } from '../desk/claims.js'
import { openConversations } from '../desk/conversations.js'
import { createOpinions } from '../desk/opinions.js'
import { newReference } from '../desk/reference.js'
import { openMemoryStore } from '../desk/store/memory-store.js'
import type { Got, Question } from '../knowledge/authoring/evaluate.js'
import type { Result } from '../knowledge/authoring/report.js'
import { dayOf, TIME_ZONE } from '../knowledge/day.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { isLanguage } from '../knowledge/language.js'
import { libraryOn } from '../knowledge/library.js'
import { createUnderstanding, type Options, type Understand } from '../knowledge/understand.js'
import type { Training } from '../knowledge/training.js'
import type { Log } from '../desk/log.js'
import { siteOf } from './site.js'
import { createStage } from './stage.js'
import { takeTurn, type TurnParts } from './turn.js'

export interface Desk {
  readonly turn: TurnParts
  readonly understand: Understand
}

export interface Circumstances extends Options {
  readonly now: () => Date
  /** Told when a turn breaks. */
  readonly log: Log
}

/** The desk as it serves customers, but with a store in memory. Without what was learnt before it learns: seconds of work. */
export async function openDesk(
  knowledge: Knowledge,
  { now, log, ...options }: Circumstances,
  training?: Training,
): Promise<Desk> {
  const store = openMemoryStore()
  const conversations = await openConversations(store.conversations)
  const understand = createUnderstanding(knowledge, options, training)
  const claims = await openClaims({
    records: store.claims,
    keepReceipt: async () => [],
    now,
    site: () => siteOf({ knowledge, understand }, now()),
    log,
  })
  const stage = createStage({
    now,
    timeZone: TIME_ZONE,
    understand,
    libraryOn: (moment) => libraryOn(knowledge, dayOf(moment)),
    claims,
    surveys: createOpinions(claims),
    conversations,
    attendance: () => ({ open: true }),
    newReference: () => newReference((n) => crypto.getRandomValues(new Uint8Array(n))),
    log,
  })
  return { turn: { conversations, stage, now, log }, understand }
}

/** One after the other, so that their times can be compared. */
export async function askAll(questions: readonly Question[], desk: Desk): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const question of questions) results.push(await ask(question, desk))
  return results
}

async function ask(question: Question, { turn, understand }: Desk): Promise<Result> {
  const { text, lang } = question
  const about = {
    conversationId: crypto.randomUUID(),
    channel: 'directline',
    customer: { id: 'dl_evaluation' },
    locale: lang,
    clientId: undefined,
  }
  await takeTurn({ ...about, what: { kind: 'start' }, activity: { type: 'conversationUpdate' } }, turn)
  const begun = performance.now()
  const { replies } = await takeTurn(
    { ...about, what: { kind: 'message', text, files: [] }, activity: { type: 'message', text } },
    turn,
  )
  const ms = performance.now() - begun
  // The turn's own annotation, which `render` wrote as the first entity.
  const turns = replies.map(
    ({ activity }) => (activity['entities'] as (Got & { language?: unknown })[] | undefined)?.[0],
  )
  return {
    question,
    got: turns.flatMap((one) => (one ? [gotOf(one)] : [])),
    language: turns.map((one) => one?.language).find(isLanguage),
    // The conversation was opened in the question's language; this is what would be guessed if nothing were known.
    guessed: lang && understand(text, { now: turn.now() }).language,
    ms,
  }
}

function gotOf({ kind, articles, facet, confidence }: Got): Got {
  return {
    kind,
    ...(articles ? { articles } : {}),
    ...(facet === undefined ? {} : { facet }),
    ...(confidence === undefined ? {} : { confidence }),
  }
}
