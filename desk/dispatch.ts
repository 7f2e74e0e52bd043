/** The desk as the door sees it: requests in, answers out, frames to the open pages. */
import type { RetentionSettings } from '../knowledge/reading/retention.js'
import { openAccessLog } from './access-log.js'
import { createClaimClock, type ClaimClock, type ClaimClockParts } from './claim-clock.js'
import { createClaimPost, type ClaimPost } from './claim-post.js'
import { createClaimFiles, type CheckFile } from './claim-files.js'
import type { AttachmentIdIn } from './claim-talk.js'
import type { Claims } from './claims.js'
import type { Conversations } from './conversations.js'
import { fault } from './fault.js'
import { createLive, type Live } from './live.js'
import type { Log } from './log.js'
import type { Mailroom } from './mail/mailroom.js'
import { matchRoute } from './match.js'
import { isOwnOrigin } from './origin.js'
import type { OpinionLinks } from './opinion-links.js'
import type { Parts } from './parts.js'
import { createPasswords, type ScryptCost } from './password.js'
import type { Random } from './random.js'
import type { Relay } from './relay.js'
import { bodyOf } from './request-body.js'
import { createRemoval } from './retention/removal.js'
import { sweep } from './retention/sweep.js'
import type { DeskResponse, Route } from './route.js'
import { routes } from './routes.js'
import { sameSecret } from './same-secret.js'
import { tokenOf, type Headers } from './session-cookie.js'
import { createSessions, type SignedIn } from './sessions.js'
import { createSetUp, type SetUp } from './set-up.js'
import { createSignIn } from './sign-in.js'
import { createStaffList } from './staff-list.js'
import { isFromDisk } from './store/disk-failure.js'
import type { Store } from './store/store.js'

/** A request as the door hands it over. */
export interface RawRequest {
  readonly method: string
  /** Without the query, still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case, as Node gives them. */
  readonly headers: Headers
  /** The body, unparsed: text, or the bytes where `takesFile` says so; undefined or empty where there is none. */
  readonly body: string | Uint8Array | undefined
  /** Who is asking, as far as the door trusts it: an IPv4 address, or the /64 network of an IPv6 one. */
  readonly address: string
}

export interface DeskSettings {
  readonly store: Omit<Store, 'close'>
  readonly checkFile: CheckFile
  readonly attachmentIdIn: AttachmentIdIn
  readonly conversations: Conversations
  readonly relay: Relay
  readonly claims: Claims
  readonly mailroom: Mailroom
  readonly opinionLinks: OpinionLinks
  readonly now: () => Date
  readonly random: Random
  /** Whether the desk is reached by https. */
  readonly secureCookie: boolean
  /** PUBLIC_URL without a path: `https://desk.example`; undefined where it is not set. */
  readonly publicOrigin: string | undefined
  readonly log: Log
  /** As the charter has it at the moment. */
  readonly retention: () => RetentionSettings
  readonly deskLetters: ClaimClockParts['letters']
  readonly passwordCost?: ScryptCost
}

export interface Desk {
  handle(raw: RawRequest): Promise<DeskResponse>
  /** The bytes of a file that this request may bring; undefined when it brings none. */
  takesFile(method: string, path: string): number | undefined
  readonly live: Live
  readonly setUpToken: SetUp['setUpToken']
  readonly ensureAdmin: SetUp['ensureAdmin']
  readonly sendUndelivered: ClaimPost['sendUndelivered']
  /** Resolves when nothing is being delivered any more. */
  close(): Promise<void>
  /** What is due of the claims by itself: to be called about once a minute. Never rejects. */
  readonly claimsDue: ClaimClock['tick']
  /** Destroys and blocks what its time is over for: to be called about once a day. Never rejects. */
  readonly sweep: (isClosing: () => boolean) => Promise<void>
}

const notStored = () =>
  fault(
    503,
    'not-stored',
    'It could not be stored: look again in a moment, and tell whoever runs the desk that its disk may be full.',
    { 'retry-after': '5' },
  )

export function createDesk(settings: DeskSettings): Desk {
  const parts = partsOf(settings)
  const { log, publicOrigin } = settings
  return {
    live: createLive({ ...parts, publicOrigin }),
    setUpToken: parts.setUp.setUpToken,
    ensureAdmin: parts.setUp.ensureAdmin,
    claimsDue: createClaimClock({ ...parts, letters: settings.deskLetters }).tick,
    sweep: (isClosing) => {
      const { store, mailroom, retention: policy } = settings
      return sweep({ ...parts, store, mailroom, policy, isClosing })
    },
    sendUndelivered: () => parts.claimPost.sendUndelivered(),
    close: () => parts.claimPost.close(),
    takesFile: (method, path) => {
      const match = matchRoute(routes, method, path)
      return match.kind === 'route' ? match.route.takesFile : undefined
    },
    handle: async (raw) => {
      const response = await answer(raw, parts, publicOrigin).catch((error: unknown) => {
        log.error({ method: raw.method, path: raw.path, err: error }, 'a desk request broke')
        if (isFromDisk(error)) return notStored()
        return fault(
          500,
          'broken',
          'Something broke on our side: try again, and tell whoever runs the desk if it stays.',
        )
      })
      return { ...response, headers: { 'cache-control': 'no-store', ...response.headers } }
    },
  }
}

function partsOf({ checkFile, passwordCost, ...given }: DeskSettings): Parts {
  const { store, random, now } = given
  const passwords = createPasswords(random, passwordCost)
  const staff = createStaffList({ records: store.staff, passwords, random, now })
  const sessions = createSessions({ records: store.sessions, staff, random, now })
  const signIn = createSignIn({ staff, passwords, sessions, now })
  const claimPost = createClaimPost(given)
  const claimFiles = createClaimFiles({ attachments: store.attachments, check: checkFile, log: given.log })
  const removal = createRemoval(given)
  const accessLog = openAccessLog(store.accesses, now)
  const setUp = createSetUp(staff, random)
  return { ...given, staff, sessions, signIn, claimPost, claimFiles, removal, accessLog, setUp }
}

async function answer(raw: RawRequest, parts: Parts, publicOrigin: string | undefined): Promise<DeskResponse> {
  const match = matchRoute(routes, raw.method, raw.path)
  if (match.kind === 'none') return fault(404, 'unknown-path', 'There is nothing here: see /api/desk/openapi.json.')
  if (match.kind === 'wrong-method') {
    return fault(405, 'wrong-method', `Here only: ${match.allow.join(', ')}.`, { allow: match.allow.join(', ') })
  }
  const { route, params } = match
  const signedIn = await parts.sessions.find(tokenOf(raw.headers))
  const refused = refusal(route, raw, signedIn, publicOrigin)
  if (refused !== undefined) {
    const { method, path } = route
    parts.log.warn(
      { address: raw.address, staffId: signedIn?.staff.id, method, path, status: refused.status },
      'refused',
    )
    return refused
  }
  const body = bodyOf(route, raw)
  if (body.kind === 'unreadable') return body.response
  const { query, address, headers } = raw
  const contentType = String(headers['content-type'] ?? '')
  return route.handler({ params, query, address, contentType, signedIn, ...body.read }, parts)
}

/** Why this request may not be made; undefined when it may. */
function refusal(
  { role, method }: Route,
  { headers }: RawRequest,
  signedIn: SignedIn | undefined,
  publicOrigin: string | undefined,
): DeskResponse | undefined {
  const changes = method !== 'GET'
  if (changes && headers['origin'] !== undefined && !isOwnOrigin(headers, publicOrigin)) {
    return fault(
      403,
      'foreign-origin',
      'This page is not part of the desk: open the desk at the address in PUBLIC_URL.',
    )
  }
  if (role === 'anyone') return undefined
  if (signedIn === undefined) {
    return fault(401, 'not-signed-in', 'Nobody is signed in, or the session has ended: sign in.')
  }
  if (!role.includes(signedIn.staff.role)) {
    return fault(403, 'not-allowed', `This is for the role ${role.join(' or ')}: ask somebody who has it.`)
  }
  const csrf = headers['x-csrf-token']
  if (changes && !sameSecret(typeof csrf === 'string' ? csrf : undefined, signedIn.session.csrf)) {
    return fault(
      403,
      'wrong-csrf',
      'The header x-csrf-token must carry the csrf of GET /api/desk/session: reload the page.',
    )
  }
  return undefined
}
