/** A claim's whole way in the browser: from its receipt in the chat to its resolution at the desk, and back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import {
  assess,
  fileClaim,
  JORDI,
  makeAccounts,
  openChat,
  openFirstClaim,
  sees,
  sendAnswer,
  shot,
  signedIn,
  write,
  type Place,
} from './claims-desk.js'
import { faultsOf } from './faults.js'

let desk: OpenDesk
let browser: Browser

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser()
  await makeAccounts(desk)
})

const place = (): Place => ({ desk, browser })

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

describe('a claim', () => {
  it('is filed in the chat, assessed, answered with its reasons, closed and reopened', async () => {
    const customer = await openChat(place())
    const page = await signedIn(place(), { viewport: { width: 1280, height: 850 } })
    await page.getByRole('link', { name: /^Reclamaciones/ }).click()
    await page.getByText('No hay ninguna reclamación').waitFor()
    await fileClaim(customer)

    // The live line brings it, without anybody asking.
    await page.getByRole('link', { name: /cafetera/ }).click()
    await page.getByRole('heading', { name: 'Qué plantea' }).waitFor()
    expect(await page.getByRole('button', { name: 'Responder' }).count()).toBe(0)
    await shot(page, 'claim-new')

    await page.getByRole('button', { name: 'Asignármela' }).click()
    await page.getByRole('button', { name: 'Dejarla' }).waitFor()
    await assess(page)

    await write(page, 'Nota privada', 'Nota privada', 'El lote 42 salió con golpes.', 'Guardar la nota')
    await page.getByText('El lote 42 salió con golpes.').waitFor()
    const message = 'Estamos comprobando lo ocurrido con su cafetera y le decimos algo muy pronto.'
    await write(page, 'Escribir', 'Mensaje para quien reclama', message, 'Enviar el mensaje')
    await sees(customer, message)
    expect(await customer.getByText('El lote 42').count()).toBe(0)

    await page.getByRole('button', { name: 'Responder' }).click()
    await page.getByRole('button', { name: 'Enviar la respuesta…' }).click()
    await page.getByText('Explique el motivo.').waitFor()
    await page.getByLabel('Se acepta en parte').check()
    await page.getByText('la carta terminará con este texto').waitFor()
    await page.getByLabel('Motivo').fill('Lo sentimos.')
    await sendAnswer(page)
    await page.getByText('no basta una frase hecha').waitFor()
    expect(await page.getByLabel('Motivo').inputValue()).toBe('Lo sentimos.')
    await shot(page, 'claim-refused')
    const reason = 'La cafetera salió rota de nuestro almacén y se la cambiamos; el envío urgente no se devuelve.'
    await page.getByLabel('Motivo').fill(reason)
    await sendAnswer(page)
    await page.getByText('Resuelta: aceptada en parte').waitFor()
    await sees(customer, 'se la cambiamos')
    await sees(customer, 'junta arbitral de consumo')
    await shot(page, 'claim-resolved')

    await page.getByRole('button', { name: 'Cerrar', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cerrar la reclamación' }).click()
    const history = page.locator('.claim__history')
    await history.getByText('Cerrada', { exact: true }).waitFor()
    await write(page, 'Reabrir', 'Por qué se reabre', 'La nueva también llegó rota.', 'Reabrir la reclamación')
    await history.getByText('La nueva también llegó rota.').waitFor()
    await page.locator('header').getByText('Entrega · Reabierta').waitFor()
    await page.context().close()
  }, 120_000)

  it('keeps what one has typed when somebody was quicker, and says what they did', async () => {
    await fileClaim(await openChat(place()))
    const first = await signedIn(place(), { viewport: { width: 1280, height: 850 } }, { live: false })
    await openFirstClaim(desk, first)
    const other = await signedIn(place(), { viewport: { width: 1280, height: 850 } }, { email: JORDI })
    await other.goto(first.url())
    await write(other, 'Nota privada', 'Nota privada', 'Ya he llamado al transportista.', 'Guardar la nota')
    await other.getByText('Ya he llamado al transportista.').waitFor()

    await write(first, 'Nota privada', 'Nota privada', 'Voy a llamar al transportista.', 'Guardar la nota')
    await first.getByText('La reclamación ha cambiado').waitFor()
    await first.getByText('Jordi: Nota privada').waitFor()
    expect(await first.getByLabel('Nota privada').inputValue()).toBe('Voy a llamar al transportista.')
    await shot(first, 'claim-stale')
    await first.getByRole('button', { name: 'Guardar la nota' }).click()
    await first.locator('.claim__history').getByText('Voy a llamar al transportista.').waitFor()
    await Promise.all([first.context().close(), other.context().close()])
  }, 120_000)

  it.each([
    ['es', 1280, 'light'],
    ['ca', 390, 'dark'],
    ['en', 320, 'light'],
  ] as const)(
    'can be read and dealt with by everybody: %s at %i px, %s',
    async (language, width, colorScheme) => {
      await fileClaim(await openChat(place()))
      const locale = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }[language]
      const page = await signedIn(place(), { viewport: { width, height: 800 }, colorScheme, locale, bypassCSP: true })
      await page.goto(`${desk.url}/desk/#/claims`)
      await page.locator('[data-claim]').first().waitFor()
      await page.locator('summary').click()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      await shot(page, `claims-${language}-${width}`)
      // By keyboard alone: to the list, into the claim, to its forms and back.
      await page.locator('#claims-title').focus()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.locator('#claim-title:focus').waitFor()
      await page.keyboard.press('r')
      await page.locator('#claim-form :focus').waitFor()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await shot(page, `claim-${language}-${width}`)
      await page.keyboard.press('Escape')
      await page.locator('#claim-title:focus').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('[data-claim]:focus').waitFor()
      await page.context().close()
    },
    60_000,
  )
})
