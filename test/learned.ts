/** The knowledge that ships with the desk, and what was learnt from it before the tests began. */
import { join } from 'node:path'
import { inject } from 'vitest'
import { learnHere, remembering, type Learn, type Learned } from '../bot/learning.js'
import { readSources } from '../knowledge/folder.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that holds it. */
    learned: string
  }
}

/** Learns other knowledge anew. */
export const learnRemembered: Learn = (sources) =>
  remembering(learnHere, { code: '', ready: inject('learned'), kept: join(inject('learned'), 'others') })(sources)

export async function bundled(): Promise<Learned & { readonly ok: true }> {
  const learned = await learnRemembered(await readSources('knowledge/content', 'knowledge'))
  if (!learned.ok) throw new Error(JSON.stringify(learned.findings))
  return learned
}
