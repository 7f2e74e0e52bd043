/** What the desk's open pages are told as it happens. The door carries the frames; nothing here knows sockets. */
import type { Claims } from './claims.js'
import type { ClaimEvent } from './claims/event.js'
import type { Claim } from './claims/state.js'
import type { Conversation } from './conversation.js'
import type { Change, Conversations } from './conversations.js'
import { messageOf, type Message } from './message.js'
import { heardIn } from './heard.js'
import { isOwnOrigin } from './origin.js'
import { tokenOf, type Headers } from './session-cookie.js'
import type { Sessions, SignedIn } from './sessions.js'

export type LiveFrame =
  /** The queue changed: fetch it again. */
  | { readonly kind: 'queue' }
  /** A message was added to a conversation that waits for a person or is with one. */
  | { readonly kind: 'message'; readonly conversationId: string; readonly message: Message }
  /** Who it is with, what the customer wants, or whether it is over has changed: fetch it again. */
  | { readonly kind: 'conversation'; readonly conversationId: string }
  /** A claim was filed or has changed: fetch again what is shown of them. */
  | { readonly kind: 'claims' }
  /** The time of an open claim is running out or has run out, or its customer cannot be told what they must be told. */
  | {
      readonly kind: 'warning'
      readonly claimId: string
      readonly about: Warned['about']
      /** The alias of whoever has the claim. */
      readonly assignedTo?: string
    }

type Warned = Extract<ClaimEvent, { kind: 'warned' }>

/** One open page, as the door lends it. Neither may wait; what they throw is the socket's end. */
export interface LiveSocket {
  send(frame: string): void
  /** Its session has ended. */
  close(): void
}

export interface Live {
  /** Who opens a socket with these headers; undefined without a session, or from a page that is not ours. */
  authorise(headers: Headers): Promise<SignedIn | undefined>
  /** Sends frames until the function it gives back is called, or the session ends. */
  connect(signedIn: SignedIn, socket: LiveSocket): () => void
  /** To be called every 20 s: sends the empty frame, and closes the sockets of sessions that are over. */
  keepAlive(): Promise<void>
  /** Closes every socket and listens no more. */
  close(): void
}

export interface LiveParts {
  readonly conversations: Conversations
  readonly claims: Claims
  readonly sessions: Sessions
  readonly publicOrigin: string | undefined
}

export function createLive({ conversations, claims, sessions, publicOrigin }: LiveParts): Live {
  const sockets = new Map<LiveSocket, string>()
  const noticing = createNoticing(conversations.inHandoff())

  function drop(socket: LiveSocket): void {
    if (sockets.delete(socket)) safely(() => socket.close())
  }

  function send(text: string): void {
    for (const socket of sockets.keys()) if (!safely(() => socket.send(text))) drop(socket)
  }

  const sendClaims = () => send(JSON.stringify({ kind: 'claims' } satisfies LiveFrame))

  function dropSession(ended: string): void {
    for (const [socket, sessionId] of sockets) if (sessionId === ended) drop(socket)
  }

  const stopWatching = conversations.watch((change) => {
    for (const frame of noticing(change)) send(JSON.stringify(frame))
    if (isHeard(change)) sendClaims()
  })
  const stopWatchingClaims = claims.watch((id, claim) => {
    for (const frame of claimFrames(id, claim)) send(JSON.stringify(frame))
  })
  const stopListening = sessions.whenEnded(dropSession)

  return {
    authorise: async (headers) => (isOwnOrigin(headers, publicOrigin) ? sessions.find(tokenOf(headers)) : undefined),
    connect: (signedIn, socket) => {
      sockets.set(socket, signedIn.session.id)
      return () => sockets.delete(socket)
    },
    keepAlive: async () => {
      for (const sessionId of new Set(sockets.values())) {
        if (!(await sessions.isOpen(sessionId))) dropSession(sessionId)
      }
      send('')
    },
    close: () => {
      stopWatching()
      stopWatchingClaims()
      stopListening()
      for (const socket of sockets.keys()) drop(socket)
    },
  }
}

/** The desk warns with the last thing that it writes to a claim. */
function claimFrames(claimId: string, { events }: Claim): readonly LiveFrame[] {
  const changed = { kind: 'claims' as const }
  const last = events.at(-1)
  if (last?.kind !== 'warned') return [changed]
  return [changed, { kind: 'warning', claimId, about: last.about, assignedTo: last.to?.alias }]
}

/** What to tell about a change (a message frame also carries the queue's preview); remembers how each conversation in handoff was last seen. */
function createNoticing(inHandoff: readonly string[]): (change: Change) => readonly LiveFrame[] {
  /** '' for those that were in handoff before this process: however they change, it is news. */
  const lastSeen = new Map(inHandoff.map((id) => [id, { handoff: '', rest: '' }]))

  return ({ conversation, added }) => {
    // A page that is told of its own reading would read again, and so for ever.
    if (added.length === 0 && conversation.events.at(-1)?.kind === 'read') return []
    const { id, handoff, ended } = conversation
    const before = lastSeen.get(id)
    const isOut = handoff.kind === 'bot' || ended
    if (isOut && before === undefined) return []
    const after = seenOf(conversation)
    if (isOut) lastSeen.delete(id)
    else lastSeen.set(id, after)

    const messages = added.flatMap((entry) => messageOf(entry) ?? [])
    const moved = before?.handoff !== after.handoff
    return [
      ...messages.map((message) => ({ kind: 'message' as const, conversationId: id, message })),
      ...(moved || before?.rest !== after.rest ? [{ kind: 'conversation' as const, conversationId: id }] : []),
      ...(moved ? [{ kind: 'queue' as const }] : []),
    ]
  }
}

/** The customer has written where a claim was filed, and its mark changes. */
function isHeard({ conversation, added }: Change): boolean {
  const heard = added.length > 0 ? heardIn(conversation) : []
  return heard.some((entry) => added.includes(entry))
}

function seenOf({ handoff, ended, brief }: Conversation): { handoff: string; rest: string } {
  return { handoff: JSON.stringify([handoff, ended]), rest: JSON.stringify(brief) }
}

/** A socket may die at any moment, and that must harm nobody else. */
function safely(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
