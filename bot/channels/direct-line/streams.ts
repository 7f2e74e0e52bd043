/** The open sockets: each gets every entry of its conversation once and in order, whoever wrote it. */
import type { WebSocket } from 'ws'
import type { Conversation } from '../../../desk/conversation.js'
import type { Conversations } from '../../../desk/conversations.js'
import type { Log } from '../../../desk/log.js'
import { activitySetAfter, type ActivitySet } from './wire.js'

/** Longer histories are sent in several frames. */
const ENTRIES_A_FRAME = 100
/** An extra socket beyond these closes the oldest. */
const SOCKETS_A_CONVERSATION = 10
/** A client that does not read is sent away rather than kept in memory; it comes back with its watermark. */
const UNREAD_BYTES = 4 * 1024 * 1024
/** Proxies and browsers give up on a silent connection after about a minute. */
const PING_MS = 25_000
/** How long a client may take to say goodbye. */
const FAREWELL_MS = 1_000

const GOING_AWAY = 1001
const TRY_LATER = 1013

interface Stream {
  readonly socket: WebSocket
  readonly origin: string
  /** The place of the last entry sent. */
  sent: number
  /** True once `sent` has been held against the conversation. */
  begun: boolean
  alive: boolean
}

export class Streams {
  private readonly byConversation = new Map<string, Set<Stream>>()
  private readonly stopWatching: () => void
  private readonly pinging: NodeJS.Timeout

  constructor(
    private readonly conversations: Conversations,
    private readonly log: Log,
  ) {
    this.stopWatching = conversations.watch(({ conversation }) => {
      for (const stream of this.of(conversation.id)) this.bringUpToDate(stream, conversation)
    })
    this.pinging = setInterval(() => this.ping(), PING_MS)
    this.pinging.unref()
  }

  get size(): number {
    return [...this.byConversation.values()].reduce((sum, streams) => sum + streams.size, 0)
  }

  /** Sends what comes after place `watermark`, then whatever is committed, to a socket that has just been opened. */
  async add(socket: WebSocket, conversationId: string, watermark: number, origin: string): Promise<void> {
    const stream: Stream = { socket, origin, sent: watermark, begun: false, alive: true }
    const streams = this.byConversation.get(conversationId) ?? new Set()
    this.byConversation.set(conversationId, streams.add(stream))
    socket.on('close', () => this.remove(conversationId, stream))
    socket.on('error', (error) => this.log.info({ err: error }, 'a chat socket broke'))
    socket.on('pong', () => (stream.alive = true))
    // Clients send nothing but empty frames, to find out whether the connection still stands.
    socket.on('message', () => (stream.alive = true))
    const [oldest] = streams
    if (streams.size > SOCKETS_A_CONVERSATION) oldest?.socket.close(TRY_LATER, 'collision')
    await this.catchUp(stream, conversationId)
  }

  /** To every socket of the conversation, and nowhere else: for typing. */
  broadcast(conversationId: string, activity: ActivitySet['activities'][number]): void {
    for (const stream of this.of(conversationId)) this.send(stream, { activities: [activity] })
  }

  /** Resolves when every socket is gone. */
  async close(): Promise<void> {
    clearInterval(this.pinging)
    this.stopWatching()
    const sockets = [...this.byConversation.values()].flatMap((streams) => [...streams].map(({ socket }) => socket))
    const gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    for (const socket of sockets) socket.close(GOING_AWAY, 'the server is restarting')
    const cutOff = setTimeout(() => sockets.forEach((socket) => socket.terminate()), FAREWELL_MS)
    await gone
    clearTimeout(cutOff)
  }

  private of(conversationId: string): readonly Stream[] {
    return [...(this.byConversation.get(conversationId) ?? [])]
  }

  private async catchUp(stream: Stream, conversationId: string): Promise<void> {
    const conversation = await this.conversations.get(conversationId)
    if (!conversation) return
    this.bringUpToDate(stream, conversation)
  }

  /** `conversation` may be older than what has been sent already: then nothing happens. */
  private bringUpToDate(stream: Stream, conversation: Conversation): void {
    // A watermark from the future (of a store restored since) would leave the customer without answers.
    if (!stream.begun) stream.sent = Math.min(stream.sent, conversation.entries.length)
    stream.begun = true
    while (stream.sent < conversation.entries.length) {
      const set = activitySetAfter(conversation, stream.sent, ENTRIES_A_FRAME, stream.origin)
      stream.sent += set.activities.length
      this.send(stream, set)
    }
  }

  private send({ socket }: Stream, set: ActivitySet): void {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > UNREAD_BYTES) socket.terminate()
    else socket.send(JSON.stringify(set))
  }

  private remove(conversationId: string, stream: Stream): void {
    const streams = this.byConversation.get(conversationId)
    streams?.delete(stream)
    if (streams?.size === 0) this.byConversation.delete(conversationId)
  }

  private ping(): void {
    for (const streams of this.byConversation.values())
      for (const stream of streams) {
        if (!stream.alive) stream.socket.terminate()
        stream.alive = false
        if (stream.socket.readyState === stream.socket.OPEN) stream.socket.ping()
      }
  }
}
