/** A data folder that has claims in it already: each as the desk would have written it, without the waiting for the disk. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLAIM_VERSION, type ClaimRecord } from '../../desk/claim.js'
import type { DeadlinePolicy } from '../../desk/claims/deadline-policy.js'
import { dueFrom } from '../../desk/claims/deadline.js'
import type { By, ClaimEvent } from '../../desk/claims/event.js'
import { newReference } from '../../desk/reference.js'
import type { Random } from '../../desk/random.js'
import { fileNameOf } from '../../desk/store/file-name.js'
import { inParallel } from '../../desk/store/in-parallel.js'
import { seal } from '../../desk/store/sealed.js'

const WRITTEN_AT_ONCE = 16
const HOUR_MS = 3_600_000
/** One claim in so many is still open: it came in during the last days, and nobody is late with it. */
const OPEN_OF = 20
const OPEN_HOURS = 48
/** All others have come in during the two years before, and are closed. */
const CLOSED_HOURS = 17_500

const DESK: By = { kind: 'desk' }
const CUSTOMER: By = { kind: 'customer' }
const STAFF: readonly By[] = ['ana', 'biel', 'carme'].map((id) => ({ kind: 'staff', id, alias: id }))
const KINDS = ['claim', 'billing', 'enquiry'] as const
const PRODUCTS = [
  'cafetera',
  'lavadora',
  'tostadora',
  'batidora',
  'plancha',
  'aspiradora',
  'nevera',
  'lámpara',
] as const
const MATTERS = ['llegó rota', 'no funciona', 'no ha llegado', 'se cobró dos veces', 'vino sin piezas'] as const

/** Until when claims have come in, and by what their dates were counted. */
export interface When {
  readonly now: Date
  readonly policy: DeadlinePolicy
}

/** Makes the folders. */
export async function storeClaims(dataDir: string, count: number, when: When): Promise<void> {
  const folder = join(dataDir, 'claims')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const numbers = Array.from({ length: count }, (_, number) => number)
  await inParallel(numbers, WRITTEN_AT_ONCE, async (number) => {
    const claim = storedClaim(number, when)
    await writeFile(join(folder, fileNameOf(claim.id)), seal(JSON.stringify(claim)))
  })
}

/** The same for the same number: kinds, states and ages in a shop's proportions. */
export function storedClaim(number: number, when: When): ClaimRecord {
  const conversationId = `conversation-${number}`
  const events = historyOf(number, conversationId, when)
  return { id: newReference(bytesFrom(number)), version: CLAIM_VERSION, conversationId, events }
}

function historyOf(number: number, conversationId: string, { now, policy }: When): readonly ClaimEvent[] {
  const isOpen = number % OPEN_OF === 0
  const age = isOpen ? 5 + (number % OPEN_HOURS) : 200 + (number % CLOSED_HOURS)
  const at = (hours: number) => new Date(now.getTime() + (hours - age) * HOUR_MS).toISOString()
  const product = PRODUCTS[number % PRODUCTS.length]!
  const story =
    `La ${product} del pedido NX-${10_000_000 + number} ${MATTERS[number % MATTERS.length]!} y nadie me ha contestado ` +
    'en dos semanas, aunque he llamado tres veces. Quiero que me la cambien por otra o que me devuelvan el dinero.'
  const claimKind = KINDS[number % KINDS.length]!
  const by = STAFF[number % STAFF.length]!
  const messageId = `letter-${number}`
  const text = `Hemos revisado su caso: la ${product} se le cambia por otra sin ningún coste. Gracias por avisarnos.`
  const events: readonly ClaimEvent[] = [
    {
      ...{ kind: 'received', at: at(0), by: CUSTOMER, claimKind, language: 'es' },
      fields: { story, order: `NX-${10_000_000 + number}`, email: `cliente${number}@example.com` },
      ...{ issues: [{ id: '1', text: story }], conversationId, keepConversation: number % 2 === 0 },
      ...dueFrom(at(0), claimKind, policy),
    },
    { kind: 'acknowledged', at: at(0), by: DESK, receiptSha256: '0'.repeat(64), channel: 'chat' },
    { kind: 'assessed', at: at(2), by, severity: 'medium', urgency: 'low', immediateAction: false },
    { kind: 'started', at: at(3), by },
    {
      ...{ kind: 'resolved', at: at(40), by, channel: 'chat', messageId, text },
      answers: [{ issueId: '1', finding: 'upheld', reason: text }],
    },
    { kind: 'delivered', at: at(40), by: DESK, messageId },
    { kind: 'closed', at: at(100), by },
  ]
  return isOpen ? events.slice(0, 2 + (number % 3)) : events
}

/** Different for each number: its own digits to the base of bytes that are all kept. */
function bytesFrom(number: number): Random {
  return (n) => Uint8Array.from({ length: n }, (_, place) => Math.floor(number / 29 ** place) % 29)
}
