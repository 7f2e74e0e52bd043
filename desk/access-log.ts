/** Who of the staff has read what about whom: one record for each of them and day (Regulation (EU) 2016/679 art. 32). */
import { dayOf } from '../knowledge/day.js'
import type { Records } from './store/store.js'
import { Turnstile } from './store/turnstile.js'

export const ACCESSES_VERSION = 1
/** A page that fetches again what is on the screen is still one reading. */
const SAME_READING_MS = 15 * 60_000

export interface Accesses {
  /** `2026-11-22 <id of the member of staff>` */
  readonly id: string
  readonly version: 1
  /** Of Europe/Madrid. */
  readonly day: string
  readonly staffId: string
  readonly reads: readonly Access[]
}

export interface Access {
  readonly at: string
  /** `erased` and `exported`: of what; `blocked`: read what is blocked, with who asked for it. */
  readonly what: 'claim' | 'conversation' | 'person' | 'exported' | 'erased' | 'blocked'
  /** A reference or a conversation's id; never what somebody searched for. */
  readonly of: string
  readonly why?: string
}

export interface AccessLog {
  /** On disk when it resolves. The same reading again within a quarter of an hour is not noted twice. */
  note(staffId: string, access: Omit<Access, 'at'>): Promise<void>
  /** Everything that was noted of these, oldest first. */
  readsOf(ids: ReadonlySet<string>): Promise<readonly Access[]>
  /** Removes what is older than this moment. */
  forgetBefore(moment: string): Promise<void>
}

export function openAccessLog(records: Records<Accesses>, now: () => Date): AccessLog {
  const turnstile = new Turnstile()
  return {
    note: (staffId, access) => {
      const at = now()
      const day = dayOf(at)
      const id = `${day} ${staffId}`
      return turnstile.pass(id, async () => {
        const reads = (await records.get(id))?.reads ?? []
        if (reads.some((before) => isSameReading(before, access, at))) return
        const noted = [...reads, { ...access, at: at.toISOString() }]
        await records.put({ id, version: ACCESSES_VERSION, day, staffId, reads: noted })
      })
    },
    readsOf: async (ids) => {
      const found: Access[] = []
      for (const id of records.ids())
        found.push(...((await records.get(id))?.reads ?? []).filter(({ of }) => ids.has(of)))
      return found.toSorted((a, b) => (a.at < b.at ? -1 : 1))
    },
    forgetBefore: async (moment) => {
      const day = dayOf(new Date(moment))
      for (const id of records.ids()) if (id < day) await turnstile.pass(id, () => records.remove(id))
    },
  }
}

function isSameReading(before: Access, { what, of, why }: Omit<Access, 'at'>, at: Date): boolean {
  const isSame = before.what === what && before.of === of && before.why === why
  return isSame && at.getTime() - Date.parse(before.at) < SAME_READING_MS
}
