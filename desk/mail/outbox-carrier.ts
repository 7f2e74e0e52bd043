/** Without a mail server: each mail is a file that any mail program opens, until somebody sends it. */
import type { Outbox } from '../store/store.js'
import { inOneLine, type Carrier } from './carrier.js'
import { leftLetterName } from './left-letter.js'

export function outboxCarrier(outbox: Pick<Outbox, 'write'>): Carrier {
  return {
    isRepeatable: true,
    carry: async ({ id, message }) => {
      const file = leftLetterName(id)
      try {
        await outbox.write(file, message)
        return { kind: 'left', said: `outbox/${file}` }
      } catch (error) {
        return { kind: 'deferred', said: inOneLine(error instanceof Error ? error.message : String(error)) }
      }
    },
  }
}
