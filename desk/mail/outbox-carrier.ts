/** Without a mail server: each mail is a file that any mail program opens, until somebody sends it. */
import { fileNameOf } from '../store/file-name.js'
import type { Outbox } from '../store/store.js'
import { inOneLine, type Carrier } from './carrier.js'

export function outboxCarrier(outbox: Outbox): Carrier {
  return {
    isRepeatable: true,
    carry: async ({ id, message }) => {
      const file = fileNameOf(id).replace(/\.json$/, '.eml')
      try {
        await outbox.write(file, message)
        return { kind: 'left', said: `outbox/${file}` }
      } catch (error) {
        return { kind: 'deferred', said: inOneLine(error instanceof Error ? error.message : String(error)) }
      }
    },
  }
}
