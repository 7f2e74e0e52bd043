/** The whole desk, wired and listening. What it needs from outside comes in as a parameter. */
import { colleaguesIn } from '../desk/staff-list.js'
import { openClaims } from '../desk/claims.js'
import { openConversations } from '../desk/conversations.js'
import type { DeskLetters } from '../desk/claims/desk-letters.js'
import { createDesk, type Desk } from '../desk/dispatch.js'
import type { Log } from '../desk/log.js'
import { openMailroom, type Mailroom } from '../desk/mail/mailroom.js'
import { outboxCarrier } from '../desk/mail/outbox-carrier.js'
import { smtpCarrier } from '../desk/mail/smtp-carrier.js'
import { createOpinionLinks } from '../desk/opinion-links.js'
import { createOpinions } from '../desk/opinions.js'
import type { Random } from '../desk/random.js'
import { receiptKeeper } from '../desk/receipt/keeper.js'
import type { RenderPdf } from '../desk/receipt/pdf.js'
import { newReference } from '../desk/reference.js'
import type { Store } from '../desk/store/store.js'
import { dayOf, TIME_ZONE } from '../knowledge/day.js'
import { libraryOn } from '../knowledge/library.js'
import { wordingFor } from '../dialogs/wording/wording.js'
import type { Language } from '../knowledge/language.js'
import { attendance } from './attendance.js'
import { BOT_FRAMEWORK, openBotFramework } from './channels/bot-framework.js'
import { openDirectLine } from './channels/direct-line/direct-line.js'
import { every, type Every, type Rounds } from './clockwork.js'
import { deskRoutes, deskSocket } from './desk-door.js'
import { handoffToHub, type HandoffHub } from './handoff-events.js'
import { openMetrics, type Metrics } from './http/metrics.js'
import { operationRoutes } from './http/operation-routes.js'
import type { Pages } from './http/pages.js'
import { createLogic, DIRECT_LINE } from './logic.js'
import { opinionRoutes } from './opinion/routes.js'
import { createRelay } from './relay.js'
import { attachmentIdIn } from './channels/direct-line/attachment-address.js'
import { fileCheck } from './file-check.js'
import { openServer, type RunningServer } from './server.js'
import type { Settings } from './settings.js'
import type { Shelf } from './shelf.js'
import { siteOf } from './site.js'
import { clamd, type Scanner } from './scanner.js'
import { createStage } from './stage.js'
import { openUploads } from './uploads.js'

const MINUTE_MS = 60_000
/** Once a day, and not while the desk has just been opened: it reads every record. */
const SWEEP_FIRST_MS = 10 * MINUTE_MS
const SWEEP_MS = 24 * 60 * MINUTE_MS

export interface DeskParts {
  readonly settings: Settings
  /** Signs the web channel's tokens. */
  readonly secret: string
  readonly store: Store
  readonly shelf: Shelf
  readonly pages: Pages
  readonly now: () => Date
  readonly random: Random
  /** For the receipts that customers can keep. */
  readonly renderPdf: RenderPdf
  readonly log: Log
  /** The desk's clockwork, where it is not the real one. */
  readonly every?: Every
}

export interface RunningDesk extends RunningServer {
  /** For the one-time link that makes the first account; undefined once there is staff. */
  setUpToken(): string | undefined
}

/** Rejects when it cannot listen, or when the first account's settings will not do. The store stays the caller's to close. */
export async function startDesk(parts: DeskParts): Promise<RunningDesk> {
  const { settings, store, shelf, log, now } = parts
  const conversations = await openConversations(store.conversations)
  const colleagues = () => colleaguesIn(store.staff)
  const keepReceipt = receiptKeeper({ attachments: store.attachments, renderPdf: parts.renderPdf, log })
  const site = () => siteOf(shelf.current(), now())
  const claims = await openClaims({ records: store.claims, keepReceipt, now, site, colleagues, log })
  const opinions = createOpinions(claims)
  const mailroom = await mailroomOf(parts)
  const opinionLinks = createOpinionLinks(parts.secret, settings.publicUrl)
  // The desk's own sockets are known only below; until somebody connects there is nobody at the desk.
  const atDesk = { open: () => 0 }
  const stage = createStage({
    now,
    timeZone: TIME_ZONE,
    understand: (text, context) => shelf.current().understand(text, context),
    libraryOn: (moment) => libraryOn(shelf.current().knowledge, dayOf(moment)),
    claims,
    surveys: opinions,
    conversations,
    attendance: (language) => attendance(shelf.current().knowledge.hours, atDesk.open(), now())(language),
    newReference: () => newReference(parts.random),
    log,
  })
  const metrics = metricsOf(
    () => conversations.waiting().length,
    () => directLine.openSockets(),
  )
  const took = (ms: number, failed: boolean) => {
    metrics.turnTook(ms / 1000)
    if (failed) metrics.turnFailed()
  }
  const turnParts = { conversations, stage, now, log, took }
  const hub = hubOf(log)
  const uploads = openUploads(settings.uploads, store.attachments, scannerOf(parts), now)
  const directLine = openDirectLine({
    settings,
    secret: parts.secret,
    conversations,
    attachments: store.attachments,
    uploads,
    logic: createLogic(turnParts, DIRECT_LINE),
    now,
    log,
  })
  directLine.adapter.use(handoffToHub(hub))
  const botFramework = await openBotFramework({
    settings: settings.botFramework,
    logic: createLogic(turnParts, BOT_FRAMEWORK),
    hub,
    log,
  })
  const relay = createRelay({
    conversations,
    stage,
    now,
    // The web channel reads from the record itself; the others are sent what was added.
    deliver: (conversation, entries) => {
      if (conversation.channel === 'directline') return
      botFramework.deliver(conversation, entries).catch((error: unknown) => {
        log.error({ conversation: conversation.id, err: error }, 'a message could not be delivered to its channel')
      })
    },
  })
  const needs = { conversations, relay, claims, mailroom, opinionLinks, checkFile: fileCheck(uploads) }
  const desk = await openDesk(parts, needs)
  await desk.sendUndelivered()
  const socket = deskSocket(desk)
  atDesk.open = () => socket.open()
  const readiness = () => ({ ready: true, problems: [...shelf.problems(), ...damage(store), ...problemsOf(mailroom)] })
  const server = await openServer({
    settings,
    routes: [
      ...directLine.routes,
      botFramework.route,
      ...deskRoutes(desk),
      ...opinionRoutes(opinions),
      ...operationRoutes(readiness, metrics),
    ],
    upgrades: [directLine.upgrade, socket],
    pages: parts.pages,
    log,
  })
  const clockworks = roundsOf(desk).map((rounds) => (parts.every ?? every)(rounds, log))
  const close = async () => {
    await Promise.all(clockworks.map((clockwork) => clockwork.stop()))
    await server.close()
    await desk.close()
  }
  return { url: server.url, close, setUpToken: () => desk.setUpToken() }
}

type DeskNeeds = Pick<
  Parameters<typeof createDesk>[0],
  'conversations' | 'relay' | 'claims' | 'mailroom' | 'opinionLinks' | 'checkFile'
>

async function openDesk({ settings, store, shelf, now, random, log }: DeskParts, needs: DeskNeeds): Promise<Desk> {
  const desk = createDesk({
    ...needs,
    store,
    attachmentIdIn,
    now,
    random,
    log,
    secureCookie: settings.publicUrl?.startsWith('https:') ?? false,
    publicOrigin: settings.publicUrl,
    retention: () => shelf.current().knowledge.retention,
    deskLetters: lettersFor,
  })
  if (settings.deskAdmin) {
    const ensured = await desk.ensureAdmin(settings.deskAdmin.email, settings.deskAdmin.password)
    if (ensured.kind === 'refused') throw new Error(ensured.why)
  }
  return desk
}

function mailroomOf({ settings, store, now, log }: DeskParts): Promise<Mailroom> {
  return openMailroom({
    records: store.mails,
    attachments: store.attachments,
    carrier: settings.smtp ? smtpCarrier(settings.smtp) : outboxCarrier(store.outbox),
    from: settings.mailFrom,
    now,
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    log,
  })
}

function problemsOf(mailroom: Mailroom): readonly string[] {
  const problem = mailroom.problem()
  return problem === undefined ? [] : [problem]
}

/** What the desk does by itself. */
function roundsOf({ claimsDue, sweep }: Desk): readonly Rounds[] {
  return [
    { what: 'claims', work: claimsDue, firstMs: 0, everyMs: MINUTE_MS },
    { what: 'retention', work: sweep, firstMs: SWEEP_FIRST_MS, everyMs: SWEEP_MS },
  ]
}

function lettersFor(reference: string, language: Language): DeskLetters {
  const { monthPassed, lapsed } = wordingFor(language).deskLetters
  return { monthPassed: (bodies) => monthPassed(reference, bodies), lapsed: lapsed(reference) }
}

function scannerOf({ settings, log }: DeskParts): Scanner | undefined {
  const failed = (error: Error) => log.error({ err: error }, 'a file could not be scanned: see CLAMD_URL')
  return settings.clamdUrl && clamd(settings.clamdUrl, failed)
}

/** Our own desk is the hub: it reads the request in the conversation's record, so here it is only noted. */
function hubOf(log: Log): HandoffHub {
  return {
    initiated: ({ conversation }) => log.info({ conversation: conversation?.id }, 'a customer asks for a person'),
  }
}

function metricsOf(waiting: () => number, sockets: () => number): Metrics {
  return openMetrics([
    { name: 'mostrador_handoffs_waiting', help: 'Customers who wait for a person.', read: waiting },
    { name: 'mostrador_chat_sockets', help: 'Open chat sockets.', read: sockets },
  ])
}

function damage({ damaged, stillAside }: Store): readonly string[] {
  const now = damaged.map(
    ({ file, setAsideAs, why }) => `${file} was damaged (${why}) and has been set aside as ${setAsideAs}.`,
  )
  const cure = 'restore its record from a backup, then remove it, and restart the desk'
  return [...now, ...stillAside.map((file) => `${file} was set aside at an earlier start: ${cure}.`)]
}
