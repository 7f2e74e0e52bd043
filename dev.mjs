/** Builds, serves, and does both again on every change. The editors' files need no restart: the desk reads them itself. */
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const built = spawnSync(process.execPath, [join(root, 'build.mjs')], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)

const children = [
  [join(root, 'build.mjs'), '--watch'],
  [`--watch-path=${join(root, 'dist')}`, '--watch-preserve-output', join(root, 'dist/bot/index.js')],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => children.forEach((child) => child.kill(signal)))
}
