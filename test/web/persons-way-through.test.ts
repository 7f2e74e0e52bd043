/** A person's data in the browser: found, taken along, erased; and what their own page then meets. */
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { unzipped } from '../desk/person/unzipped.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import { faultsOf } from './faults.js'

/** Set to a folder, the screenshots of the way are kept there for people to look at. */
const SHOTS = process.env['SCREENSHOTS']
const PASSWORD = 'una frase bastante larga'
const ADMIN = 'ana@nexohogar.example'

let desk: OpenDesk
let browser: Browser

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser()
  const headers = { 'Content-Type': 'application/json', Origin: desk.url }
  const account = { email: ADMIN, name: 'Ana Soler', alias: 'Ana', password: PASSWORD, token: desk.setUpToken() }
  const made = await fetch(`${desk.url}/api/desk/setup`, { method: 'POST', headers, body: JSON.stringify(account) })
  if (!made.ok) throw new Error('The first account could not be made.')
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

describe('what is held about a person', () => {
  it('is found by an admin, taken along as an archive, and erased once its name is typed again', async () => {
    const customer = await chatOf('eva@example.com')
    await chatOf('pau@example.com')
    const page = await signedIn({ viewport: { width: 1280, height: 850 }, acceptDownloads: true })
    await page.locator('[popovertarget=menu]').click()
    await page.getByRole('link', { name: 'Datos de personas' }).click()
    await page.getByRole('heading', { name: 'Datos de una persona' }).waitFor()
    await search(page, 'nadie@example.com')
    await page.getByText('No se guarda nada de «nadie@example.com»').waitFor()
    await search(page, 'eva@example.com')
    await page.getByText('Se guarda 1 cosa.').first().waitFor()
    await shot(page, 'persons-found')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar lo elegido' }).click(),
    ])
    const archive = unzipped(await readFile(await download.path()))
    const all = [...archive.values()].join('\n')
    expect(all).toContain('eva@example.com')
    expect(all).not.toContain('pau@example.com')

    await page.getByLabel('Motivo').fill('Lo pide por escrito')
    await page.getByLabel('Para confirmar').fill('pau@example.com')
    await page.getByRole('button', { name: 'Suprimir', exact: true }).click()
    await page.getByText('No coincide con lo que ha buscado.').waitFor()
    await page.getByLabel('Para confirmar').fill('eva@example.com')
    await page.getByRole('button', { name: 'Suprimir', exact: true }).click()
    await page.getByText('No se guarda nada de «eva@example.com»').waitFor()
    await search(page, 'pau@example.com')
    await page.getByText('Se guarda 1 cosa.').first().waitFor()

    // Whoever was erased comes back as somebody new.
    await customer.reload()
    const chat = customer.frameLocator('iframe')
    await chat.getByRole('log').getByText('asistente').first().waitFor({ timeout: 20_000 })
    expect(await chat.getByText('eva@example.com').count()).toBe(0)
    await page.context().close()
    await customer.context().close()
  }, 120_000)

  it.each([
    ['es', 1280, 'light'],
    ['ca', 390, 'dark'],
    ['en', 320, 'light'],
  ] as const)(
    'can be dealt with by everybody: %s at %i px, %s',
    async (language, width, colorScheme) => {
      const email = `${language}@example.com`
      const customer = await chatOf(email)
      const locale = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }[language]
      const page = await signedIn({ viewport: { width, height: 800 }, colorScheme, locale, bypassCSP: true })
      await page.goto(`${desk.url}/desk/#/persons`)
      await page.locator('#persons-title:focus').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type(email)
      await page.keyboard.press('Enter')
      await page.locator('.persons__found').waitFor()
      await page.locator('.persons__blocked summary').focus()
      await page.keyboard.press('Enter')
      await page.locator('.persons__erase button').focus()
      await page.keyboard.press('Enter')
      await page.locator('.persons__erase .field__error').first().waitFor()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await shot(page, `persons-${language}-${width}`)
      await page.context().close()
      await customer.context().close()
    },
    60_000,
  )
})

async function search(page: Page, who: string): Promise<void> {
  await page.getByRole('search').getByRole('textbox').fill(who)
  await page.getByRole('button', { name: 'Buscar' }).click()
}

async function signedIn(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', ...options })
  const page = await context.newPage()
  await page.goto(`${desk.url}/desk/`)
  await page.locator('input[name=email]').fill(ADMIN)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('button.primary').click()
  await page.locator('.sections').waitFor()
  return page
}

/** Somebody writes in the chat who gives this address. */
async function chatOf(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-ES' })
  const page = await context.newPage()
  await page.goto(`${desk.url}/`)
  await page.locator('button[aria-expanded]').click()
  const chat = page.frameLocator('iframe')
  const box = chat.getByRole('textbox')
  await box.waitFor({ timeout: 20_000 })
  await box.fill(`Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota. Mi correo es ${email}`)
  await box.press('Enter')
  await chat.getByRole('log').getByText(email).last().waitFor({ timeout: 20_000 })
  return page
}

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })
}
