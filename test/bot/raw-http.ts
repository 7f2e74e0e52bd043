/** HTTP by hand: bytes as an attacker writes them, which no client library would send. */
import { connect, type Socket } from 'node:net'

/** Sends the text and answers all that comes back until the other side ends the connection, or has said `enough`. */
export function sentRaw(url: string, text: string, enough: RegExp = /$^/): Promise<string> {
  return new Promise((resolve) => {
    const socket = openRaw(url)
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (enough.test(answer)) done()
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.write(text, 'latin1')
  })
}

/** A connection whose breaking harms no test. */
export function openRaw(url: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  return socket
}

/** The status lines in what came back, one for each answer. */
export function statusesIn(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
}
