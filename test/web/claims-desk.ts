/** The claims' desk in the browser: the people, the chat in which a claim is filed, and what staff do with it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import type { OpenDesk } from '../open-desk.js'

/** Set to a folder, the screenshots of the way are kept there for people to look at. */
const SHOTS = process.env['SCREENSHOTS']
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'
const PASSWORD = 'una frase bastante larga'

/** A running desk and a browser to look at it with. */
export interface Place {
  readonly desk: OpenDesk
  readonly browser: Browser
}

export const ANA = 'ana@nexohogar.example'
export const JORDI = 'jordi@nexohogar.example'

/** Ana's, with the link that the server has printed, and Jordi's, whom she lets in. */
export async function makeAccounts(desk: OpenDesk): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Origin: desk.url }
  const account = { email: ANA, name: 'Ana Soler', alias: 'Ana', password: PASSWORD, token: desk.setUpToken() }
  const made = await fetch(`${desk.url}/api/desk/setup`, { method: 'POST', headers, body: JSON.stringify(account) })
  const { csrf } = (await made.json()) as { csrf: string } // the desk's own answer
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? ''
  const jordi = { email: JORDI, name: 'Jordi Mas', alias: 'Jordi', password: PASSWORD, role: 'operator' }
  const added = await fetch(`${desk.url}/api/desk/staff`, {
    method: 'POST',
    headers: { ...headers, Cookie: cookie, 'X-CSRF-Token': csrf },
    body: JSON.stringify(jordi),
  })
  expect([made.ok, added.status]).toEqual([true, 201])
}

/** `live: false`: the line that tells what others do stays silent. */
export async function signedIn(
  { desk, browser }: Place,
  options: BrowserContextOptions,
  { email = ANA, live = true }: { email?: string; live?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', ...options })
  const page = await context.newPage()
  if (!live) await page.routeWebSocket(/\/live$/, () => {})
  await page.goto(`${desk.url}/desk/`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('button.primary').click()
  await page.locator('.sections').waitFor()
  return page
}

export async function openChat({ desk, browser }: Place): Promise<FrameLocator> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-ES' })
  const page = await context.newPage()
  await page.goto(`${desk.url}/`)
  await page.locator('button[aria-expanded]').click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox').waitFor({ timeout: 20_000 })
  return chat
}

export async function fileClaim(chat: FrameLocator, story = STORY): Promise<void> {
  const box = chat.getByRole('textbox')
  await box.fill(story)
  await box.press('Enter')
  await sees(chat, 'Este es el resumen de su incidencia de entrega')
  await choose(chat, 'Sí, presentarla')
  await sees(chat, 'Su incidencia de entrega ha quedado registrada')
}

/** Answered or not: what is awaited is what was said. */
export async function says(chat: FrameLocator, text: string): Promise<void> {
  const box = chat.getByRole('textbox')
  await box.fill(text)
  await box.press('Enter')
  await sees(chat, text)
}

export async function sees(chat: FrameLocator, text: string): Promise<void> {
  await chat.getByRole('log').getByText(text).filter({ visible: true }).last().waitFor({ timeout: 20_000 })
}

/** The button that the desk has just offered in the chat. */
export async function choose(chat: FrameLocator, name: string): Promise<void> {
  await chat.getByRole('toolbar').getByRole('button', { name }).click()
}

export async function assess(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Valorar' }).click()
  await page.getByRole('group', { name: 'Gravedad' }).getByLabel('Media').check()
  await page.getByRole('group', { name: 'Urgencia' }).getByLabel('Alta').check()
  await page.getByRole('button', { name: 'Guardar la valoración' }).click()
  await page.getByRole('button', { name: 'Empezar a trabajarla' }).click()
  await page.getByText('Empieza la tramitación').waitFor()
}

export async function openFirstClaim(desk: OpenDesk, page: Page): Promise<void> {
  await page.goto(`${desk.url}/desk/#/claims`)
  await page.locator('[data-claim]').first().click()
  await page.locator('#claim-title').waitFor()
}

export async function write(page: Page, action: string, label: string, text: string, submit: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: submit }).click()
}

export async function sendAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enviar la respuesta…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Enviar la respuesta' }).click()
}

export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
}
