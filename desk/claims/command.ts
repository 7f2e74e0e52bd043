/** What can be asked of a claim: each command becomes one event or a few, or is refused. */
import { z } from 'zod'
import {
  answerSchema,
  assessmentShape,
  attachmentsShape,
  dataRequestShape,
  dataShape,
  deliveredShape,
  dueSchema,
  failureShape,
  messageShape,
  receiptShape,
  staffMemberSchema,
  surveyAnswerShape,
  surveyShape,
  warningShape,
  writtenShape,
} from './event.js'
import { fieldNameSchema } from './field.js'

const moment = z.iso.datetime()

function command<K extends string, S extends z.ZodRawShape>(kind: K, carries: S) {
  return z.strictObject({ kind: z.literal(kind), ...carries })
}

const changeKind = command('change-kind', {
  to: fieldNameSchema,
  why: z.string(),
  due: dueSchema.optional().describe("where the new kind's terms are shorter"),
})
const changeDue = command('change-due', {
  due: dueSchema,
  ground: z.enum(['completed', 'calendar', 'brought-forward']),
  why: z.string(),
})
const reopen = command('reopen', { why: z.string(), due: dueSchema })

/** In which nothing is for the desk to count. */
const others = [
  command('acknowledge', receiptShape),
  command('assess', assessmentShape),
  command('assign', { to: staffMemberSchema.optional().describe('nobody, when absent') }),
  command('note', { text: z.string() }),
  command('message', messageShape),
  command('record-delivery', deliveredShape),
  command('record-failure', failureShape),
  command('confirm-delivery', { messageId: z.string(), how: z.string().describe('how staff know: by telephone …') }),
  command('send-again', { messageId: z.string() }),
  command('read', {}),
  command('request-data', dataRequestShape),
  command('receive-data', dataShape),
  command('start', {}),
  command('resolve', {
    ...writtenShape,
    text: z.string().describe('what the letter says after the answers: next steps, consumer bodies'),
    answers: z.array(answerSchema),
  }),
  command('lapse', {
    tenthDayEndedAt: moment.describe('the last moment of the tenth business day after the request was delivered'),
  }),
  command('close', {}),
  command('warn', warningShape),
  command('add-evidence', attachmentsShape),
  command('correct', { field: z.string(), value: z.string() }),
  command('change-consent', { keepConversation: z.boolean() }),
  command('send-survey', surveyShape),
  command('answer-survey', surveyAnswerShape),
  command('block', { until: moment, why: z.string() }),
  command('destroy', {}),
] as const

export const commandSchema = z.discriminatedUnion('kind', [...others, changeKind, changeDue, reopen])
export type Command = z.output<typeof commandSchema>
export type CommandKind = Command['kind']

/** As somebody gives it: the desk counts the dates. */
export const givenSchema = z.discriminatedUnion('kind', [
  ...others,
  changeKind.omit({ due: true }),
  changeDue.partial({ due: true }),
  reopen.omit({ due: true }),
])
export type Given = z.output<typeof givenSchema>
