/** From the answer by mail to the opinion on the page, over a real mail server and a real desk. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openPostOffice, type PostOffice } from '../desk/mail/post-office.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { BUSY_SETTINGS, filing, signIn, type Filing, type Staff } from './at-desk.js'

const REASON = 'El transportista reconoce el golpe y hoy le devolvemos los 89 euros de la cafetera.'
const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>`

let office: PostOffice
let desk: OpenDesk
let staff: Staff
/** Called when a mail has come. */
let arrived: () => undefined = () => undefined

beforeAll(async () => {
  office = await openPostOffice({ after: () => arrived() })
  const mail = { SMTP_URL: office.url, MAIL_FROM: 'Atención <service@shop.example>' }
  desk = await openDesk({ ...BUSY_SETTINGS, ...mail, PUBLIC_URL: 'https://desk.example' })
  staff = await signIn(desk)
})

afterAll(async () => {
  await desk?.close()
  await office?.close()
})

interface View {
  readonly version: number
  readonly events: readonly { readonly kind: string; readonly [further: string]: unknown }[]
}

async function view(reference: string): Promise<View> {
  return (await staff('GET', `claims/${reference}`)) as View // our own JSON
}

async function order(reference: string, ...commands: readonly object[]): Promise<void> {
  const { version } = await view(reference)
  await staff('POST', `claims/${reference}/commands`, { version, commands })
}

/** The path of the page that the customer is sent a link to. */
async function linkFor(filed: Filing): Promise<string> {
  const { reference } = filed
  await order(
    reference,
    { kind: 'assess', severity: 'medium', urgency: 'high', immediateAction: false },
    { kind: 'start' },
    {
      ...{ kind: 'resolve', channel: 'mail', messageId: `answer ${reference}`, text: '' },
      answers: [{ issueId: '1', finding: 'upheld', reason: REASON }],
    },
  )
  for (;;) {
    const comes = new Promise<void>((resolve) => {
      arrived = () => {
        resolve()
        return undefined
      }
    })
    for (const { message } of office.received) {
      const text = message.replace(/=\r?\n/g, '')
      const path = /https:\/\/desk\.example(\/opinion\/[\w-]{22})/.exec(text)?.[1]
      if (path !== undefined && text.includes(reference)) return path
    }
    await comes
  }
}

async function page(path: string, form?: Readonly<Record<string, string>>) {
  const response = await fetch(`${desk.url}${path}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {})
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('the page for an opinion', () => {
  it('is reached by the mailed link, takes one answer, and works without scripts', async () => {
    const filed = await filing(desk)
    const path = await linkFor(filed)
    const asked = await page(path)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(asked.headers.get('referrer-policy')).toBe('no-referrer')
    expect(asked.html).toContain('<html lang="es">')
    expect(asked.html).toContain(filed.reference)
    expect(asked.html).not.toMatch(/<script|style=|onclick/)
    expect((await view(filed.reference)).events.some(({ kind }) => kind === 'survey-answered')).toBe(false)

    const missing = await page(path, { comment: 'sin nota' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('role="alert"')

    const thanked = await page(path, { score: '4', cause: 'attention', comment: ` ${XSS} ` })
    expect(thanked.status).toBe(200)
    expect(thanked.html).toContain('Muchas gracias')
    expect(thanked.html).not.toContain('alert(1)')
    const again = await page(path, { score: '1' })
    expect(again.html).toContain('Ya tenemos su opinión')
    const answers = (await view(filed.reference)).events.filter(({ kind }) => kind === 'survey-answered')
    expect(answers).toMatchObject([{ score: 4, cause: 'attention', text: XSS, by: { kind: 'customer' } }])
  })

  it('says kindly that the claim was opened again', async () => {
    const filed = await filing(desk)
    const path = await linkFor(filed)
    await order(filed.reference, { kind: 'reopen', why: 'La cafetera nueva tampoco funciona' })
    const late = await page(path, { score: '1' })
    expect(late.status).toBe(410)
    expect(late.html).toContain('Hemos vuelto a abrir')
  })

  test.each(['/opinion/AAAAAAAAAAAAAAAAAAAAAA', '/opinion/x', '/opinion/%3Cscript%3E', `/opinion/${'A'.repeat(900)}`])(
    'knows nothing of %.40s, and says so in every language',
    async (path) => {
      const { status, html } = await page(path)
      expect(status).toBe(404)
      for (const words of ['Este enlace', 'Aquest enllaç', 'This link']) expect(html).toContain(words)
      expect((await page(path, { score: '5' })).status).toBe(404)
    },
  )

  it('takes no more than a page of text', async () => {
    expect((await page('/opinion/AAAAAAAAAAAAAAAAAAAAAA', { comment: 'x'.repeat(100_000) })).status).toBe(413)
  })

  it('has its colours from the desk', async () => {
    const { status, headers } = await page('/opinion/look.css')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  })
})
