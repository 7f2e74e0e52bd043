/** What happens to a claim. Every change is an event; their list, in the order in which they came, is the claim. */
import { z } from 'zod'
import { LANGUAGES } from '../../knowledge/language.js'
import { fieldNameSchema, fieldsSchema } from './field.js'

const moment = z.iso.datetime()

export const staffMemberSchema = z.strictObject({ id: z.string(), alias: z.string() })
export type StaffMember = z.output<typeof staffMemberSchema>

const bySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer') }),
  staffMemberSchema.extend({ kind: z.literal('staff') }),
  z.strictObject({ kind: z.literal('desk') }),
])
/** Who did it. `desk` is the program by itself. */
export type By = z.output<typeof bySchema>

/** One of the matters that a claim raises; each gets its own answer (Ley 10/2025 art. 13.1). */
const issueSchema = z.strictObject({ id: z.string(), text: z.string() })
export type Issue = z.output<typeof issueSchema>

export const dueSchema = z.strictObject({
  dueAt: moment.describe('the last moment that the law allows'),
  promisedAt: moment.optional().describe('the last moment that the charter promises, where it promises one'),
})
export type Due = z.output<typeof dueSchema>

export const assessmentShape = {
  severity: z.enum(['low', 'medium', 'high']),
  urgency: z.enum(['low', 'medium', 'high']),
  immediateAction: z.boolean().describe('something must be done before it is looked into: danger, a service cut off'),
}

export const answerSchema = z.strictObject({
  issueId: z.string(),
  finding: z.enum(['upheld', 'partly', 'not-upheld']),
  reason: z.string(),
})
export type Answer = z.output<typeof answerSchema>
export type Finding = Answer['finding']

export const writtenShape = {
  channel: z.enum(['chat', 'mail', 'other']),
  messageId: z.string().describe('made by the caller, so that a message that is sent again is still one'),
  text: z.string(),
  how: z.string().optional().describe('which way, where it is another: by telephone, by post'),
}

export const deliveredShape = {
  messageId: z.string(),
  how: z.string().optional().describe("the mail server's answer, or how staff know"),
}

export const failureShape = {
  messageId: z.string(),
  end: z
    .enum(['refused', 'uncertain', 'left', 'chat-over'])
    .describe('for good; perhaps it arrived and perhaps not; as a file in the outbox folder; nobody is there'),
  detail: z.string().describe("the mail server's words, or the file"),
}
export type Failure = Pick<z.output<z.ZodObject<typeof failureShape>>, 'end' | 'detail'>

const fileSchema = z.strictObject({ id: z.string(), name: z.string(), contentType: z.string() })
export const messageShape = { ...writtenShape, files: z.array(fileSchema).optional() }

export const dataRequestShape = {
  ...writtenShape,
  which: z.array(z.string()).min(1).describe('what is asked for, each in a few words'),
  purpose: z
    .enum(['to-complete', 'to-investigate'])
    .describe('whether the claim cannot be dealt with before, or goes on all the same'),
  until: moment,
}

export const surveyAnswerShape = {
  score: z.int().min(1).max(5),
  cause: z
    .enum(['service', 'attention'])
    .optional()
    .describe('what it is about: what was bought, or how it was handled'),
  text: z.string().optional(),
}

export const surveyShape = {
  channel: z.enum(['chat', 'mail']),
  messageId: z.string().optional().describe('of its question; its delivery is recorded like that of a letter'),
  tokenSha256: z.string().optional().describe("of the mailed link's token, in hexadecimal"),
}
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal')
const receiptFileSchema = z.strictObject({ id: z.string(), name: z.string(), contentType: z.string(), sha256 })
export type ReceiptFile = z.output<typeof receiptFileSchema>

export const receiptShape = {
  receiptSha256: sha256.describe('of the words that the customer was told'),
  channel: z.enum(['chat', 'mail']),
}
export const warningShape = {
  about: z
    .enum(['half', 'urgent', 'overdue', 'unreachable'])
    .describe('the time that has run; or that the customer must be told something, and there is no way to them'),
  workBy: moment.describe('what staff work to'),
  to: staffMemberSchema.optional().describe('whose claim it was'),
}
/** `messageId`: of what the customer sent in the chat, so that it is taken once; staff note what came otherwise. */
export const dataShape = { messageId: z.string().optional(), text: z.string(), attachmentIds: z.array(z.string()) }
export const attachmentsShape = { attachmentIds: z.array(z.string()) }

/** Why a deadline became another one. Only the first three may give more time. */
export const GROUNDS = ['completed', 'calendar', 'reopened', 'kind-changed', 'brought-forward'] as const

/** Who it was and when it was, and what it carries. */
function event<K extends string, S extends z.ZodRawShape>(kind: K, carries: S) {
  return z.strictObject({ kind: z.literal(kind), at: moment, by: bySchema, ...carries })
}

const receivedSchema = event('received', {
  claimKind: fieldNameSchema,
  language: z.enum(LANGUAGES),
  fields: fieldsSchema.describe("the form's answers as the customer confirmed them: slot → value"),
  issues: z.array(issueSchema).min(1),
  conversationId: z.string(),
  keepConversation: z.boolean().describe('whether the customer wants it kept as evidence (Ley 10/2025 art. 12.1)'),
  ...dueSchema.shape,
})

export const claimEventSchema = z.discriminatedUnion('kind', [
  receivedSchema,
  event('acknowledged', {
    ...receiptShape,
    files: z.array(receiptFileSchema).optional().describe('the receipt to keep, as it was handed out at filing'),
  }),
  event('assessed', assessmentShape),
  event('kind-changed', { from: fieldNameSchema, to: fieldNameSchema, why: z.string() }),
  event('due-changed', { from: dueSchema, to: dueSchema, ground: z.enum(GROUNDS), why: z.string() }),
  event('assigned', { to: staffMemberSchema.optional() }),
  event('note', { text: z.string() }),
  event('message', messageShape),
  event('delivered', deliveredShape),
  event('delivery-failed', failureShape),
  event('sent-again', { messageId: z.string() }),
  event('read', {}),
  event('data-requested', dataRequestShape),
  event('data-received', dataShape),
  event('started', {}),
  event('resolved', { ...writtenShape, answers: z.array(answerSchema).min(1) }),
  event('lapsed', { tenthDayEndedAt: moment }),
  event('closed', {}),
  event('reopened', { why: z.string() }),
  event('warned', warningShape),
  event('evidence-added', attachmentsShape),
  event('corrected', { field: fieldNameSchema, old: z.string().optional(), new: z.string() }),
  event('consent-changed', { keepConversation: z.boolean() }),
  event('survey-sent', surveyShape),
  event('survey-answered', surveyAnswerShape),
  event('survey-cancelled', {}),
  event('blocked', { until: moment, why: z.string() }),
  event('destroyed', {}),
])
export type ClaimEvent = z.output<typeof claimEventSchema>
export type Received = z.output<typeof receivedSchema>

/** As a claim is stored: the first event is its filing, and there is no other filing. */
export const claimEventsSchema = z
  .tuple([receivedSchema], claimEventSchema)
  .refine(([, ...further]) => further.every(({ kind }) => kind !== 'received'), 'must be received once')
