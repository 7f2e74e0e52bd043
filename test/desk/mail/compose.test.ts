import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isMailAddress, parseMailbox } from '../../../desk/mail/address.js'
import { compose } from '../../../desk/mail/compose.js'
import { MAIL_VERSION, queued, type Mail } from '../../../desk/mail/mail.js'

const AT = '2026-11-23T09:00:00.000Z'
const FROM = { name: 'Atenció al client', address: 'service@shop.example' }
const MAIL: Mail = {
  ...{ id: 'MO-1 letter', version: MAIL_VERSION, claimId: 'MO-1', messageId: 'letter', to: 'anna@example.com' },
  ...{ subject: 'Subject', text: 'Text', language: 'es', automatic: true, files: [], askedAt: AT, state: queued(AT) },
}

/** What people write to add a header, a recipient or a script. */
const HOSTILE = [
  'Hola\r\nBcc: everybody@example.com',
  'Hola\nBcc: everybody@example.com\n\n<script>alert(1)</script>',
  'Hola\rBcc: everybody@example.com',
  '=?utf-8?q?=0D=0ABcc:_everybody@example.com?=',
  'a\u2028Bcc: everybody@example.com\u2029',
  '"><img src=x onerror=alert(1)>',
  'file\0name.pdf',
  '\u202Egpj.exe',
  'x'.repeat(5000),
]

async function sent(further: Partial<Mail>, name = 'receipt.pdf'): Promise<string> {
  const files = [{ name, contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }]
  return (await compose({ ...MAIL, ...further }, FROM, files)).message.toString()
}

/** Name → values, of the first part of the message, unfolded. */
function headersOf(message: string): ReadonlyMap<string, readonly string[]> {
  const [head = ''] = message.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const [name = '', ...value] = line.split(':')
    headers.set(name, [...(headers.get(name) ?? []), value.join(':').trim()])
  }
  return headers
}

const OURS = [
  ...['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'],
  ...['Content-Language', 'Auto-Submitted'],
]

describe('a mail as it travels', () => {
  test.each(HOSTILE)('has no header more for the words %j in subject, file name or sender', async (words) => {
    const message = (
      await compose({ ...MAIL, subject: words }, { ...FROM, name: words }, [
        { name: words, contentType: words, bytes: Buffer.from('x') },
      ])
    ).message.toString()
    expect([...headersOf(message).keys()].toSorted()).toEqual(OURS.toSorted())
    expect(headersOf(message).get('To')).toEqual(['anna@example.com'])
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(message).not.toMatch(/^Bcc/im)
  })

  it('has no header more for any words at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (subject, text) => {
        const headers = headersOf(await sent({ subject: `S${subject}`, text: `T${text}` }))
        expect([...headers.keys()].toSorted()).toEqual(OURS.toSorted())
      }),
      { numRuns: 200 },
    )
  })

  it('is plain text: markup in it stays words', async () => {
    const message = await sent({ text: '<script>alert(1)</script>' })
    expect(message).toContain('Content-Type: text/plain; charset=utf-8')
    expect(message).not.toContain('text/html')
  })

  it('has the same Message-ID whenever it is made, and another mail has another', async () => {
    const idOf = async (id: string) => headersOf(await sent({ id })).get('Message-ID')
    expect(await idOf('MO-1 letter')).toEqual(await idOf('MO-1 letter'))
    expect(await idOf('MO-1 letter')).not.toEqual(await idOf('MO-1 other'))
  })

  it('carries a line that is a dot, and accents, and the sign of the euro', async () => {
    const message = await sent({ text: 'Línia\n.\nÇa val 12 €' })
    const part = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(message)?.[1] ?? ''
    const decoded = /base64/i.test(message.split('\r\n\r\n')[1] ?? '')
      ? Buffer.from(part, 'base64').toString()
      : decodeURIComponent(part.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1'))
    expect(decoded.replaceAll('\r\n', '\n')).toBe('Línia\n.\nÇa val 12 €')
  })
})

describe('an address', () => {
  test.each(['anna@example.com', 'anna.puig+shop@mail.example.com', 'núria@botiga.example'])('may be %s', (address) => {
    expect(isMailAddress(address)).toBe(true)
  })

  test.each([
    ...['anna', 'anna@', '@example.com', 'anna@example', 'a@example.com, b@example.com', 'a@b.com;c@d.com'],
    ...['a b@example.com', 'anna@example.com\r\nBcc: b@example.com', '<anna@example.com>', '"a"@example.com'],
    ...['anna@@example.com', 'anna@example.com.', `${'x'.repeat(250)}@example.com`, 'a\0@example.com'],
  ])('is not %j', (address) => {
    expect(isMailAddress(address)).toBe(false)
  })

  test.each([
    ['service@shop.example', { name: '', address: 'service@shop.example' }],
    ['Botiga Nord <service@shop.example>', { name: 'Botiga Nord', address: 'service@shop.example' }],
    ['"Botiga, Nord" <service@shop.example>', { name: 'Botiga, Nord', address: 'service@shop.example' }],
    ['Botiga <a@shop.example> <b@shop.example>', undefined],
  ])('of a sender is read from %j', (text, mailbox) => {
    expect(parseMailbox(text)).toEqual(mailbox)
  })
})
