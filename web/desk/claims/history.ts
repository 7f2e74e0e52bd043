/** What has happened to a claim, in words. Pure. */
import { TIME_ZONE } from '../../../knowledge/day.js'
import type { Language } from '../../../knowledge/language.js'
import { dateWords } from '../time.js'
import { nameOf, type Words } from '../words/words.js'
import type { ClaimEvent } from './wire.js'

export interface Told {
  readonly title: string
  /** What was written, each in a paragraph of its own. */
  readonly texts: readonly string[]
}

/** For whom it is told. */
export interface Reader {
  readonly words: Words
  readonly language: Language
}

/** Newest first, without who looked when; a delivery is told with what was delivered. */
export function historyOf(events: readonly ClaimEvent[]): readonly ClaimEvent[] {
  return events.filter(({ kind, by }) => kind !== 'read' && (kind !== 'delivered' || by.kind === 'staff')).toReversed()
}

export type Delivery =
  | { readonly kind: 'reached' | 'underway' }
  | { readonly kind: 'failed'; readonly end: Failed['end']; readonly detail: string }

type Failed = Extract<ClaimEvent, { kind: 'delivery-failed' }>
const LETTERS: readonly ClaimEvent['kind'][] = ['message', 'data-requested', 'resolved', 'survey-sent']

/** What became of what was written to the customer; undefined of what is no such thing. */
export function deliveryOf(event: ClaimEvent, events: readonly ClaimEvent[]): Delivery | undefined {
  if (!LETTERS.includes(event.kind) || event.by.kind === 'customer' || !('messageId' in event)) return undefined
  const { messageId } = event
  if (messageId === undefined) return undefined
  const last = events.findLast(
    (other) =>
      (other.kind === 'delivered' || other.kind === 'delivery-failed' || other.kind === 'sent-again') &&
      other.messageId === messageId,
  )
  if (last?.kind === 'delivery-failed') return { kind: 'failed', end: last.end, detail: last.detail }
  return { kind: last?.kind === 'delivered' ? 'reached' : 'underway' }
}

export function authorOf({ by }: ClaimEvent, staffId: string, { claims }: Words): string {
  if (by.kind !== 'staff') return claims.who[by.kind]
  return by.id === staffId ? `${by.alias} (${claims.who.you})` : by.alias
}

export function toldOf(event: ClaimEvent, reader: Reader): Told {
  const { words, language } = reader
  const { events, forms, kinds, delivery } = words.claims
  switch (event.kind) {
    case 'received':
      return told(events.received)
    case 'acknowledged':
      return told(events.acknowledged(inside(forms.channels[event.channel])))
    case 'assessed': {
      const levels = [event.severity, event.urgency].map((level) => inside(forms.levels[level]))
      const [severity = '', urgency = ''] = levels
      return told(events.assessed(severity, urgency), ...(event.immediateAction ? [events.immediateAction] : []))
    }
    case 'kind-changed':
      return told(events.kindChanged(inside(nameOf(kinds, event.from)), inside(nameOf(kinds, event.to))), event.why)
    case 'due-changed':
      return told(events.dueChanged(dateWords(event.to.dueAt, language, TIME_ZONE)), event.why)
    case 'assigned':
      return told(event.to ? events.assigned(event.to.alias) : events.unassigned)
    case 'note':
      return told(events.note, event.text)
    case 'message':
      return told(events.message(inside(forms.channels[event.channel])), event.text)
    case 'delivered':
      return told(event.how && event.by.kind === 'staff' ? delivery.confirmed(event.how) : events.delivered)
    case 'delivery-failed':
      return told(delivery.ended[event.end], event.detail)
    case 'sent-again':
      return told(delivery.sentAgain)
    case 'read':
      return told(events.read)
    case 'data-requested': {
      const asked = event.which.map((one) => `– ${one}`).join('\n')
      return told(events.requested(dateWords(event.until, language, TIME_ZONE)), asked, event.text)
    }
    case 'data-received':
      return told(events.dataReceived, event.text, ...filesIn(event.attachmentIds, words))
    case 'warned':
      return told(events.warned[event.about])
    case 'started':
      return told(events.started)
    case 'resolved':
      return resolved(event, words)
    case 'lapsed':
      return told(events.lapsed)
    case 'closed':
      return told(events.closed)
    case 'reopened':
      return told(events.reopened, event.why)
    case 'evidence-added':
      return told(events.evidence(event.attachmentIds.length))
    case 'corrected':
      return told(events.corrected(inside(nameOf(words.data, event.field))), changed(event.old, event.new))
    case 'consent-changed':
      return told(event.keepConversation ? events.consentGiven : events.consentWithdrawn)
    case 'survey-sent':
      return told(`${events.surveySent} (${delivery.surveyChannel[event.channel]})`)
    case 'survey-answered':
      return told(
        events.surveyAnswered(event.score),
        event.cause ? delivery.surveyCause[event.cause] : '',
        event.text ?? '',
      )
    case 'survey-cancelled':
      return told(events.surveyCancelled)
    case 'blocked':
      return told(events.blocked(dateWords(event.until, language, TIME_ZONE)), event.why)
    case 'destroyed':
      return told(events.destroyed)
  }
}

/** Each answer under its decision, then the letter's end. */
function resolved(event: Extract<ClaimEvent, { kind: 'resolved' }>, { claims }: Words): Told {
  const { findings } = claims.forms.resolve
  const decided = [...new Set(event.answers.map(({ finding }) => finding))]
  const outcome = decided.length === 1 ? (decided[0] ?? 'partly') : 'partly'
  const answers = event.answers.map(({ finding, reason }) => `${findings[finding]}: ${reason}`)
  return told(claims.events.resolved(nameOf(claims.outcomes, outcome)), ...answers, event.text)
}

function told(title: string, ...texts: readonly string[]): Told {
  return { title, texts: texts.filter((text) => text.trim() !== '') }
}

function filesIn(ids: readonly string[], { claims }: Words): readonly string[] {
  return ids.length > 0 ? [claims.events.evidence(ids.length)] : []
}

function changed(old: string | undefined, now: string): string {
  return old === undefined ? now : `${old} → ${now}`
}

/** A name as it stands inside a sentence. */
function inside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
