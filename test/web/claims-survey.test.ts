/** A claim between two browsers: told in the chat, answered at the desk, its opinion asked in the chat, and reopened there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import {
  assess,
  choose,
  fileClaim,
  makeAccounts,
  openChat,
  says,
  sees,
  sendAnswer,
  shot,
  signedIn,
} from './claims-desk.js'

const STORY =
  'Quiero reclamar: el frigorífico del pedido NX-10000008 llegó golpeado y además me cobraron dos veces el transporte. ' +
  'Mi correo es anna@example.com'
const COMMENT = 'La respuesta fue clara, pero tardó demasiado.'

let desk: OpenDesk
let browser: Browser
let customer: FrameLocator
let staff: Page
let history: ReturnType<Page['locator']>

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser()
  await makeAccounts(desk)
  customer = await openChat({ desk, browser })
  staff = await signedIn({ desk, browser }, { viewport: { width: 1440, height: 900 } })
  await staff.getByRole('link', { name: /^Reclamaciones/ }).click()
  history = staff.locator('.claim__history')
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

describe('a claim of two matters', () => {
  it('is filed in the chat, and its receipt is there as text and as a PDF', async () => {
    await says(customer, STORY)
    await sees(customer, 'importe')
    await says(customer, 'no lo sé')
    await choose(customer, 'Con tarjeta')
    await sees(customer, 'Este es el resumen')
    await shot(customer.owner().page(), 'survey-summary')
    await choose(customer, 'Sí, presentarla')
    await sees(customer, 'ha quedado registrad')
    await shot(customer.owner().page(), 'survey-receipt')
    const kept = customer.getByRole('link', { name: /«justificante-MO-\w{8}\.(?:pdf|txt)»/ })
    await expect.poll(() => kept.count()).toBe(2)
    const files = await Promise.all(
      (await kept.all()).map(async (link) => {
        const got = await staff.context().request.get((await link.getAttribute('href')) ?? '')
        return [got.headers()['content-type'], (await got.body()).toString('latin1')] as const
      }),
    )
    const textOf = (type: RegExp) => files.find(([found]) => type.test(found ?? ''))?.[1]
    expect(textOf(/pdf/)).toMatch(/^%PDF-/)
    expect(textOf(/text\/plain/)).toContain('NX-10000008')
  }, 120_000)

  it('is looked into by staff, who ask for what is missing and get it from the chat', async () => {
    await staff.locator('[data-claim]').first().click()
    await staff.getByRole('heading', { name: 'Qué plantea' }).waitFor()
    await assess(staff)
    await staff.getByRole('button', { name: 'Pedir datos' }).click()
    await staff.getByLabel('Qué datos hacen falta').fill('fecha de los cobros')
    const asked = '¿Nos puede decir qué día le cobramos el transporte cada vez?'
    await staff.getByLabel('Mensaje', { exact: true }).fill(asked)
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await staff.getByLabel('Hasta qué día puede responder').fill(later)
    await staff.getByRole('button', { name: 'Enviar la petición' }).click()
    await sees(customer, asked)

    await says(customer, 'El 12 y el 14 de noviembre')
    await sees(customer, '¿Es lo que le pedimos')
    await choose(customer, 'Sí, es para la reclamación')
    await sees(customer, 'Lo he añadido a su reclamación')
    await history.getByText('Datos recibidos').waitFor()
    await history.getByText('El 12 y el 14 de noviembre').waitFor()
    expect(await staff.locator('.claim__unanswered').count()).toBe(0)
    await shot(staff, 'survey-data')
  }, 120_000)

  it('gets an answer to each of its matters, and where the customer may turn to', async () => {
    await staff.getByRole('button', { name: 'Responder' }).click()
    const upheld = staff.getByRole('group', { name: 'Cuestión 1 de 2' })
    await upheld.getByLabel('Se acepta', { exact: true }).check()
    const exchanged = 'El frigorífico salió golpeado de nuestro almacén y el jueves le llevamos uno nuevo sin coste.'
    await upheld.getByLabel('Motivo').fill(exchanged)
    const denied = staff.getByRole('group', { name: 'Cuestión 2 de 2' })
    await denied.getByLabel('No se acepta').check()
    const once = 'El banco nos confirma un solo cobro: el del día 12 fue una retención que ya está anulada.'
    await denied.getByLabel('Motivo').fill(once)
    await sendAnswer(staff)
    await history.getByText('Resuelta: aceptada en parte').waitFor()
    await sees(customer, exchanged)
    await sees(customer, once)
    await sees(customer, 'junta arbitral de consumo')
    expect(await staff.getByRole('button', { name: 'Responder' }).count()).toBe(0)
  }, 120_000)

  it('is then asked about in the chat, and staff see the score, what it is for and the words', async () => {
    await sees(customer, '¿Qué nota nos pone')
    await choose(customer, '2 · Mal')
    await sees(customer, '¿A qué se debe')
    await choose(customer, 'Cómo me han atendido')
    await sees(customer, '¿Quiere añadir algo')
    await says(customer, COMMENT)
    await sees(customer, 'Muchas gracias')
    await shot(customer.owner().page(), 'survey-chat')
    const answered = history.locator('[data-kind="survey-answered"]')
    await answered.waitFor()
    const told = await answered.innerText()
    for (const words of ['2 de 5', 'Por cómo se le atendió', COMMENT]) expect(told).toContain(words)
    await shot(staff, 'survey-desk')
  }, 120_000)

  it('is reopened when the customer does not agree, with its date, and staff find it at the head', async () => {
    await fileClaim(await openChat({ desk, browser }))
    const why = 'No estoy de acuerdo con la respuesta: en el extracto siguen los dos cobros.'
    await says(customer, why)
    await sees(customer, 'vuelve a estar abierta')
    await customer
      .getByText(/como muy tarde, el \d+ de \p{L}+ de \d{4}/u)
      .last()
      .waitFor()
    await shot(customer.owner().page(), 'survey-reopened')
    await history.locator('[data-kind="reopened"]').getByText(why).waitFor()
    await staff.goto(`${desk.url}/desk/#/claims`)
    const entries = staff.locator('[data-claim]')
    await expect.poll(() => entries.count()).toBe(2)
    expect(await entries.first().innerText()).toContain('Reabierta')
    await shot(staff, 'survey-head')
  }, 120_000)
})
