/** The body of a request, never longer than it may be. */
import type { IncomingMessage } from 'node:http'
import { isObject, parseJson, type JsonObject } from './json.js'
import { Refusal } from './refusal.js'

/** Whoever goes on sending after a refusal is cut off after so many bytes. */
const PATIENCE_BYTES = 64 * 1024 * 1024

/** Throws a Refusal: 413 when it is longer than `limit` bytes, 415 when it is compressed. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = req.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity')
    throw new Refusal(415, 'UnsupportedMediaType', `Send the body as it is, not compressed with ${encoding}.`)
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    req.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
      else if (length - chunk.length <= limit) reject(tooLarge(limit))
      // The rest is read and thrown away, so that the sender gets to read the answer.
      else if (length > PATIENCE_BYTES) req.destroy()
    })
    req.on('end', () => resolve(Buffer.concat(chunks)))
    // Whoever hangs up has an answer of their own, and no line in the log.
    const cutOff = () => {
      if (!req.complete) reject(new Refusal(400, 'BadArgument', 'The connection closed before the body had ended.'))
    }
    req.on('error', cutOff)
    req.on('close', cutOff)
  })
}

/** An empty body counts as `{}`. Throws a Refusal when it is not the JSON of an object. */
export async function readJsonObject(req: IncomingMessage, limit: number): Promise<JsonObject> {
  return jsonObjectIn(await readBody(req, limit), 'The body')
}

/** `what` names the bytes in the refusal. */
export function jsonObjectIn(bytes: Buffer, what: string): JsonObject {
  if (bytes.length === 0) return {}
  const parsed = parseJson(textOf(bytes, what))
  if (!parsed.ok) throw new Refusal(400, 'BadSyntax', `${what} ${parsed.why}.`)
  if (!isObject(parsed.value)) throw new Refusal(400, 'BadArgument', `${what} must be a JSON object: {…}.`)
  return parsed.value
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(413, 'MessageSizeTooBig', `This is too large: at most ${limit} bytes are accepted.`)
}

function textOf(bytes: Buffer, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(400, 'BadSyntax', `${what} must be encoded in UTF-8.`)
  }
}
