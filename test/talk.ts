/** A conversation in a line or two: through the real turn, the bundled knowledge and a store in memory. */
import type { KeptFile } from '../knowledge/file.js'
import { openClaims, type Claims as DeskClaims } from '../desk/claims.js'
import type { Conversation } from '../desk/conversation.js'
import { openConversations, type Conversations } from '../desk/conversations.js'
import { createOpinions } from '../desk/opinions.js'
import { receiptKeeper } from '../desk/receipt/keeper.js'
import { receiptPdf } from '../desk/receipt/pdf.js'
import { newReference } from '../desk/reference.js'
import type { Staff } from '../desk/staff.js'
import type { Store } from '../desk/store/store.js'
import { openMemoryStore } from '../desk/store/memory-store.js'
import type { Sent } from '../dialogs/beyond.js'
import type { Claims, Queue } from '../dialogs/services.js'
import type { Reply } from '../dialogs/reply.js'
import { dayOf, TIME_ZONE } from '../knowledge/day.js'
import type { Language } from '../knowledge/language.js'
import type { RefusedFile } from '../knowledge/refused-file.js'
import { libraryOn } from '../knowledge/library.js'
import { createUnderstanding, type Understand } from '../knowledge/understand.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { createRelay } from '../bot/relay.js'
import { siteOf } from '../bot/site.js'
import { createStage } from '../bot/stage.js'
import { takeTurn, type Taken } from '../bot/turn.js'
import { Clock } from './bot/clock.js'
import { quietLog } from './bot/quiet-log.js'
import { bundled } from './learned.js'

export interface Told {
  readonly text: string
  readonly turn: Reply['turn'] & { readonly language: Language }
  readonly choices: readonly string[]
}

export interface TalkOptions {
  readonly locale?: string
  readonly claims?: (claims: Claims) => Claims
  readonly understand?: Understand
  readonly attendance?: Queue['attendance']
  readonly store?: Store
  /** What the claims are dealt with by, where it is not the bundled. */
  readonly knowledge?: (bundled: Knowledge) => Knowledge
  readonly conversationId?: string
}

export interface Talk {
  /** Says something and hears the replies. `clientId` makes it the same message again. */
  say(text: string, clientId?: string): Promise<readonly Told[]>
  /** Sends as many files as that, without a word; and `refused`, which the channel could not keep, with the words `text`. */
  sendFiles(count: number, refused?: readonly RefusedFile[], text?: string): Promise<readonly Told[]>
  conversation(): Promise<Conversation>
  readonly store: Store
  readonly clock: Clock
  readonly log: ReturnType<typeof quietLog>
  readonly conversations: Conversations
  readonly claims: DeskClaims
  readonly relay: ReturnType<typeof createRelay>
}

const loaded = load()

async function load(): Promise<{ knowledge: Knowledge; understand: Understand }> {
  const { knowledge, training } = await bundled()
  return { knowledge, understand: createUnderstanding(knowledge, {}, training) }
}

/** Opens a conversation; its greeting has been said. */
export async function openTalk(options: TalkOptions = {}): Promise<Talk> {
  const { knowledge, understand } = await loaded
  const store = options.store ?? openMemoryStore()
  const conversations = await openConversations(store.conversations)
  const clock = new Clock()
  const log = quietLog()
  const stock = { knowledge: options.knowledge?.(knowledge) ?? knowledge, understand }
  const claims = await openClaims({
    records: store.claims,
    keepReceipt: receiptKeeper({ attachments: store.attachments, renderPdf: receiptPdf, log }),
    now: clock.now,
    site: () => siteOf(stock, clock.now()),
    log,
  })
  let drawn = 0
  const stage = createStage({
    now: clock.now,
    timeZone: TIME_ZONE,
    understand: options.understand ?? understand,
    libraryOn: (now) => libraryOn(knowledge, dayOf(now)),
    claims: options.claims?.(claims) ?? claims,
    surveys: createOpinions(claims),
    conversations,
    attendance: options.attendance ?? (() => ({ open: true })),
    newReference: () => newReference((n) => Uint8Array.from({ length: n }, () => (drawn += 37) % 256)),
    log,
  })
  const parts = { conversations, stage, now: clock.now, log }
  const id = options.conversationId ?? 'talk'
  const about = {
    conversationId: id,
    channel: 'directline',
    customer: { id: 'dl_customer' },
    locale: options.locale ?? 'es-ES',
  }
  let said = 0
  const turn = (text: string, sent: Sent, clientId = `message-${(said += 1)}`) =>
    takeTurn(
      { ...about, clientId, what: { kind: 'message', text, ...sent }, activity: { type: 'message', text } },
      parts,
    )
  await takeTurn(
    { ...about, clientId: undefined, what: { kind: 'start' }, activity: { type: 'conversationUpdate' } },
    parts,
  )
  return {
    say: async (text, clientId) => told(await turn(text, { files: [] }, clientId)),
    sendFiles: async (count, refused = [], text = '') => {
      const files = Array.from({ length: count }, (_, at) => photo(at + 1))
      return told(await turn(text, { files, refused }))
    },
    conversation: async () => (await conversations.get(id))!, // it has been started above
    store,
    clock,
    log,
    conversations,
    claims,
    relay: createRelay({ conversations, stage, now: clock.now, deliver: () => {} }),
  }
}

/** As the channel names them once it has stored them. */
function photo(at: number): KeptFile {
  return { id: String(at).padStart(32, '0'), name: `foto-${at}.jpg`, contentType: 'image/jpeg' }
}

/** What was said in answer. */
export function told({ replies }: Taken): readonly Told[] {
  return replies.map(({ activity }) => toldIn(activity))
}

export function toldIn(activity: Conversation['entries'][number]['activity']): Told {
  // Activities are JSON on the wire; these three fields are what the turn's renderer wrote.
  const {
    text = '',
    entities,
    suggestedActions,
  } = activity as {
    text?: string
    entities?: { type: string }[]
    suggestedActions?: { actions: { title: string }[] }
  }
  const turn = entities?.find((entity) => entity.type === 'mostrador/turn') as unknown as Told['turn']
  return { text, turn, choices: suggestedActions?.actions.map((action) => action.title) ?? [] }
}

/** The kinds of the replies, such as `answer claim`. */
export function kinds(replies: readonly Told[]): string {
  return replies.map((reply) => reply.turn.kind).join(' ')
}

export const ANA: Staff = {
  id: 'ana',
  version: 1,
  email: 'ana@desk.example',
  name: 'Ana Soler',
  alias: 'Ana',
  role: 'operator',
  password: 'scrypt$1$1$1$x$x',
  createdAt: '2026-11-01T00:00:00.000Z',
}
