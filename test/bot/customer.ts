/** A customer of the web channel who sends again what was not acknowledged, and remembers everything that was shown. */
import { isDeepStrictEqual } from 'node:util'
import { ask, type Seen } from './channels/direct-line/client.js'
import { Stream } from './channels/direct-line/stream.js'

/** An activity as its page is told of it. */
export interface Shown extends Seen {
  readonly timestamp: string
  readonly from: { readonly id: string; readonly role?: string }
  readonly replyToId?: string
  readonly channelData?: { readonly clientActivityID?: string }
  readonly entities?: readonly {
    readonly type: string
    readonly kind?: string
    readonly reference?: string
    readonly due?: string
  }[]
}

/** What the bot says that a message is; undefined for what is not the bot's. */
export function turnOf({ entities }: Shown) {
  return entities?.find(({ type }) => type === 'mostrador/turn')
}

type Address = { readonly url: string }

/** Thrown by whatever is under way when the desk is killed. */
export class Gone extends Error {
  override readonly name = 'Gone'
}

const CONVERSATIONS = '/v3/directline/conversations'

export class Customer {
  /** By id, in the order in which they were shown. */
  readonly shown = new Map<string, Shown>()
  /** The message without an acknowledgement, if there is one. */
  private pending: { readonly text: string; readonly clientActivityID: string } | undefined
  private watermark = ''
  private stream: Stream | undefined
  private said = 0

  private constructor(
    readonly conversationId: string,
    private readonly userId: string,
    private readonly token: string,
    private readonly listens: 'by polling' | 'on a socket',
  ) {}

  /** Comes in, and has been greeted. */
  static async arrive(desk: Address, listens: 'by polling' | 'on a socket'): Promise<Customer> {
    const { body } = await whileAlive(ask(desk, 'POST', '/webchat/token', { body: { locale: 'es-ES' } }))
    const { token, userId, conversationId } = body
    const started = await whileAlive(ask(desk, 'POST', CONVERSATIONS, { token, body: { user: {} } }))
    if (started.status !== 201) throw new Error(`The chat did not start: ${JSON.stringify(started)}`)
    const customer = new Customer(conversationId, userId, token, listens)
    await customer.look(desk)
    return customer
  }

  /** Resolves when it is acknowledged and its replies have been seen. Throws `Gone` when the desk dies over it. */
  async say(desk: Address, text: string): Promise<readonly Shown[]> {
    this.pending = { text, clientActivityID: `${this.conversationId}-${(this.said += 1)}` }
    return this.send(desk)
  }

  /** Sends what was not acknowledged, twice at the same time, as a nervous page would. */
  async sendAgain(desk: Address): Promise<void> {
    if (this.pending) await Promise.all([this.send(desk), this.send(desk)])
  }

  /** Reads, or listens, on from where it was. */
  async look(desk: Address): Promise<void> {
    await (this.listens === 'by polling' ? this.poll(desk) : this.listen(desk))
  }

  /** All that the conversation holds, as whoever has seen nothing yet reads it. A token lasts half an hour, the secret does not end. */
  async everything(desk: Address, secret = this.token): Promise<readonly Shown[]> {
    const activities: Shown[] = []
    for (;;) {
      const path = `${CONVERSATIONS}/${this.conversationId}/activities?watermark=${activities.length}`
      const page = await whileAlive(ask(desk, 'GET', path, { token: secret }))
      if (page.body.activities.length === 0) return activities
      activities.push(...page.body.activities.map((activity) => shownBy(desk, activity)))
    }
  }

  leave(): void {
    this.stream?.socket.terminate()
    this.stream = undefined
  }

  private async send(desk: Address): Promise<readonly Shown[]> {
    const { text, clientActivityID } = this.pending ?? { text: '', clientActivityID: '' }
    const body = { type: 'message', from: { id: this.userId }, text, channelData: { clientActivityID } }
    const { status, body: answer } = await this.ask(desk, 'POST', '/activities', body)
    if (status !== 200) throw new Error(`The message was not taken: ${status} ${JSON.stringify(answer)}`)
    this.pending = undefined
    await this.caughtUpWith(desk, answer.id)
    return [...this.shown.values()].filter((activity) => activity.replyToId === answer.id)
  }

  private async caughtUpWith(desk: Address, id: string): Promise<void> {
    if (this.listens === 'by polling') return this.poll(desk)
    const { stream } = this
    if (!stream) throw new Gone()
    const repliedTo = () => [...this.shown.values()].some((activity) => activity.replyToId === id)
    await Promise.race([stream.until(() => repliedTo()), stream.closed.then(() => Promise.reject(new Gone()))])
  }

  private async poll(desk: Address): Promise<void> {
    const { body } = await this.ask(desk, 'GET', `/activities?watermark=${this.watermark}`)
    this.see(desk, body.activities, body.watermark)
  }

  private async listen(desk: Address): Promise<void> {
    const { body } = await this.ask(desk, 'GET', `?watermark=${this.watermark}`)
    this.leave()
    const stream = new Stream(body.streamUrl)
    // First in line: what `until` waits for has been seen by then.
    stream.socket.prependListener('message', (data) => {
      const set = JSON.parse(String(data)) as { activities: Seen[]; watermark?: string } // an ActivitySet
      this.see(desk, set.activities, set.watermark)
    })
    this.stream = stream
    await whileAlive(stream.opened)
  }

  private see(desk: Address, activities: readonly Seen[], watermark: string | undefined): void {
    for (const activity of activities.map((seen) => shownBy(desk, seen))) {
      const before = this.shown.get(activity.id) ?? activity
      if (!isDeepStrictEqual(before, activity)) throw new Error(`${activity.id} was shown before, and otherwise.`)
      this.shown.set(activity.id, activity)
    }
    this.watermark = watermark ?? this.watermark
  }

  private ask(desk: Address, method: string, path: string, body?: object) {
    const about = { token: this.token, ...(body ? { body } : {}) }
    return whileAlive(ask(desk, method, `${CONVERSATIONS}/${this.conversationId}${path}`, about))
  }
}

/** A desk that starts again has another port, and its files have it in their addresses. */
function shownBy({ url }: Address, activity: Seen): Shown {
  return JSON.parse(JSON.stringify(activity).replaceAll(url, '')) as Shown // JSON of the protocol under test
}

/** fetch and sockets fail in many words when the other side dies. */
async function whileAlive<T>(work: Promise<T>): Promise<T> {
  return await work.catch((error: unknown) => {
    throw Object.assign(new Gone(), { cause: error })
  })
}
