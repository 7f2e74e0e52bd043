/** A virus scanner that listens on TCP as clamd does: a file is sent to it in pieces, and it says what it found. */
import { connect } from 'node:net'

export type Scan =
  | 'clean'
  | 'harmful'
  /** It did not answer, or not in a way that is understood: the file is not known to be harmless. */
  | 'unknown'

export type Scanner = (bytes: Buffer) => Promise<Scan>

const PIECE_BYTES = 64 * 1024
const ANSWER_MS = 20_000
const DEFAULT_PORT = 3310
const ANSWER_LENGTH = 4096

/** `address`: `tcp://host:port`. Never rejects. The command is clamd's INSTREAM (clamd(8)). */
export function clamd(address: URL, onFailure: (error: Error) => void, answerMs = ANSWER_MS): Scanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect({ host: address.hostname, port: Number(address.port || DEFAULT_PORT) })
      let answer = ''
      socket.setTimeout(answerMs, () => socket.destroy(new Error(`The scanner did not answer within ${answerMs} ms.`)))
      socket.setEncoding('utf8')
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
          const piece = bytes.subarray(at, at + PIECE_BYTES)
          socket.write(lengthOf(piece))
          socket.write(piece)
        }
        socket.write(lengthOf(Buffer.alloc(0)))
      })
      socket.on('data', (text: string) => {
        answer += text
        if (answer.includes('\0') || answer.length > ANSWER_LENGTH) socket.end()
      })
      socket.on('error', onFailure)
      // Both after an answer and after a failure.
      socket.on('close', (hasFailed) => {
        const scan = meaningOf(answer)
        if (scan === 'unknown' && !hasFailed) onFailure(new Error(`The scanner answered ${JSON.stringify(answer)}.`))
        resolve(scan)
      })
    })
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or `… ERROR`, each ended by a NUL. */
function meaningOf(answer: string): Scan {
  const said = answer.split('\0')[0] ?? ''
  if (/^stream: OK$/.test(said)) return 'clean'
  return / FOUND$/.test(said) ? 'harmful' : 'unknown'
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}
