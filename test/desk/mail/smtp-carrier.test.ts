import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { smtpCarrier } from '../../../desk/mail/smtp-carrier.js'
import { parseSmtpUrl } from '../../../desk/mail/smtp-server.js'
import { the } from '../open-desk.js'
import { openPostOffice, reply } from './post-office.js'

const LETTER = {
  id: 'a',
  from: 'service@shop.example',
  to: 'anna@example.com',
  message: Buffer.from('Subject: a\r\n\r\nb'),
}

test('a mail that was taken or refused leaves nothing behind at what stops the desk', async () => {
  const office = await openPostOffice({ after: (count) => (count === 2 ? reply(550, 'Mailbox full') : undefined) })
  const { signal } = new AbortController()
  const carrier = smtpCarrier(the(parseSmtpUrl(office.url)))
  expect((await carrier.carry(LETTER, signal)).kind).toBe('accepted')
  expect((await carrier.carry(LETTER, signal)).kind).toBe('rejected')
  expect(getEventListeners(signal, 'abort')).toEqual([])
  await office.close()
})
