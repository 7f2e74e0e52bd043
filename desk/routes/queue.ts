/** Who waits for a person, and who is with one. */
import { z } from 'zod'
import { queueItemOf, queueItemSchema } from '../queue-item.js'
import { NO_INPUT, staffRoute, type Route } from '../route.js'
import { ROLES } from '../staff.js'

export const queueRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path: '/api/desk/queue',
    summary: 'The queue, longest waiting first',
    input: NO_INPUT,
    status: 200,
    output: z.strictObject({ waiting: z.array(queueItemSchema), taken: z.array(queueItemSchema) }),
    handler: async ({ signedIn }, { conversations }) => {
      const found = await Promise.all(conversations.inHandoff().map((id) => conversations.get(id)))
      const items = found
        .flatMap((conversation) => (conversation && queueItemOf(conversation, signedIn.staff.id)) ?? [])
        .toSorted((a, b) => a.since.localeCompare(b.since))
      const isTaken = (item: { takenBy?: unknown }) => item.takenBy !== undefined
      return { status: 200, body: { waiting: items.filter((item) => !isTaken(item)), taken: items.filter(isTaken) } }
    },
  }),
]
