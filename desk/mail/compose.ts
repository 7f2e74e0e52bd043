/** A mail as it travels: MIME, in UTF-8, plain text, with headers that nobody's words can add to. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mailbox } from './address.js'
import type { Composed } from './carrier.js'
import type { Mail } from './mail.js'

export interface FileBytes {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** `from`: undefined leaves it to whoever sends the file on. */
export async function compose(mail: Mail, from: Mailbox | undefined, files: readonly FileBytes[]): Promise<Composed> {
  const composer = new MailComposer({
    ...(from ? { from: { name: inHeader(from.name), address: from.address } } : {}),
    to: { name: '', address: mail.to },
    subject: inHeader(mail.subject),
    text: mail.text,
    messageId: messageIdOf(mail.id, from),
    date: new Date(mail.askedAt),
    headers: {
      'Content-Language': mail.language,
      ...(mail.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
      // A mail program opens the file as something still to be sent.
      ...(from ? {} : { 'X-Unsent': '1' }),
    },
    attachments: files.map(({ name, contentType, bytes }) => ({
      filename: inHeader(name),
      contentType: inHeader(contentType),
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  })
  const message = await composer.compile().build()
  return { id: mail.id, from: from?.address ?? '', to: mail.to, message }
}

/** The same mail has the same, so that whoever gets it twice after all can tell (RFC 5322, section 3.6.4). */
export function messageIdOf(id: string, from: Mailbox | undefined): string {
  const domain = from?.address.split('@').at(-1) ?? 'mostrador.invalid'
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`
}

function inHeader(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim()
}
