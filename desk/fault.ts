/** A failure as the API answers it: `{ error: { code, message } }`, the message telling the cure. */
import type { z } from 'zod'
import type { DeskResponse } from './route.js'

export function fault(status: number, code: string, message: string, headers?: DeskResponse['headers']): DeskResponse {
  return { status, body: { error: { code, message } }, headers }
}

/** Names each field and what is wrong with it; never repeats the value, which may be a password. */
export function wrongInput(error: z.ZodError): DeskResponse {
  return fault(422, 'wrong-input', error.issues.map(inFewWords).join('; '))
}

function inFewWords(issue: z.ZodError['issues'][number]): string {
  if (issue.code !== 'unrecognized_keys') return `${issue.path.join('.') || 'body'}: ${issue.message}`
  const names = issue.keys.slice(0, 5).map((key) => [...issue.path, key].join('.').slice(0, 60))
  return `${names.join(', ')}: not a field here, leave it out`
}
