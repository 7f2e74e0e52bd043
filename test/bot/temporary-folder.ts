/** Folders of a test, gone after it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-'))
  folders.add(folder)
  return folder
}

/** For `afterEach` or `afterAll`. */
export async function removeTemporaryFolders(): Promise<void> {
  const gone = [...folders].map((folder) => rm(folder, { recursive: true, force: true }))
  folders.clear()
  await Promise.all(gone)
}
