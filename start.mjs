/** Builds what has changed and serves it. The build runs in a process of its own, so that the desk carries none of it. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
process.stdout.write('Building; the first time it also learns the knowledge, which takes some seconds…\n')
const built = spawnSync(process.execPath, [join(root, 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
if (built.status !== 0) process.exit(built.status ?? 1)
await import('./dist/bot/index.js')
