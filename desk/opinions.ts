/** What customers think of how they were looked after: noted once for each answer they got, late ones told so. */
import type { Claims } from './claims.js'
import type { Claim } from './claims/state.js'
import { markOfToken } from './opinion-links.js'

export interface Opinion {
  /** 1 to 5. */
  readonly score: number
  readonly cause?: 'service' | 'attention'
  readonly text?: string
}

export type Noted = { readonly kind: 'noted' } | { readonly kind: 'too-late' }

export type Opinioned =
  | { readonly kind: 'asked' | 'answered' | 'too-late'; readonly claimId: string; readonly language: Claim['language'] }
  | { readonly kind: 'unknown' }

export interface Opinions {
  /** From the chat in which the claim was filed. The same answer again is noted alike. */
  answer(claimId: string, conversationId: string, opinion: Opinion): Promise<Noted>
  /** How the survey stands whose mailed link has this token. */
  find(token: string): Promise<Opinioned>
  /** As `find` after it: `answered` when it is noted. */
  answerByLink(token: string, opinion: Opinion): Promise<Opinioned>
}

/** Staff may change the claim between reading and writing; nobody does it so often. */
const TRIES = 5

export function createOpinions(claims: Claims): Opinions {
  return {
    answer: async (claimId, conversationId, opinion) => {
      const claim = await claims.get(claimId)
      return claim?.conversationId === conversationId ? note(claimId, opinion, claims) : { kind: 'too-late' }
    },
    find: (token) => find(token, claims),
    answerByLink: async (token, opinion) => {
      const asked = await find(token, claims)
      if (asked.kind !== 'asked') return asked
      await note(asked.claimId, opinion, claims)
      return find(token, claims)
    },
  }
}

async function find(token: string, claims: Claims): Promise<Opinioned> {
  const mark = markOfToken(token)
  const claimId = mark === undefined ? undefined : claims.withSurveyToken(mark)
  const claim = claimId === undefined ? undefined : await claims.get(claimId)
  if (claimId === undefined || claim === undefined) return { kind: 'unknown' }
  const { survey, language, events } = claim
  const last = events.findLast((event) => event.kind === 'survey-sent')
  if (survey.kind === 'none' || last?.tokenSha256 !== mark) return { kind: 'too-late', claimId, language }
  return { kind: survey.kind === 'sent' ? 'asked' : 'answered', claimId, language }
}

async function note(id: string, opinion: Opinion, claims: Claims): Promise<Noted> {
  for (let tries = 0; tries < TRIES; tries++) {
    const claim = await claims.get(id)
    if (claim === undefined || claim.survey.kind === 'none') return { kind: 'too-late' }
    if (claim.survey.kind === 'answered') return { kind: 'noted' }
    const commands = [{ kind: 'answer-survey' as const, ...opinion }]
    const changed = await claims.change(id, { commands, by: { kind: 'customer' }, version: claim.version })
    if (changed.kind === 'changed') return { kind: 'noted' }
  }
  throw new Error(`An opinion on ${id} could not be noted: the claim kept changing`)
}
