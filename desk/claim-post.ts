/** What is written to the customer: on record first, then in the chat or by mail, then recorded as delivered or not. */
import { mailAddressOf, mailId, mailOf, surveyMail } from './claim-mail.js'
import type { Changed, Claims } from './claims.js'
import type { GivenOrder } from './claims/carry-out.js'
import type { Command, Given } from './claims/command.js'
import type { Failure } from './claims/event.js'
import { undeliveredLetters, undeliveredSurvey, type Letter } from './claims/letter.js'
import { refused, type Refusal } from './claims/refusal.js'
import type { Claim, SentSurvey } from './claims/state.js'
import type { Conversations } from './conversations.js'
import type { Log } from './log.js'
import type { Mail, Settled } from './mail/mail.js'
import type { Mailroom } from './mail/mailroom.js'
import type { OpinionLinks } from './opinion-links.js'
import type { Relay } from './relay.js'
import { Turnstile } from './store/turnstile.js'
import { surveyAfter } from './survey.js'

/** How the customer is told: `other` is by whoever writes it, by telephone or post. */
export const CHANNELS = ['chat', 'mail', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

export interface ClaimPost {
  /** As `Claims.change`; refused, too, when what it writes has no way to the customer. */
  change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed>
  /** Those that lead to the customer now, the best first. */
  channels(claim: Claim): Promise<readonly Channel[]>
  /** What is on record and has not reached the customer. Never rejects. */
  send(id: string): Promise<void>
  /** For the start: what an earlier process wrote and did not deliver; from then on what is filed, too. Never rejects. */
  sendUndelivered(): Promise<void>
  /** Resolves when nothing is being delivered any more; what is still to be is on record. */
  close(): Promise<void>
}

export interface ClaimPostParts {
  readonly claims: Claims
  readonly conversations: Conversations
  readonly relay: Relay
  readonly mailroom: Mailroom
  readonly opinionLinks: OpinionLinks
  readonly log: Log
}

export function createClaimPost(parts: ClaimPostParts): ClaimPost {
  return new Post(parts)
}

class Post implements ClaimPost {
  /** One claim's letters go out one after another, so that none is handed over twice. */
  private readonly turnstile = new Turnstile()
  /** Conversations in which something else has to end before a survey is asked → the claims. */
  private readonly busy = new Map<string, Set<string>>()
  private stops: (() => void)[] = []

  constructor(private readonly parts: ClaimPostParts) {}

  async change(id: string, order: Omit<GivenOrder, 'at'>): Promise<Changed> {
    const { claims } = this.parts
    const claim = await claims.get(id)
    if (!claim) return { kind: 'unknown' }
    const refusal = await this.noWay(order.commands, claim)
    if (refusal) return { kind: 'refused', refusal, version: claim.version }
    const changed = await claims.change(id, order)
    if (changed.kind !== 'changed' || !claims.isUndelivered(id)) return changed
    await this.send(id)
    const sent = await claims.get(id)
    return sent ? { kind: 'changed', claim: sent } : changed
  }

  async channels(claim: Claim): Promise<readonly Channel[]> {
    const conversation = await this.parts.conversations.get(claim.conversationId)
    const isOpen = conversation !== undefined && !conversation.ended
    return [...(isOpen ? ['chat' as const] : []), ...(mailAddressOf(claim) ? ['mail' as const] : []), 'other']
  }

  async sendUndelivered(): Promise<void> {
    const { claims, conversations, mailroom } = this.parts
    for (const id of claims.undelivered()) await this.send(id)
    // What belongs to a claim that is blocked since stays here: nobody may use its data any more.
    const isWanted = async ({ claimId }: Mail) => (await claims.get(claimId)) !== undefined
    mailroom.open((mail, state) => this.note(mail, state), isWanted)
    for (const stop of this.stops) stop()
    this.stops = [
      claims.watch((id) => {
        if (claims.isUndelivered(id)) void this.send(id)
      }),
      conversations.watch(({ conversation }) => {
        const waiting = [...(this.busy.get(conversation.id) ?? [])]
        this.busy.delete(conversation.id)
        for (const id of waiting) void this.send(id)
      }),
    ]
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop()
    await this.parts.mailroom.close()
    await this.turnstile.idle()
  }

  private async noWay(commands: readonly Given[], claim: Claim): Promise<Refusal | undefined> {
    const channels = commands.flatMap((command) => channelOf(command, claim))
    if (channels.length === 0) return undefined
    const ways = await this.channels(claim)
    if (channels.includes('mail') && !ways.includes('mail'))
      return refused('no-mail', 'The customer has given no e-mail address: choose another way')
    return channels.includes('chat') && !ways.includes('chat')
      ? refused('unreachable', 'The chat is over: write by e-mail, or tell the customer otherwise and say how')
      : undefined
  }

  send(id: string): Promise<void> {
    return this.turnstile.pass(id, async () => {
      try {
        const claim = await this.parts.claims.get(id)
        for (const letter of claim ? undeliveredLetters(claim) : []) await this.sendLetter(id, letter)
        const answered = await this.parts.claims.get(id)
        const survey = answered && undeliveredSurvey(answered)
        if (survey) await this.sendSurvey(id, answered, survey)
      } catch (error) {
        // It is on record as not delivered, and sent at the next start or with the next change.
        this.parts.log.error({ claim: id, err: error }, 'a letter could not be handed over')
      }
    })
  }

  private async sendLetter(id: string, letter: Letter): Promise<void> {
    const { claims, relay, mailroom } = this.parts
    const claim = await claims.get(id)
    if (!claim) return
    if (letter.channel === 'mail') {
      const to = mailAddressOf(claim)
      if (to === undefined) await this.failed(id, letter.messageId, { end: 'refused', detail: '' })
      else await mailroom.post(mailOf(id, claim, to, letter))
    } else {
      const { messageId, from, text } = letter
      const written = await relay.write(claim.conversationId, from, text, `claim ${id} ${messageId}`)
      if (written.kind === 'written') await this.delivered(id, messageId)
      else await this.failed(id, messageId, { end: 'chat-over', detail: '' })
    }
  }

  private async sendSurvey(id: string, claim: Claim, { channel, messageId }: SentSurvey): Promise<void> {
    if (messageId === undefined) return
    const { relay, mailroom, opinionLinks } = this.parts
    const { conversationId } = claim
    if (channel === 'mail') {
      const to = mailAddressOf(claim)
      const link = opinionLinks.linkTo(id, messageId)
      if (to === undefined || link === undefined) await this.failed(id, messageId, { end: 'refused', detail: '' })
      else await mailroom.post(surveyMail(id, claim, to, messageId, link))
      return
    }
    const asked = await relay.askSurvey(conversationId, id, `claim ${id} ${messageId}`)
    if (asked.kind === 'written') await this.delivered(id, messageId)
    else if (asked.kind !== 'busy') await this.failed(id, messageId, { end: 'chat-over', detail: '' })
    else this.busy.set(conversationId, (this.busy.get(conversationId) ?? new Set()).add(id))
  }

  /** What became of a mail; of one that has been sent again since, nothing is noted. */
  private note({ id: mail, claimId, messageId }: Mail, state: Settled): Promise<void> {
    return this.turnstile.pass(claimId, async () => {
      const claim = await this.parts.claims.get(claimId)
      const again = claim?.written.find((one) => one.messageId === messageId)?.again ?? 0
      if (!claim || mail !== mailId(claimId, messageId, again)) return
      if (state.kind === 'sent') await this.delivered(claimId, messageId, state.said)
      else await this.failed(claimId, messageId, { end: state.kind, detail: state.said })
    })
  }

  /** The survey after an answer is decided on together with the delivery, so that no crash comes between. */
  private async delivered(id: string, messageId: string, how?: string): Promise<void> {
    await this.parts.claims.record(id, (claim) => {
      const delivery: Command = { kind: 'record-delivery', messageId, how }
      return [delivery, ...surveyAfter(id, claim, messageId, this.parts.opinionLinks)]
    })
  }

  private async failed(id: string, messageId: string, failure: Failure): Promise<void> {
    await this.parts.claims.record(id, { kind: 'record-failure', messageId, ...failure })
    this.parts.log.warn({ claim: id, end: failure.end }, 'something written to a customer did not arrive')
  }
}

function channelOf(command: Given, { written }: Claim): readonly Channel[] {
  if (command.kind === 'send-again')
    return written.filter(({ messageId }) => messageId === command.messageId).map(({ channel }) => channel)
  return 'messageId' in command && 'channel' in command ? [command.channel] : []
}
