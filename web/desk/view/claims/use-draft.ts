/** What is being written about a claim; it stays in the tab until it has been sent. */
import { useRef, useState } from 'preact/hooks'
import { draftFrom, draftText, type Draft } from '../../claims/draft.js'
import { useDesk } from '../../context.js'

export interface DraftKeeper {
  readonly draft: Draft
  put(name: string, value: string): void
  clear(): void
}

export function useDraft(claimId: string, form: string): DraftKeeper {
  const { tab, state } = useDesk()
  const staffId = state.who.kind === 'in' ? state.who.staff.id : ''
  const key = draftKey(claimId, form)
  const [draft, setDraft] = useState(() => draftFrom(tab.draft(staffId, key)))
  // Two fields may be written before the next drawing.
  const latest = useRef(draft)
  const keep = (now: Draft) => {
    latest.current = now
    setDraft(now)
    tab.keepDraft(staffId, key, draftText(now))
  }
  return {
    draft,
    put: (name, value) => keep({ ...latest.current, [name]: value }),
    clear: () => keep({}),
  }
}

/** Where the tab keeps it, beside the drafts of conversations. */
export function draftKey(claimId: string, form: string): string {
  return `claim ${claimId} ${form}`
}
