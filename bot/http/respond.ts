/** Writes an answer or a refusal to a response. */
import type { ServerResponse } from 'node:http'
import { Refusal } from './refusal.js'
import type { Answer } from './route.js'

export function respond(res: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>>): void {
  const { body } = answer
  const bytes = body === undefined || Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body)
  const type = bytes === body ? {} : { 'Content-Type': 'application/json; charset=utf-8' }
  const length = bytes === undefined ? 0 : Buffer.byteLength(bytes)
  const hasBody = answer.status !== 204 && answer.status !== 304
  const all = { ...headers, ...type, ...answer.headers, ...(hasBody ? { 'Content-Length': String(length) } : {}) }
  for (const [name, value] of Object.entries(all)) res.setHeader(name, value)
  res.statusCode = answer.status
  res.end(hasBody ? bytes : undefined)
}

/** Direct Line's ErrorResponse, which the whole door uses. */
export function errorBody(code: string, message: string): { error: { code: string; message: string } } {
  return { error: { code, message } }
}

export function answerTo(refusal: Refusal): Answer {
  return { status: refusal.status, headers: refusal.headers, body: errorBody(refusal.code, refusal.message) }
}

/** What a caller hears of an error that nobody foresaw: nothing about our insides. */
export const UNFORESEEN = new Refusal(500, 'ServiceError', 'Something broke on our side. Try again in a moment.')

/** What a caller hears when the disk is full or fails. */
export const NOT_STORED = new Refusal(
  503,
  'ServiceUnavailable',
  'Something could not be read or stored. Try again in a moment.',
  { 'Retry-After': '5' },
)
