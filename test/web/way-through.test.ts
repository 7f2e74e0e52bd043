/** The whole way through in two browsers: a customer on the shop's page, an operator at the desk. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'

/** Set to a folder, the screenshots of the way are kept there for people to look at. */
const SHOTS = process.env['SCREENSHOTS']
const STORY = 'Quiero poner una reclamación: la cafetera que compré llegó rota y nadie me contesta'

let desk: OpenDesk
let browser: Browser
let operators: Browser

beforeAll(async () => {
  desk = await openDesk()
  ;[browser, operators] = await Promise.all([launchBrowser(), launchBrowser()])
})

afterAll(async () => {
  await Promise.all([browser?.close(), operators?.close()])
  await desk?.close()
})

describe('on the shop’s page', () => {
  it.each([
    ['/', '¿A qué hora abren las tiendas?', 'lunes a sábado', 'Asistente automático'],
    ['/ca', 'A quina hora obren les botigues?', 'dilluns a dissabte', 'Assistent automàtic'],
    ['/en', 'What time do your shops open?', 'Monday to Saturday', 'Automated assistant'],
  ])('%s answers a question in its language', async (path, question, answer, author) => {
    const customer = await openChat(path)
    await say(customer, question)
    await sees(customer, answer)
    expect(await customer.chat.getByText(author).count()).toBeGreaterThan(0)
    await shot(customer.page, `answer${path.replace('/', '-')}`)
    await customer.page.context().close()
  })

  it('asks back when a word may mean several things, and takes the button', async () => {
    const customer = await openChat('/')
    await say(customer, 'garantía')
    await offered(customer, 'Cuántos años de garantía hay').waitFor()
    await shot(customer.page, 'asked-back')
    await offered(customer, 'Cuántos años de garantía hay').click()
    await sees(customer, '3 años')
    expect((await texts(customer)).filter((text) => text === 'Cuántos años de garantía hay')).toHaveLength(1)
    await customer.page.context().close()
  })
})

describe('the whole way', () => {
  it('goes from a claim to a person at the desk, and back to the claim and its receipt', async () => {
    const customer = await openChat('/', { width: 390, height: 844 })
    await say(customer, STORY)
    await sees(customer, '¿Cuál es el número de pedido?')
    await say(customer, 'NX-10000008')
    await sees(customer, '¿Qué solución le gustaría?')

    const operator = await openOperator()
    await operator.getByText('No hay nadie esperando').waitFor()
    await shot(operator, 'desk-empty')

    await customer.chat.getByRole('button', { name: 'Hablar con una persona' }).first().click()
    await sees(customer, 'El siguiente turno es el suyo')
    await shot(customer.page, 'queued-mobile')

    await operator
      .getByRole('link', { name: /cafetera/ })
      .or(operator.getByRole('button', { name: /cafetera/ }))
      .first()
      .click()
    await operator.locator('#take').waitFor()
    await shot(operator, 'desk-waiting')
    await operator.locator('#take').click()
    await sees(customer, 'Le atiende Ana')
    await type(operator, 'Hola, soy Ana. Ya veo lo de su cafetera.')
    await sees(customer, 'Ya veo lo de su cafetera.')
    await say(customer, 'Gracias, ¿me la cambiarán?')
    await operator.getByRole('log').getByText('Gracias, ¿me la cambiarán?').waitFor()
    await type(operator, 'Sí: termine la reclamación con el asistente y se la cambiamos.')
    await sees(customer, 'se la cambiamos')
    await shot(operator, 'desk-conversation')
    await shot(customer.page, 'with-person-mobile')

    await operator.getByRole('button', { name: 'Devolver al asistente' }).first().click()
    await operator
      .getByRole('dialog')
      .getByRole('button', { name: /devolver/i })
      .first()
      .click()
    await sees(customer, 'Seguimos donde lo dejamos')
    await say(customer, 'Que me lo cambien')
    await sees(customer, '¿A qué correo electrónico o teléfono le respondemos?')
    await say(customer, 'ana@example.com')
    await sees(customer, 'Este es el resumen de su incidencia de entrega')
    await say(customer, 'no, el correo es anna.puig@example.com')
    await sees(customer, 'Anotado: contacto, anna.puig@example.com')
    await shot(customer.page, 'summary-mobile')
    await offered(customer, 'Sí, presentarla').click()
    await sees(customer, 'Su incidencia de entrega ha quedado registrada')
    await shot(customer.page, 'receipt-mobile')

    const before = await texts(customer)
    expect(before.length).toBeGreaterThan(12)
    await customer.page.reload()
    await sees(customer, 'Su incidencia de entrega ha quedado registrada')
    await expect.poll(() => texts(customer), { timeout: 20_000 }).toEqual(before)
    await Promise.all([customer.page.context().close(), operator.context().close()])
  })

  it('loses and doubles nothing when the server restarts under an open page', async () => {
    const customer = await openChat('/')
    await say(customer, '¿A qué hora abren las tiendas?')
    await sees(customer, 'lunes a sábado')
    await desk.restart()
    await customer.chat.getByText('En línea').waitFor({ timeout: 45_000 })
    await say(customer, '¿Cuál es el teléfono?')
    await sees(customer, '900 000 123')
    const said = await texts(customer)
    expect(said.filter((text) => text.includes('¿A qué hora abren las tiendas?'))).toHaveLength(1)
    expect(said.filter((text) => text.includes('¿Cuál es el teléfono?'))).toHaveLength(1)
    expect(new Set(said).size).toBe(said.length)
    await customer.page.context().close()
  })
})

interface Customer {
  readonly page: Page
  readonly chat: FrameLocator
}

async function openChat(path: string, viewport = { width: 1280, height: 800 }): Promise<Customer> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.goto(`${desk.url}${path}`)
  await page.locator('button[aria-expanded]').click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox').waitFor({ timeout: 20_000 })
  return { page, chat }
}

async function say({ chat }: Customer, text: string): Promise<void> {
  const box = chat.getByRole('textbox')
  await box.fill(text)
  await box.press('Enter')
}

async function sees({ chat }: Customer, text: string): Promise<void> {
  await chat.getByRole('log').getByText(text).last().waitFor({ timeout: 20_000 })
}

/** A button under the last message. Web Chat also reads them out in its log, where nobody can press them. */
function offered({ chat }: Customer, label: string): Locator {
  return chat.getByRole('toolbar').getByRole('button', { name: label })
}

/** What the log shows, message by message. */
async function texts({ chat }: Customer): Promise<readonly string[]> {
  return chat.locator('.message .webchat__text-content').allInnerTexts()
}

async function openOperator(): Promise<Page> {
  const context = await operators.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-ES' })
  const page = await context.newPage()
  await page.goto(`${desk.url}/desk/?setup=${desk.setUpToken()}`)
  await page.getByLabel('Correo electrónico').fill('ana@nexohogar.example')
  await page.getByLabel('Su nombre').fill('Ana Soler')
  await page.getByLabel('Alias').fill('Ana')
  await page.getByLabel('Contraseña', { exact: true }).fill('una frase bastante larga')
  await shot(page, 'desk-set-up')
  await page.getByRole('button', { name: 'Crear la cuenta y entrar' }).click()
  return page
}

async function type(operator: Page, text: string): Promise<void> {
  const box = operator.getByRole('textbox').last()
  await box.fill(text)
  await box.press('Enter')
}

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
}
