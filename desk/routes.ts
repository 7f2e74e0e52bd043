/** Every route of the desk's API. What is not listed here does not exist. */
import { z } from 'zod'
import { openApiOf } from './openapi.js'
import { NO_INPUT, openRoute, type Route } from './route.js'
import { claimFileRoutes } from './routes/claim-files.js'
import { claimHistoryRoutes } from './routes/claim-history.js'
import { claimRoutes } from './routes/claims.js'
import { conversationRoutes } from './routes/conversation.js'
import { personRoutes } from './routes/persons.js'
import { queueRoutes } from './routes/queue.js'
import { sessionRoutes } from './routes/session.js'
import { setUpRoutes } from './routes/set-up.js'
import { staffRoutes } from './routes/staff.js'

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...setUpRoutes,
  ...staffRoutes,
  ...queueRoutes,
  ...conversationRoutes,
  ...claimRoutes,
  ...claimFileRoutes,
  ...claimHistoryRoutes,
  ...personRoutes,
  openRoute({
    method: 'GET',
    path: '/api/desk/openapi.json',
    summary: 'This description',
    input: NO_INPUT,
    status: 200,
    output: z.looseObject({ openapi: z.string() }),
    handler: async () => ({ status: 200, body: openApiOf(routes) }),
  }),
]
