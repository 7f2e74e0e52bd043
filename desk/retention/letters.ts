/**
 * Letters that are on their way, and those in the outbox folder, are copies of what their claim holds: they go as soon as
 * it is blocked, destroyed, or there no more, so that nothing leaves that nobody may read.
 */
import { isLeftLetter, lettersOf } from '../mail/left-letter.js'
import type { Mailroom } from '../mail/mailroom.js'
import type { Store } from '../store/store.js'

export interface LettersParts {
  readonly store: Pick<Store, 'outbox'>
  readonly mailroom: Pick<Mailroom, 'forget'>
}

export async function forgetLetters(claimId: string, { store, mailroom }: LettersParts): Promise<void> {
  await mailroom.forget(claimId)
  const isOfIt = lettersOf([claimId])
  for (const name of await store.outbox.list()) if (isOfIt(name)) await store.outbox.remove(name)
}

export interface TidyLettersParts extends LettersParts {
  readonly store: Pick<Store, 'claims' | 'mails' | 'outbox'>
  /** Blocked or destroyed. */
  readonly isGone: (claimId: string) => boolean
}

/** For what a crash, or a hand in the data folder, has left without its claim. */
export async function tidyLetters({ store, mailroom, isGone }: TidyLettersParts): Promise<void> {
  const { claims, mails, outbox } = store
  const [waiting, left] = [mails.ids(), await outbox.list()]
  // After them, since a claim is there before its letters.
  const kept = new Set(claims.ids().filter((id) => !isGone(id)))
  for (const id of waiting) {
    const mail = await mails.get(id)
    if (mail && !kept.has(mail.claimId)) await mailroom.forget(mail.claimId)
  }
  const isKept = lettersOf(kept)
  for (const name of left) if (isLeftLetter(name) && !isKept(name)) await outbox.remove(name)
}
