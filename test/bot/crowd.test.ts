import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: the client looks for what a browser has as soon as it is loaded.
import { hastyScheduler } from './channels/direct-line/browser.js'
import { ask } from './channels/direct-line/client.js'
import { turnOf, type Shown } from './customer.js'
import { killDeskProcesses, startDeskProcess, type DeskProcess } from './desk-process.js'
import { removeTemporaryFolders } from './temporary-folder.js'
import { DirectLine } from 'botframework-directlinejs'

const CUSTOMERS = 50
/** What everybody says, in this order: answers, claims, courtesies and a person, none of them twice. */
const SAID = [
  'Hola',
  '¿A qué hora abren las tiendas?',
  '¿Cuánto tarda un pedido?',
  'quiero devolver un producto',
  'Gracias',
  'Quiero reclamar: la cafetera que compré llegó rota y nadie me contesta',
  'NX-10000008',
  '¿Puedo pagar a plazos?',
  'Que me devuelvan el dinero',
  'anna@example.com',
  'Sí, presentarla',
  '¿Qué gastos de envío tienen?',
  'xyzzy plugh',
  '😡',
  '¿Hacen factura?',
  '¿Dónde están las tiendas?',
  'in English, please',
  'How long is the warranty?',
  'I want to talk to a person',
  'Thank you',
]
/** After these messages a socket is dropped. */
const DROPPED_AFTER = [6, 13]

let desk: DeskProcess

beforeAll(async () => {
  desk = await startDeskProcess({ settings: { MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0', LOG_LEVEL: 'warn' } })
})

afterAll(async () => {
  await killDeskProcesses()
  await removeTemporaryFolders()
})

describe(`${CUSTOMERS} customers at once, with Microsoft's client`, () => {
  it('each see every message and every reply once and in order, whoever polls and whoever loses the socket', async () => {
    const visits = await Promise.all(Array.from({ length: CUSTOMERS }, (_, index) => visit(index)))
    for (const { shown, wire, kept, sockets } of visits) {
      expect(asWebChatOrders(shown)).toEqual(kept)
      expect(wire).toEqual(sockets > 0 ? kept : [])
      const said = kept.filter(({ from }) => from.id.startsWith('dl_'))
      expect(said.map(textOf)).toEqual(SAID)
      expect(kept.map(({ id }) => Number(id.split('|')[1]))).toEqual(kept.map((_, index) => index + 1))
      for (const { id } of said.slice(0, -1)) expect(repliesTo(id, kept)).not.toEqual([])
      expect(kept.slice(1).map((activity) => activity.replyToId ?? activity.id)).toEqual(
        said.flatMap(({ id }) => [id, ...repliesTo(id, kept).map(() => id)]),
      )
    }
    // Alone or in a crowd: the same is understood.
    expect(new Set(visits.map(({ kept }) => kept.map(kindOf).join(' '))).size).toBe(1)
    expect(visits.map(({ sockets }) => sockets)).toEqual(visits.map((_, index) => [3, 0, 1, 0][index % 4]))
  }, 120_000)
})

interface Visit {
  /** What the client has told its page. */
  readonly shown: readonly Shown[]
  /** What came over the client's sockets. */
  readonly wire: readonly Shown[]
  /** What the desk has on record. */
  readonly kept: readonly Shown[]
  /** How many the client has opened. */
  readonly sockets: number
}

async function visit(index: number): Promise<Visit> {
  const { body } = await ask(desk, 'POST', '/webchat/token', { body: { locale: 'es-ES' } })
  const { domain, token, conversationId, userId } = body
  const sockets: { terminate(): void }[] = []
  const wire: Shown[] = []
  class Watched extends WebSocket {
    constructor(url: string | URL) {
      super(url)
      this.addEventListener('message', ({ data }) => {
        wire.push(...(JSON.parse(String(data)) as { activities: Shown[] }).activities) // an ActivitySet
      })
      sockets.push(this as unknown as { terminate(): void }) // Node's, which can be dropped without a word
    }
  }
  // Its waits pass a hundred times faster.
  const hasty = { pollingInterval: 200, scheduler: hastyScheduler, WebSocket: Watched }
  const client = new DirectLine({ ...{ domain, token, webSocket: index % 2 === 0 }, ...hasty })
  const { shown, until } = pageOf(client)
  await until(1)
  for (const [number, text] of SAID.entries()) {
    await said(client, userId, text)
    if (index % 4 === 0 && DROPPED_AFTER.includes(number)) sockets.at(-1)?.terminate()
  }
  const path = `/v3/directline/conversations/${conversationId}/activities`
  const kept: readonly Shown[] = (await ask(desk, 'GET', path, { token })).body.activities as Shown[]
  await until(kept.length)
  client.end()
  return { shown, wire, kept, sockets: sockets.length }
}

/** What is told to a page, and a way to wait until it is so much. */
function pageOf(client: DirectLine) {
  const shown: Shown[] = []
  let look = () => {}
  client.activity$.subscribe(
    (activity) => {
      shown.push(activity as unknown as Shown) // the protocol's, of which the client's types know half
      look()
    },
    () => undefined, // it ends with an error, also when it is asked to end
  )
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (shown.length >= count) resolve()
      }
      look()
    })
  return { shown, until }
}

/** Resolves when the desk has acknowledged it. */
function said(client: DirectLine, userId: string, text: string): Promise<string> {
  const activity = { type: 'message' as const, from: { id: userId }, text }
  return new Promise((resolve, reject) => client.postActivity(activity).subscribe(resolve, reject))
}

/**
 * The client tells each activity in a timer of its own, so two sets that come together arrive interleaved on the page;
 * Web Chat orders them by time.
 */
function asWebChatOrders(shown: readonly Shown[]): readonly Shown[] {
  return shown.toSorted((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp))
}

function textOf({ text, type }: Shown): string {
  return text ?? type
}

function kindOf(activity: Shown): string {
  return turnOf(activity)?.kind ?? 'said'
}

function repliesTo(id: string, kept: readonly Shown[]): readonly Shown[] {
  return kept.filter(({ replyToId }) => replyToId === id)
}
