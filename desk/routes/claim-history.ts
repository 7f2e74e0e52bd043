/** What else there is of a claim's customer. */
import { claimHistorySchema, historyOf } from '../claim-history.js'
import { unknownClaim } from '../claim-shown.js'
import { NO_INPUT, staffRoute, type Route } from '../route.js'
import { ROLES } from '../staff.js'

export const claimHistoryRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path: '/api/desk/claims/:id/history',
    summary: 'What else there is of this customer, by their contact or conversation: claims and conversations',
    input: NO_INPUT,
    status: 200,
    output: claimHistorySchema,
    failures: { 404: 'unknown-claim' },
    handler: async ({ params: { id = '' } }, parts) => {
      const claim = await parts.claims.get(id)
      return claim ? { status: 200, body: await historyOf(id, claim, parts) } : unknownClaim()
    },
  }),
]
