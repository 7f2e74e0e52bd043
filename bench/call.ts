/** One HTTP request over a connection that stays open: plain `node:http`, so that the load costs little beside its answers. */
import { Agent, request } from 'node:http'

export interface Answered {
  readonly status: number
  readonly text: string
}

/** More connections than there are ever conversations at once. */
const agent = new Agent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 128 })

export function call(method: 'GET' | 'POST', url: string, body?: object, token?: string): Promise<Answered> {
  const json = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  const headers = {
    ...(json ? { 'Content-Type': 'application/json', 'Content-Length': json.length } : {}),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(json)
  })
}

/** The answer's JSON. Rejects when it is no success. */
export async function callJson(...args: Parameters<typeof call>): Promise<unknown> {
  const { status, text } = await call(...args)
  if (status < 200 || status > 299) throw new Error(`${args[0]} ${args[1]} was answered ${status}: ${text}`)
  return JSON.parse(text)
}
