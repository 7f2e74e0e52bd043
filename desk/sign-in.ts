/** Signing in with e-mail and password, with a limit on wrong attempts. */
import type { Passwords } from './password.js'
import type { Sessions, SignedIn } from './sessions.js'
import type { Staff } from './staff.js'
import type { StaffList } from './staff-list.js'
import { createThrottle } from './throttle.js'

const WINDOW_MS = 15 * 60_000
/** Wrong passwords for one e-mail in a window: more than anybody mistypes, far fewer than guessing takes. */
export const WRONG_PER_EMAIL = 10
/** Several people behind one office address may mistype. */
export const WRONG_PER_ADDRESS = 20
/** Comparisons wait for one another; beyond so many, sign-ins are asked to come back. */
const MAX_UNDER_WAY = 16
const BUSY_SECONDS = 2

export interface Credentials {
  readonly email: string
  readonly password: string
}

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string; readonly signedIn: SignedIn }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }

export interface SignIn {
  /** `previous` is the session the browser comes with: it ends, so that no cookie outlives a sign-in. */
  signIn(credentials: Credentials, address: string, previous?: SignedIn): Promise<SignInOutcome>
}

export interface SignInParts {
  readonly staff: StaffList
  readonly passwords: Passwords
  readonly sessions: Sessions
  readonly now: () => Date
}

export function createSignIn({ staff, passwords, sessions, now }: SignInParts): SignIn {
  const wrongByEmail = createThrottle({ limit: WRONG_PER_EMAIL, windowMs: WINDOW_MS, now })
  const wrongByAddress = createThrottle({ limit: WRONG_PER_ADDRESS, windowMs: WINDOW_MS, now })

  /** Attempts being compared. */
  let underWay = 0

  async function signIn(given: Credentials, address: string, previous?: SignedIn): Promise<SignInOutcome> {
    const email = given.email.trim().toLowerCase()
    const wait = Math.max(wrongByEmail.wait(email), wrongByAddress.wait(address))
    if (wait > 0) return { kind: 'too-many', retryAfterSeconds: wait }
    if (underWay >= MAX_UNDER_WAY) return { kind: 'too-many', retryAfterSeconds: BUSY_SECONDS }

    // Counted before the slow comparison, or a thousand attempts at once would all be allowed.
    wrongByEmail.count(email)
    wrongByAddress.count(address)
    underWay += 1
    const person = await known(email, given.password).finally(() => (underWay -= 1))
    if (person === undefined) return { kind: 'wrong-credentials' }

    wrongByEmail.forgive(email)
    wrongByAddress.forgive(address)
    if (previous !== undefined) await sessions.end(previous.session.id)
    return { kind: 'signed-in', ...(await sessions.open(person)) }
  }

  /** Whoever has this e-mail and this password. Takes the same time for an unknown e-mail. */
  async function known(email: string, password: string): Promise<Staff | undefined> {
    const person = await staff.withEmail(email)
    return (await passwords.matches(password, person?.password)) ? person : undefined
  }

  return { signIn }
}
