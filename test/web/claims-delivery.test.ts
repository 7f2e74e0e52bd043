/** How an answer reaches the customer: the way that staff choose, and what they do when a mail server refuses it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openPostOffice, reply, type PostOffice } from '../desk/mail/post-office.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import { fileClaim, makeAccounts, openChat, openFirstClaim, sees, shot, signedIn } from './claims-desk.js'
import { faultsOf } from './faults.js'

const WAY = 'Por dónde se le dice'

let office: PostOffice
let desk: OpenDesk
let browser: Browser
let isRefusing = false

beforeAll(async () => {
  office = await openPostOffice({ after: () => (isRefusing ? reply(550, 'Mailbox full') : undefined) })
  desk = await openDesk({ SMTP_URL: office.url, MAIL_FROM: 'Atención <service@shop.example>' })
  browser = await launchBrowser()
  await makeAccounts(desk)
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
  await office?.close()
})

async function writing(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Escribir', exact: true }).click()
  await page.getByLabel('Mensaje para quien reclama').fill(text)
}

const byMail = (page: Page) => page.getByRole('group', { name: WAY }).getByLabel('Por correo electrónico').check()
const sending = (page: Page) => page.getByRole('button', { name: 'Enviar el mensaje' }).click()

describe('what is written to a customer', () => {
  it('goes by chat, by e-mail, or is noted as told, as staff choose', async () => {
    const customer = await openChat({ desk, browser })
    await fileClaim(customer)
    const page = await signedIn({ desk, browser }, { viewport: { width: 1280, height: 900 }, bypassCSP: true })
    await openFirstClaim(desk, page)
    const history = page.locator('.claim__history')

    await writing(page, 'Le llamamos hoy por la tarde para acordar la recogida de la cafetera.')
    const ways = page.getByRole('group', { name: WAY })
    expect(await ways.getByRole('radio').count()).toBe(3)
    expect(await ways.getByLabel('En el chat').isChecked()).toBe(true)
    await ways.getByLabel('Por correo electrónico').waitFor()
    await ways.getByLabel('Ya se lo he dicho').check()
    await sending(page)
    await page.getByText('Diga cómo se le ha dicho.').waitFor()
    expect(await faultsOf(page.mainFrame())).toEqual([])
    await shot(page, 'delivery-otherwise')
    await page.getByLabel('Cómo se le ha dicho').fill('por teléfono, hoy a las 10:15')
    await sending(page)
    await history.getByText('por teléfono, hoy a las 10:15').first().waitFor()
    expect(await customer.getByText('acordar la recogida').count()).toBe(0)

    await writing(page, 'Mañana de 9 a 11 pasa el transportista por la cafetera.')
    await sending(page)
    await sees(customer, 'Mañana de 9 a 11')
    expect(office.received).toEqual([])
    await page.context().close()
  }, 120_000)

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'is sent again, or noted as known, when it was refused: %i px, %s',
    async (width, colorScheme) => {
      const page = await signedIn({ desk, browser }, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
      await openFirstClaim(desk, page)
      const history = page.locator('.claim__history')
      const text = `Le adjuntamos el albarán de recogida (${width}).`
      const letter = history.locator('[data-kind="message"]', { hasText: text })
      isRefusing = true
      await writing(page, text)
      await byMail(page)
      await sending(page)
      await letter.getByText('No le ha llegado').waitFor()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await letter.scrollIntoViewIfNeeded()
      await shot(page, `delivery-refused-${width}`)

      isRefusing = false
      const before = office.received.length
      await letter.getByRole('button', { name: 'Enviarlo otra vez' }).click()
      await expect.poll(() => letter.getByText('No le ha llegado').count()).toBe(0)
      await expect.poll(() => office.received.length).toBe(before + 1)
      expect(office.received.at(-1)?.to).toEqual(['anna@example.com'])
      await letter.getByText('entregado').waitFor()

      isRefusing = true
      await writing(page, `${text} Es la segunda copia.`)
      await byMail(page)
      await sending(page)
      const second = letter.filter({ hasText: 'segunda copia' })
      await second.getByText('No le ha llegado').waitFor()
      await second.getByRole('button', { name: 'Anotar que le ha llegado' }).click()
      await second.getByText('Diga cómo se le ha dicho.').waitFor()
      await second.getByLabel('Cómo lo sabe').fill('me lo confirma por teléfono')
      await second.getByRole('button', { name: 'Anotar que le ha llegado' }).click()
      await history.getByText('Entrega confirmada: me lo confirma por teléfono').first().waitFor()
      await expect.poll(() => second.getByText('No le ha llegado').count()).toBe(0)
      await shot(page, `delivery-known-${width}`)
      await page.context().close()
    },
    120_000,
  )
})
