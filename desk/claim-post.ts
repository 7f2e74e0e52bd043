/** Orders that write to the customer: on record first, then in the chat, then recorded as delivered. */
import type { Changed, Claims } from './claims.js'
import type { GivenOrder } from './claims/carry-out.js'
import type { Given } from './claims/command.js'
import { undeliveredLetters, type Letter } from './claims/letter.js'
import { refused, type Refusal } from './claims/refusal.js'
import type { Claim } from './claims/state.js'
import type { Conversations } from './conversations.js'
import type { Log } from './log.js'
import type { Relay } from './relay.js'

/** How the customer is written to. */
export const CHANNELS = ['chat', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

export interface ClaimPost {
  /** As `Claims.change`; refused, too, when what it writes has no way to the customer. */
  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed>
  /** Those that lead to the customer now, the best first. */
  channels(claim: Claim): Promise<readonly Channel[]>
  /** What is on record and has not reached the customer. Never rejects. */
  send(id: string): Promise<void>
  /** For the start: what was written before this process and had not reached the chat. Never rejects. */
  sendUndelivered(): Promise<void>
}

export interface ClaimPostParts {
  readonly claims: Claims
  readonly conversations: Conversations
  readonly relay: Relay
  readonly log: Log
}

export function createClaimPost(parts: ClaimPostParts): ClaimPost {
  return {
    change: (id, order) => change(id, order, parts),
    channels: async ({ conversationId }) => ((await isChatOpen(conversationId, parts)) ? ['chat'] : []),
    send: (id) => sendLetters(id, parts),
    sendUndelivered: async () => {
      for (const id of parts.claims.undelivered()) await sendLetters(id, parts)
    },
  }
}

async function change(id: string, order: Omit<GivenOrder, 'at'>, parts: ClaimPostParts): Promise<Changed> {
  const { claims } = parts
  const claim = await claims.get(id)
  if (!claim) return { kind: 'unknown' }
  const refusal = await noWay(order.commands, claim.conversationId, parts)
  if (refusal) return { kind: 'refused', refusal, version: claim.version }
  const changed = await claims.change(id, order)
  if (changed.kind !== 'changed' || undeliveredLetters(changed.claim).length === 0) return changed
  await sendLetters(id, parts)
  const sent = await claims.get(id)
  return sent ? { kind: 'changed', claim: sent } : changed
}

async function noWay(
  commands: readonly Given[],
  conversationId: string,
  parts: ClaimPostParts,
): Promise<Refusal | undefined> {
  const channels = commands.flatMap((command) =>
    'messageId' in command && 'channel' in command ? command.channel : [],
  )
  if (channels.includes('mail')) return refused('no-mail', 'No e-mail is set up yet: write in the chat')
  if (channels.length === 0) return undefined
  return (await isChatOpen(conversationId, parts))
    ? undefined
    : refused('unreachable', 'The chat is over: reach the customer by the contact they gave, and note it here')
}

async function isChatOpen(id: string, { conversations }: ClaimPostParts): Promise<boolean> {
  const conversation = await conversations.get(id)
  return conversation !== undefined && !conversation.ended
}

/** Of the same claim at the same time is harmless: whatever has a message's id already is not sent again. */
async function sendLetters(id: string, parts: ClaimPostParts): Promise<void> {
  try {
    const claim = await parts.claims.get(id)
    if (!claim) return
    for (const letter of undeliveredLetters(claim)) await send(id, claim.conversationId, letter, parts)
  } catch (error) {
    // It is on record as not delivered, and sent at the next start or with the next letter.
    parts.log.error({ claim: id, err: error }, 'a letter could not be put into the chat')
  }
}

async function send(id: string, conversationId: string, letter: Letter, { relay, claims, log }: ClaimPostParts) {
  const { messageId, from, text } = letter
  const written = await relay.write(conversationId, from, text, `claim ${id} ${messageId}`)
  if (written.kind === 'written') await claims.record(id, { kind: 'record-delivery', messageId })
  else log.warn({ claim: id, conversation: conversationId, why: written.kind }, 'a letter has no chat to go to')
}
