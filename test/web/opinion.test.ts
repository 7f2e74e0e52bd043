/** The page for an opinion as customers meet it: from the mail's link, in their language, on what they have, without scripts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../knowledge/language.js'
import { BUSY_SETTINGS, signIn, type Staff } from '../bot/at-desk.js'
import { openPostOffice, type PostOffice } from '../desk/mail/post-office.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import { shot } from './claims-desk.js'
import { faultsOf } from './faults.js'
import { fileTwoIssues } from './two-issues.js'

/** Of each language, the claim and what is answered to its two matters. */
const CLAIMS = {
  es: {
    reference: 'MO-22222222',
    reasons: [
      'El transportista reconoce el golpe y hoy le devolvemos los 49 euros de la tostadora.',
      'El envío urgente llegó tarde: le devolvemos también lo que pagó por él.',
    ],
  },
  ca: {
    reference: 'MO-3222222Q',
    reasons: [
      'El transportista reconeix el cop i avui li tornem els 49 euros de la torradora.',
      "L'enviament urgent va arribar tard: també li tornem el que en va pagar.",
    ],
  },
  en: {
    reference: 'MO-4222222F',
    reasons: [
      'The carrier admits the damage and today we are paying you back the 49 euros for the toaster.',
      'The express delivery came late: we are also paying back what you were charged for it.',
    ],
  },
}

let office: PostOffice
let desk: OpenDesk
let browser: Browser
let staff: Staff
/** The page's path of each claim, by its reference. */
const paths = new Map<string, string>()

/** Called when the link of each claim has been mailed. */
let allCame = (): void => undefined
const came = new Promise<void>((resolve) => (allCame = resolve))

beforeAll(async () => {
  office = await openPostOffice({ after: noteLink })
  browser = await launchBrowser()
  await answerAll()
  await came
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
  await office?.close()
})

function noteLink(): undefined {
  for (const { message } of office.received) {
    const text = message.replace(/=\r?\n/g, '')
    const path = /https:\/\/desk\.example(\/opinion\/[\w-]{22})/.exec(text)?.[1]
    const claim = Object.values(CLAIMS).find(({ reference }) => text.includes(reference))
    if (path && claim) paths.set(claim.reference, path)
  }
  if (paths.size === 3) allCame()
}

/** Claims in each language, answered by mail. */
async function answerAll(): Promise<void> {
  const mail = { SMTP_URL: office.url, MAIL_FROM: 'Atención <service@shop.example>' }
  desk = await openDesk({ ...BUSY_SETTINGS, ...mail, PUBLIC_URL: 'https://desk.example' })
  await desk.restart(async (dataDir) => {
    for (const language of ['es', 'ca', 'en'] as const)
      await fileTwoIssues(dataDir, { language, reference: CLAIMS[language].reference })
  })
  staff = await signIn(desk)
  for (const { reference, reasons } of Object.values(CLAIMS)) {
    const { version } = (await staff('GET', `claims/${reference}`)) as { version: number } // our own JSON
    const answers = reasons.map((reason, place) => ({ issueId: `${place + 1}`, finding: 'upheld', reason }))
    const commands = [
      { kind: 'assess', severity: 'medium', urgency: 'high', immediateAction: false },
      { kind: 'start' },
      { kind: 'resolve', channel: 'mail', messageId: `answer ${reference}`, text: '', answers },
    ]
    await staff('POST', `claims/${reference}/commands`, { version, commands })
  }
}

async function open(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', ...options })
  const page = await context.newPage()
  await page.goto(`${desk.url}${paths.get(CLAIMS[language].reference)}`)
  return page
}

const WORDS = {
  es: { score: /^¿Qué nota/, comment: /^¿Quiere añadir/, send: 'Enviar mi opinión', thanks: 'Muchas gracias: su' },
  ca: { score: /^Quina nota/, comment: /^Vol afegir/, send: 'Enviar la meva opinió', thanks: 'Moltes gràcies: la' },
  en: { score: /^What score/, comment: /^Would you like/, send: 'Send my opinion', thanks: 'Thank you very much: y' },
}
const ANSWERED = { es: 'Ya tenemos su opinión', ca: 'Ja tenim la seva opinió', en: 'We already have your opinion' }

describe('the page for an opinion', () => {
  it.each([
    ['es', 1280, 'light'],
    ['es', 320, 'dark'],
    ['ca', 390, 'dark'],
    ['ca', 1280, 'light'],
    ['en', 320, 'light'],
    ['en', 390, 'dark'],
  ] as const)('can be read by everybody: %s at %i px, %s', async (language, width, colorScheme) => {
    const page = await open(language, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    await page.getByRole('group', { name: WORDS[language].score }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await faultsOf(page.mainFrame())).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await shot(page, `opinion-${language}-${width}-${colorScheme}`)
    await page.context().close()
  })

  it('says in every language that it does not know a link', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 }, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      const answered = await page.goto(`${desk.url}/opinion/AAAAAAAAAAAAAAAAAAAAAA`)
      expect(answered?.status()).toBe(404)
      for (const words of ['Este enlace', 'Aquest enllaç', 'This link']) await page.getByText(words).waitFor()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      await shot(page, `opinion-unknown-${colorScheme}`)
      await context.close()
    }
  })

  it.each([
    ['es', true],
    ['ca', false],
    ['en', false],
  ] as const)('is answered once, by keyboard alone: %s, scripts: %s', async (language, javaScriptEnabled) => {
    const { score, comment, send, thanks } = WORDS[language]
    const page = await open(language, { viewport: { width: 390, height: 800 }, javaScriptEnabled })
    // Without a score it is not sent, and nothing written is lost.
    await page.getByLabel(comment).fill('Amables, y rápidos <b>')
    await page.getByRole('button', { name: send }).press('Enter')
    expect(await page.getByLabel(comment).inputValue()).toBe('Amables, y rápidos <b>')

    await page.getByRole('group', { name: score }).getByRole('radio').first().focus()
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText(thanks).waitFor()
    await shot(page, `opinion-thanks-${language}`)

    await page.goto(`${desk.url}${paths.get(CLAIMS[language].reference)}`)
    await page.getByRole('status').getByText(ANSWERED[language]).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    const { events } = (await staff('GET', `claims/${CLAIMS[language].reference}`)) as { events: object[] } // our own JSON
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'survey-answered',
        score: 4,
        cause: 'attention',
        text: 'Amables, y rápidos <b>',
      }),
    )
    await page.context().close()
  })
})
