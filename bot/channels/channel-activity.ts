/** What a Bot Framework channel posts: looked at before the SDK and the turn, which take the fields' types for granted. */
import type { Activity } from 'botframework-schema'
import { z } from 'zod'
import { Refusal } from '../http/refusal.js'

const account = z.looseObject({ id: z.string().min(1), name: z.string().nullish() })

const shape = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string().min(1),
  /** Answers go there. */
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: account,
  from: account,
  recipient: account,
  text: z.string().nullish(),
  locale: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
})

/** Throws a Refusal that names the first field that will not do. */
export function channelActivity(body: unknown): Activity {
  const read = shape.safeParse(body)
  // As JSON: its times are strings, which nobody here reads.
  if (read.success) return read.data as unknown as Activity
  const [issue] = read.error.issues
  throw new Refusal(400, 'BadArgument', `The activity's ${issue?.path.join('.')} will not do: ${issue?.message}.`)
}
