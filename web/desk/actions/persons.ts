/** Giving persons what is held about them, and erasing it. Nothing of it stays in the page's memory. */
import type { Result } from '../api.js'
import type { Asker, Chosen, Held } from '../persons/wire.js'
import { toldFailure, type Parts } from './parts.js'

/** How it went; whatever else may go wrong is told as for every request. */
export type Went<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'nothing' | 'open' | 'failed' }

export interface PersonActions {
  search(who: string): Promise<Went<Held>>
  archive(chosen: Chosen): Promise<Went<Blob>>
  erase(chosen: Chosen, why: string): Promise<Went<number>>
  blocked(who: string, askedBy: Asker, file: string): Promise<Went<Blob>>
}

export function personActions(parts: Parts): PersonActions {
  const { api } = parts
  const went = <T>(result: Result<T>): Went<T> => {
    if (result.kind === 'ok') return result
    if (result.kind === 'refused' && result.code === 'nothing-held') return { kind: 'nothing' }
    if (result.kind === 'refused' && result.code === 'open') return { kind: 'open' }
    if (result.kind === 'signed-out') toldFailure(parts, result)
    return { kind: 'failed' }
  }
  return {
    search: async (who) => went(await api.person(who)),
    archive: async (chosen) => went(await api.personArchive(chosen)),
    erase: async (chosen, why) => {
      const result = went(await api.erasePerson(chosen, why))
      return result.kind === 'ok' ? { kind: 'ok', value: result.value.erased } : result
    },
    blocked: async (who, askedBy, file) => went(await api.blockedArchive(who, askedBy, file)),
  }
}
