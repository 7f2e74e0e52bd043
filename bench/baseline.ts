/** The echo bot under load. A turn is over when the POST is answered and the reply has reached the connector. */
import { join } from 'node:path'
import type { Bot, Chat, Subject } from './bot.js'
import { call } from './call.js'
import { startChild } from './child.js'
import { openConnector, type Connector, type Reply } from './connector.js'
import type { Script } from './messages.js'

export const baseline: Subject = { name: 'echo bot', start }

/** A reply that has not come after so long will not come. */
const PATIENCE_MS = 15_000

interface Said {
  readonly conversationId: string
  readonly id: string
  readonly text: string
}

async function start(): Promise<Bot> {
  const connector = await openConnector()
  const child = await startChild({ script: join(import.meta.dirname, 'echo-bot.js'), env: {} })
  const said: Said[] = []
  let opened = 0
  return {
    pid: child.pid,
    startMs: child.startMs,
    open: async (script) => chat({ url: child.url, connector, said, script, conversationId: `chat-${(opened += 1)}` }),
    finish: async () => {
      await child.end('SIGTERM')
      await connector.close()
      return problemsIn(said, connector)
    },
  }
}

interface ChatParts {
  readonly url: string
  readonly connector: Connector
  readonly said: Said[]
  readonly script: Script
  readonly conversationId: string
}

function chat({ url, connector, said, script, conversationId }: ChatParts): Chat {
  return {
    say: async (text) => {
      const id = `activity-${said.length + 1}`
      said.push({ conversationId, id, text })
      const reply = within(PATIENCE_MS, connector.replyTo(id), `No reply to ${id} reached the connector.`)
      const activity = {
        type: 'message',
        id,
        timestamp: new Date().toISOString(),
        channelId: 'directline',
        serviceUrl: connector.url,
        conversation: { id: conversationId },
        from: { id: `customer-of-${conversationId}`, role: 'user' },
        recipient: { id: 'bot', role: 'bot' },
        locale: script.language,
        text,
      }
      const [{ status }] = await Promise.all([call('POST', `${url}/api/messages`, activity), reply])
      if (status !== 200) throw new Error(`The echo bot answered ${status} to ${id}.`)
    },
  }
}

/** Each conversation's replies must be the echoes of what was said in it, in order. */
function problemsIn(said: readonly Said[], { replies }: Connector): string[] {
  const expected = said.map(({ conversationId, id, text }) => ({
    conversationId,
    replyToId: id,
    text: `Echo: ${text}`,
  }))
  const got = byConversation(replies)
  return [...byConversation(expected)].flatMap(([id, wanted]) =>
    JSON.stringify(wanted) === JSON.stringify(got.get(id) ?? [])
      ? []
      : [`In ${id} of the echo bot a reply is missing or misplaced.`],
  )
}

function byConversation(replies: readonly Reply[]): ReadonlyMap<string, readonly Reply[]> {
  const groups = new Map<string, Reply[]>()
  for (const reply of replies) {
    const group = groups.get(reply.conversationId)
    if (group) group.push(reply)
    else groups.set(reply.conversationId, [reply])
  }
  return groups
}

async function within<T>(ms: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), ms)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
