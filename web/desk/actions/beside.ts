/** Fetching what is shown beside a claim, and adding files to it. */
import type { Failure } from '../api.js'
import { openClaimId } from '../claims/state.js'
import { staffIdIn, toldFailure, type Parts } from './parts.js'

export interface BesideActions {
  /** What else there is of the claim's customer. */
  past(id: string): Promise<void>
  /** Shows the claim's conversation as it is now. */
  transcript(id: string, conversationId: string): Promise<void>
  hideTranscript(id: string): void
  /** One after another; how many of them are in the evidence now. The state says which are not, and why. */
  addFiles(id: string, files: readonly File[]): Promise<number>
}

/** As much as the server takes. */
const MOST_BYTES = 10 * 1024 * 1024

export function besideActions(parts: Parts): BesideActions {
  const { api, store } = parts
  return {
    past: async (id) => {
      store.tell({ kind: 'past', id, past: { kind: 'loading' } })
      const result = await api.claimHistory(id)
      if (result.kind === 'ok') store.tell({ kind: 'past', id, past: { kind: 'known', history: result.value } })
      else if (result.kind === 'signed-out') toldFailure(parts, result)
      else store.tell({ kind: 'past', id, past: { kind: 'failed' } })
    },
    transcript: async (id, conversationId) => {
      const { transcript } = store.state().claims.beside
      // What is shown stays while it is fetched again.
      if (transcript.kind !== 'shown') store.tell({ kind: 'transcript', id, transcript: { kind: 'loading' } })
      const result = await api.conversation(conversationId)
      if (result.kind === 'ok')
        store.tell({ kind: 'transcript', id, transcript: { kind: 'shown', view: result.value } })
      else if (result.kind === 'signed-out') toldFailure(parts, result)
      else {
        const kind = result.kind === 'refused' ? 'gone' : 'failed'
        store.tell({ kind: 'transcript', id, transcript: { kind } })
      }
    },
    hideTranscript: (id) => store.tell({ kind: 'transcript', id, transcript: { kind: 'hidden' } }),
    addFiles: (id, files) => addFiles(parts, id, files),
  }
}

async function addFiles(parts: Parts, id: string, files: readonly File[]): Promise<number> {
  const { api, store } = parts
  const failed: { name: string; why: string }[] = []
  for (const file of files) {
    store.tell({ kind: 'adding', id, adding: { now: file.name, failed } })
    const result = file.size > MOST_BYTES ? TOO_LARGE : await api.addFile(id, file)
    if (result.kind === 'signed-out') {
      toldFailure(parts, result)
      return 0
    }
    if (result.kind !== 'ok') failed.push({ name: file.name, why: whyNot(result) })
    else if (openClaimId(store.state().claims) === id)
      store.tell({ kind: 'claim-fetched', view: result.value, staffId: staffIdIn(parts) })
  }
  store.tell({ kind: 'adding', id, adding: { now: undefined, failed } })
  return files.length - failed.length
}

const TOO_LARGE = { kind: 'refused', status: 413, code: 'too-large' } as const

/** A code that the words know. */
function whyNot(failure: Exclude<Failure, { kind: 'signed-out' }>): string {
  if (failure.kind === 'unreachable') return 'unreachable'
  if (failure.status === 413) return 'too-large'
  return failure.code
}
