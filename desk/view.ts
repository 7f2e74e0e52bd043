/** A conversation as the desk's page shows it: the whole story in one look. Pure. */
import { z } from 'zod'
import type { Conversation } from './conversation.js'
import { messageOf, messageSchema } from './message.js'

const namedValues = z.array(z.strictObject({ name: z.string(), value: z.string() }))

export const viewSchema = z.strictObject({
  id: z.string(),
  channel: z.string(),
  language: z.string(),
  customerName: z.string().optional(),
  startedAt: z.iso.datetime(),
  ended: z.boolean(),
  handoff: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('bot') }),
    z.strictObject({ kind: z.literal('waiting'), since: z.iso.datetime(), reason: z.string() }),
    z.strictObject({
      kind: z.literal('human'),
      since: z.iso.datetime(),
      waitedSince: z.iso.datetime(),
      staffId: z.string(),
      alias: z.string(),
    }),
  ]),
  brief: z.strictObject({
    wants: z.array(z.string()),
    said: namedValues,
    form: z.strictObject({ dialog: z.string(), filled: namedValues, missing: z.array(z.string()) }).optional(),
  }),
  messages: z.array(messageSchema),
})

/** As `viewSchema`; the parts that are kept as they are shown come from the conversation itself. */
export interface View
  extends
    Pick<Conversation, 'id' | 'channel' | 'language' | 'startedAt' | 'ended' | 'handoff' | 'brief'>,
    Pick<z.output<typeof viewSchema>, 'messages' | 'customerName'> {}

export function viewOf(conversation: Conversation): View {
  const { id, channel, language, startedAt, ended, handoff, brief, customer, entries } = conversation
  const messages = entries.flatMap((entry) => messageOf(entry) ?? [])
  return { id, channel, language, customerName: customer.name, startedAt, ended, handoff, brief, messages }
}
