/** The files of a claim: handed to staff one by one, and added to by them. */
import { claimViewSchema } from '../claim-view.js'
import { shownClaim, unknownClaim } from '../claim-shown.js'
import { fault } from '../fault.js'
import { NO_INPUT, staffRoute, type DeskResponse, type Route } from '../route.js'
import { ROLES } from '../staff.js'

const path = '/api/desk/claims/:id/files'
/** As much as a customer may send at once. */
export const MOST_BYTES = 10 * 1024 * 1024

export const claimFileRoutes: readonly Route[] = [
  staffRoute(ROLES, {
    method: 'GET',
    path: `${path}/:file`,
    summary: 'A file of the claim: its receipt, or evidence',
    input: NO_INPUT,
    status: 200,
    givesFile: true,
    failures: { 404: 'unknown-claim, unknown-file' },
    handler: async ({ params: { id = '', file = '' } }, { claims, claimFiles }) => {
      const claim = await claims.get(id)
      if (!claim) return unknownClaim()
      const found = await claimFiles.get(claim, file)
      return found ? { status: 200, file: found } : noFile()
    },
  }),
  staffRoute(ROLES, {
    method: 'POST',
    path,
    summary: 'Add a file to the evidence; the header content-type says what it is',
    query: { name: 'as its sender calls it' },
    input: NO_INPUT,
    takesFile: MOST_BYTES,
    status: 200,
    output: claimViewSchema,
    failures: {
      404: 'unknown-claim',
      409: 'stale: try again',
      413: 'too-large',
      415: 'file-kind, file-broken, file-harmful …',
    },
    handler: async ({ params: { id = '' }, query, bytes, contentType, signedIn: { staff } }, parts) => {
      const { claims, claimFiles } = parts
      if (!(await claims.get(id))) return unknownClaim()
      const put = await claimFiles.put({ bytes, name: query.get('name') ?? '', contentType })
      if (put.kind === 'refused') return fault(415, `file-${put.why}`, NOT_TAKEN)
      // Read only now: a file adds to whatever others have done while it was stored.
      const claim = await claims.get(id)
      if (!claim) return unknownClaim()
      const commands = [{ kind: 'add-evidence' as const, attachmentIds: [put.id] }]
      const by = { kind: 'staff' as const, id: staff.id, alias: staff.alias }
      const changed = await claims.change(id, { commands, by, version: claim.version })
      if (changed.kind === 'unknown') return unknownClaim()
      if (changed.kind === 'refused') return fault(409, changed.refusal.code, `${changed.refusal.cure}.`)
      return shownClaim(id, changed.claim, parts)
    },
  }),
]

const NOT_TAKEN = 'This file cannot be kept: send a photo or a PDF that opens, and is what it is called.'

function noFile(): DeskResponse {
  return fault(404, 'unknown-file', 'This claim has no such file: load the claim again.')
}
