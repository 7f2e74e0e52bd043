/** A message as the desk's page shows it. Text is data: it passes through untouched and the page shows it as text. */
import { z } from 'zod'
import type { Entry, WireActivity } from './conversation.js'

export const messageSchema = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  author: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('customer') }),
    z.strictObject({ kind: z.literal('bot') }),
    z.strictObject({ kind: z.literal('person'), staffId: z.string(), alias: z.string() }),
  ]),
  text: z.string(),
  language: z.string().optional().describe('as the turn announced it'),
  kind: z.string().optional().describe("the kind of the bot's turn: answer, clarify, receipt …"),
  attachments: z.array(z.strictObject({ name: z.string(), contentType: z.string(), url: z.string() })).optional(),
  choices: z.array(z.string()).optional().describe('the labels of the buttons under it'),
})
export type Message = z.output<typeof messageSchema>

/** Undefined for what is no message (typing, events). */
export function messageOf({ seq, at, author, activity }: Entry): Message | undefined {
  if (activity.type !== 'message') return undefined
  const turn = turnOf(activity)
  return {
    seq,
    at,
    author,
    text: activity.text ?? '',
    language: turn?.language,
    kind: turn?.kind,
    attachments: attachmentsOf(activity),
    choices: choicesOf(activity),
  }
}

/** Customers and channels send what they like in these fields: whatever does not have the shape counts as absent. */
const entitySchema = z.object({ type: z.literal('mostrador/turn'), kind: z.string(), language: z.string().optional() })
const actionsSchema = z.object({ actions: z.array(z.unknown()) })
const actionSchema = z.object({ title: z.string().min(1) })

function turnOf(activity: WireActivity): z.output<typeof entitySchema> | undefined {
  const entities: readonly unknown[] = Array.isArray(activity['entities']) ? activity['entities'] : []
  return entities.flatMap((entity) => entitySchema.safeParse(entity).data ?? [])[0]
}

function choicesOf(activity: WireActivity): string[] | undefined {
  const actions = actionsSchema.safeParse(activity['suggestedActions']).data?.actions ?? []
  const labels = actions.flatMap((action) => actionSchema.safeParse(action).data?.title ?? [])
  return labels.length > 0 ? labels : undefined
}

function attachmentsOf(activity: WireActivity): Message['attachments'] {
  const files = (activity.attachments ?? []).filter(({ contentUrl }) => typeof contentUrl === 'string')
  if (files.length === 0) return undefined
  return files.map(({ name, contentType, contentUrl }) => ({
    name: name ?? '',
    contentType,
    url: contentUrl !== undefined && /^(?:https?:\/\/|\/)/i.test(contentUrl) ? contentUrl : '', // no javascript:, no data:
  }))
}
