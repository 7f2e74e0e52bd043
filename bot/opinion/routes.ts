/** The mailed survey's page: read as often as one likes, answered once. Opening it changes nothing. */
import { z } from 'zod'
import type { Opinioned, Opinions } from '../../desk/opinions.js'
import { wordingFor } from '../../dialogs/wording/wording.js'
import { readBody } from '../http/body.js'
import type { Answer, Route } from '../http/route.js'
import { LONGEST_COMMENT, messagePage, questionPage, STYLE_PATH, unknownPage } from './page.js'
import { STYLE } from './style.js'

const PATH = '/opinion/:token'
/** Three times a comment of the longest, percent-encoded, is less. */
const MAX_BODY = 32 * 1024
/** No scripts, nothing inline, nothing from elsewhere, and framed by nobody. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}

const answerSchema = z.object({
  score: z.enum(['1', '2', '3', '4', '5']).transform(Number),
  cause: z.enum(['service', 'attention']).optional().catch(undefined),
  comment: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST_COMMENT))
    .catch(''),
})

export function opinionRoutes(opinions: Opinions): readonly Route[] {
  return [
    {
      method: 'GET',
      path: STYLE_PATH,
      handle: async () => ({
        status: 200,
        headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' },
        body: STYLE,
      }),
    },
    {
      method: 'GET',
      path: PATH,
      handle: async ({ params: { token = '' } }) => shown(await opinions.find(token)),
    },
    {
      method: 'POST',
      path: PATH,
      handle: async ({ req, params: { token = '' } }) => {
        const form = new URLSearchParams((await readBody(req, MAX_BODY)).toString('utf8'))
        const read = answerSchema.safeParse(Object.fromEntries(form))
        const asked = await opinions.find(token)
        if (asked.kind !== 'asked') return shown(asked)
        const { language, claimId } = asked
        const { survey } = wordingFor(language)
        if (!read.success) return page(422, questionPage(language, claimId, survey.page.missing))
        const { score, cause, comment } = read.data
        const noted = await opinions.answerByLink(token, { score, cause, ...(comment ? { text: comment } : {}) })
        return noted.kind === 'answered' ? page(200, messagePage(language, survey.thanks)) : shown(noted)
      },
    },
  ]
}

function shown(asked: Opinioned): Answer {
  if (asked.kind === 'unknown') return page(404, unknownPage())
  const { language, claimId } = asked
  const { survey } = wordingFor(language)
  switch (asked.kind) {
    case 'asked':
      return page(200, questionPage(language, claimId))
    case 'answered':
      return page(200, messagePage(language, survey.page.answered))
    case 'too-late':
      return page(410, messagePage(language, survey.tooLate(claimId)))
  }
}

function page(status: number, body: string): Answer {
  return { status, headers: HEADERS, body }
}
