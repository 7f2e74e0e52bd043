/** One mail over SMTP: a connection, an envelope, the message, and what the server made of it. */
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { inOneLine, type Carrier, type Composed } from './carrier.js'
import type { Carried } from './mail.js'
import type { SmtpServer } from './smtp-server.js'

/** In milliseconds. */
export interface Patience {
  readonly connection: number
  readonly greeting: number
  /** Of silence. RFC 5321, section 4.5.3.2, asks for five minutes, and for ten after the message. */
  readonly silence: number
}

export const PATIENCE: Patience = { connection: 30_000, greeting: 60_000, silence: 600_000 }

export function smtpCarrier(server: SmtpServer, patience: Patience = PATIENCE): Carrier {
  return { isRepeatable: false, carry: (letter, stopped) => carry(letter, stopped, server, patience) }
}

type SmtpError = SMTPConnection.SMTPError
type Done = (error?: SmtpError | null) => void

async function carry(letter: Composed, stopped: AbortSignal, server: SmtpServer, patience: Patience): Promise<Carried> {
  const connection = new SMTPConnection(optionsFor(server, patience))
  // It is read only once the server has agreed to take it.
  let isUnderWay = false
  const message = new Readable({
    read() {
      isUnderWay = true
      this.push(letter.message)
      this.push(null)
    },
  })
  const step = (begin: (done: Done) => void) => stepOf(connection, stopped, begin)
  const { credentials } = server
  let answer = ''
  try {
    await step((done) => connection.connect(done))
    if (credentials) await step((done) => connection.login({ credentials }, done))
    const envelope = { from: letter.from, to: [letter.to] }
    await step((done) =>
      connection.send(envelope, message, (error, info) => {
        if (!error) answer = info.response
        done(error)
      }),
    )
    connection.quit()
    return { kind: 'accepted', said: inOneLine(answer) }
  } catch (error) {
    connection.close()
    return outcomeOf(error as SmtpError, isUnderWay) // all that a step rejects with
  }
}

function optionsFor({ host, port, isSecure, credentials, isLocal }: SmtpServer, patience: Patience) {
  return {
    host,
    port,
    secure: isSecure,
    // A password goes over no wire that others can read; on this machine there is no wire.
    requireTLS: credentials !== undefined && !isLocal,
    tls: { rejectUnauthorized: !isLocal },
    connectionTimeout: patience.connection,
    dnsTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
  }
}

/** A step ends with its answer, or with whatever ends the connection meanwhile. */
function stepOf(connection: SMTPConnection, stopped: AbortSignal, begin: (done: Done) => void): Promise<void> {
  let stop = (): void => undefined
  const ended = new Promise<void>((resolve, reject) => {
    // Stays for good: an error that comes after the last step would otherwise end the process.
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('The connection was closed')))
    stop = () => reject(new Error('The desk was stopped'))
    stopped.addEventListener('abort', stop)
    if (stopped.aborted) stop()
    else begin((error) => (error ? reject(error) : resolve()))
  })
  // The desk runs for months: nothing of a mail that is gone may hang on to what stops it.
  return ended.finally(() => stopped.removeEventListener('abort', stop))
}

/** Only an answer to this mail itself refuses it for good; whatever is wrong with the server may be mended. */
function outcomeOf({ responseCode, code, command = '', response, message }: SmtpError, isUnderWay: boolean): Carried {
  const said = inOneLine(response ?? message)
  const isAboutMail = command === 'DATA' || command === 'MAIL FROM' || command === 'RCPT TO' || code === 'EENVELOPE'
  if (responseCode === undefined && isUnderWay) return { kind: 'lost', said }
  // 530 to 538: the account, not the mail (RFC 4954, section 6).
  const isPermanent = responseCode !== undefined && responseCode >= 500 && !(responseCode >= 530 && responseCode <= 538)
  const isImpossible = responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return { kind: (isPermanent && isAboutMail) || isImpossible ? 'rejected' : 'deferred', said }
}
