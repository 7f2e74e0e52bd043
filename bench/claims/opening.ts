/** How long a process takes to open the store of the data folder in its argument, and its claims; said as JSON. */
import { openClaims } from '../../desk/claims.js'
import { openFileStore } from '../../desk/store/file-store.js'

const begun = performance.now()
const store = await openFileStore(process.argv[2] ?? '')
const claims = await openClaims({
  records: store.claims,
  keepReceipt: async () => [],
  now: () => new Date(),
  site: () => {
    throw new Error('Nothing is filed here.')
  },
  log: { error: (_, message) => process.stderr.write(`${message}\n`) },
})
const ms = performance.now() - begun
process.stdout.write(JSON.stringify({ ms, claims: claims.list({ limit: 1 })?.total }))
await store.close()
