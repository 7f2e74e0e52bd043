/** A file that the desk did not keep, and why: for the customer to be told. */
import { z } from 'zod'

const named = z.object({
  /** In plain characters; '' when its sender gave it none. */
  name: z.string(),
})

const reasonSchema = z.enum([
  /** Neither a photo nor a PDF, or not what it is called. */
  'kind',
  /** Cut off or damaged. */
  'broken',
  /** More picture than a browser can show. */
  'pixels',
  /** The desk keeps as many files as it may. */
  'room',
  /** The scanner found something harmful in it. */
  'harmful',
  /** The scanner did not answer. */
  'unscanned',
])
export type RefusalReason = z.output<typeof reasonSchema>

export const refusedFileSchema = z.discriminatedUnion('why', [
  named.extend({ why: z.literal('size'), limitMb: z.number() }),
  /** As many files as a message or a conversation may have. */
  named.extend({ why: z.enum(['message', 'conversation']), limit: z.number() }),
  named.extend({ why: reasonSchema }),
])
export type RefusedFile = z.output<typeof refusedFileSchema>
