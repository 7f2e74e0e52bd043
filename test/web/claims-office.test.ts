/** The back office in the browser: a claim of two issues from its receipt to its resolution, with all that belongs to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import { fileClaim, JORDI, makeAccounts, openChat, sees, sendAnswer, shot, signedIn, write } from './claims-desk.js'
import { faultsOf } from './faults.js'
import { fileTwoIssues, ISSUES, PNG, REFERENCE } from './two-issues.js'

let desk: OpenDesk
let browser: Browser
let customer: FrameLocator

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser()
  await makeAccounts(desk)
  customer = await openChat({ desk, browser })
  await fileClaim(customer)
  await desk.restart(fileTwoIssues)
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

const WIDE = { viewport: { width: 1440, height: 900 } }

function at(page: Page, address: string): Promise<unknown> {
  return page.goto(`${desk.url}/desk/${address}`)
}

async function says(text: string): Promise<void> {
  const box = customer.getByRole('textbox')
  await box.fill(text)
  await box.press('Enter')
  await sees(customer, text)
}

describe('the back office', () => {
  it('narrows the list in its address, which leads back to it', async () => {
    const page = await signedIn({ desk, browser }, WIDE)
    await at(page, '#/claims?q=tostadora')
    await page.locator(`[data-claim="${REFERENCE}"]`).waitFor()
    expect(await page.locator('[data-claim]').count()).toBe(1)
    expect(await page.getByLabel(/^Buscar/).inputValue()).toBe('tostadora')
    await page.locator('summary').click()
    await page.getByLabel('Asignación').selectOption({ label: 'A Jordi' })
    await page.getByText('Ninguna reclamación coincide').waitFor()
    expect(page.url()).toMatch(/\?assigned=[\w-]+&q=tostadora$/)
    await page.goBack()
    await page.locator(`[data-claim="${REFERENCE}"]`).click()
    await page.locator('#claim-title').waitFor()
    expect(page.url()).toContain(`#/claim/${REFERENCE}?q=tostadora`)
    await page.reload()
    await page.locator('#claim-title').waitFor()
    await page.locator('[data-claim]').first().waitFor()
    expect(await page.locator('[data-claim]').count()).toBe(1)
    await page.context().close()
  }, 120_000)

  it('shows what belongs to a claim: its evidence, its consent, its conversation and the other one of the same person', async () => {
    const page = await signedIn({ desk, browser }, { ...WIDE, bypassCSP: true })
    await at(page, `#/claim/${REFERENCE}`)
    for (const { text } of ISSUES) await page.getByText(text).first().waitFor()
    const files = page.getByRole('region', { name: 'Pruebas y documentos' })
    await files.getByRole('link', { name: 'Abrir puerta-rota.png' }).waitFor()
    await files.locator('input[type=file]').setInputFiles([
      { name: 'albarán.png', mimeType: 'image/png', buffer: PNG },
      { name: 'truco.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
    ])
    await files.getByText('truco.pdf: no es una foto').waitFor()
    const added = files.getByRole('link', { name: 'Abrir albarán.png' })
    const address = await added.getAttribute('href')
    const got = await page.request.get(`${desk.url}${address ?? ''}`)
    expect(await got.body()).toEqual(PNG)
    expect(got.headers()).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringContaining('inline'),
    })
    expect((await fetch(`${desk.url}${address ?? ''}`)).status).toBe(401)
    // Nobody but staff gets a file's worth into memory.
    const body = Buffer.alloc(2 * 1024 * 1024)
    const anonymous = await fetch(`${desk.url}/api/desk/claims/${REFERENCE}/files`, { method: 'POST', body })
    expect(anonymous.status).toBe(413)
    const receipts = files.getByRole('link', { name: /^Descargar .*(?:pdf|txt)$/ })
    expect(await receipts.count()).toBe(2)
    const pdf = await page.request.get(`${desk.url}${(await receipts.first().getAttribute('href')) ?? ''}`)
    expect(pdf.headers()['content-disposition']).toMatch(/^attachment; filename=/)

    await page.getByText('Sí, como prueba').waitFor()
    await page.getByText('misma conversación').waitFor()
    await page.getByRole('button', { name: 'Ver aquí la conversación' }).click()
    await page.locator('.claim__transcript').getByText('la cafetera del pedido').first().waitFor()
    expect(await faultsOf(page.mainFrame())).toEqual([])
    await shot(page, 'office-claim')
    await page.context().close()
  }, 120_000)

  it('takes a claim to its answer: given to a colleague, set right, asked about, upheld and not', async () => {
    const page = await signedIn({ desk, browser }, WIDE)
    await at(page, `#/claim/${REFERENCE}`)
    await page.getByLabel('Asignar a').selectOption({ label: 'Jordi' })
    await page.getByRole('button', { name: 'Asignar', exact: true }).click()
    await page.getByText('Asignada a Jordi').waitFor()

    await page.getByRole('button', { name: 'Corregir un dato' }).click()
    await page.getByLabel('Qué dato').selectOption({ label: 'Importe' })
    await page.getByText('Ahora dice: 49,90 €').waitFor()
    await page.getByLabel('Valor correcto').fill('59,90 €')
    await page.getByRole('button', { name: 'Guardar la corrección' }).click()
    await page.getByText('49,90 € → 59,90 €').waitFor()

    await page.getByRole('button', { name: 'Cambiar el tipo' }).click()
    await page.getByRole('button', { name: 'Cambiar el tipo' }).last().click()
    await page.getByText('Elija el nuevo tipo.').waitFor()
    await page.getByLabel('Nuevo tipo').selectOption({ label: 'Entrega' })
    await page.getByLabel('Por qué se cambia').fill('Trata del envío y de cómo llegó.')
    await shot(page, 'office-kind')
    await page.getByRole('button', { name: 'Cambiar el tipo' }).last().click()
    await page.getByText('Cambio de tipo: de reclamación a entrega').waitFor()

    await page.getByRole('button', { name: 'Valorar' }).click()
    await page.getByRole('group', { name: 'Gravedad' }).getByLabel('Media').check()
    await page.getByRole('group', { name: 'Urgencia' }).getByLabel('Alta').check()
    await page.getByRole('button', { name: 'Guardar la valoración' }).click()
    await page.getByRole('button', { name: 'Empezar a trabajarla' }).click()
    await page.getByText('Empieza la tramitación').waitFor()

    await page.getByRole('button', { name: 'Pedir datos' }).click()
    await page.getByLabel('Qué datos hacen falta').fill('foto del albarán')
    await page
      .getByLabel('Mensaje', { exact: true })
      .fill('¿Nos puede decir qué día firmó usted el albarán de entrega?')
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Hasta qué día puede responder').fill(later)
    await page.getByRole('button', { name: 'Enviar la petición' }).click()
    await sees(customer, 'qué día firmó usted el albarán')

    await at(page, '#/claims')
    await says('Lo firmé el 12 de noviembre')
    const entry = page.locator(`[data-claim="${REFERENCE}"]`)
    await entry.getByText('1 novedad').waitFor()
    await shot(page, 'office-unread')
    await entry.click()
    await page.getByRole('heading', { name: 'Un mensaje nuevo en el chat' }).waitFor()
    await page.locator('.claim__unanswered').getByText('Lo firmé el 12 de noviembre').waitFor()
    await shot(page, 'office-heard')
    await page.getByRole('button', { name: 'Anotarlo como respuesta' }).click()
    expect(await page.getByLabel('Qué se ha recibido').inputValue()).toBe('Lo firmé el 12 de noviembre')
    await page.getByRole('button', { name: 'Anotar y seguir' }).click()
    await page.locator('.claim__history').getByText('Datos recibidos').waitFor()
    expect(await page.locator('.claim__unanswered').count()).toBe(0)
    expect(await entry.getByText('1 novedad').count()).toBe(0)

    await answerBoth(page)
    await page.locator('.claim__history').getByText('Resuelta: aceptada en parte').waitFor()
    await sees(customer, '«La tostadora llegó con la puerta rota y no cierra.»')
    await sees(customer, 'le cambiamos la tostadora')
    await sees(customer, 'el transportista lo intentó dos veces')
    await sees(customer, 'junta arbitral de consumo')
    await page.getByText('Encuesta').first().waitFor()
    await shot(page, 'office-answered')
    await page.context().close()
  }, 180_000)

  it('is right when two work at once: the second is told, and what they chose is still there', async () => {
    const first = await signedIn({ desk, browser }, WIDE, { live: false })
    await at(first, `#/claim/${REFERENCE}`)
    await first.getByRole('button', { name: 'Reabrir' }).waitFor()
    const jordi = await signedIn({ desk, browser }, WIDE, { email: JORDI })
    await at(jordi, `#/claim/${REFERENCE}`)
    await write(jordi, 'Reabrir', 'Por qué se reabre', 'Ha llamado: el albarán no es suyo.', 'Reabrir la reclamación')
    await jordi.locator('.claim__history').getByText('Ha llamado: el albarán no es suyo.').waitFor()

    await first.getByRole('button', { name: 'Corregir un dato' }).click()
    await first.getByLabel('Qué dato').selectOption({ label: 'Ciudad' })
    await first.getByLabel('Valor correcto').fill('Vic')
    await first.getByRole('button', { name: 'Guardar la corrección' }).click()
    await first.getByText('La reclamación ha cambiado').waitFor()
    await first.getByText('Jordi: Reabierta').waitFor()
    expect(await first.getByLabel('Valor correcto').inputValue()).toBe('Vic')
    await first.getByRole('button', { name: 'Guardar la corrección' }).click()
    await first.locator('.claim__history').getByText('Dato corregido: ciudad').waitFor()
    await Promise.all([first.context().close(), jordi.context().close()])
  }, 120_000)

  it.each([
    ['ca', 390, 'dark'],
    ['en', 1440, 'dark'],
    ['es', 390, 'light'],
  ] as const)(
    'can be read and used by everybody: %s at %i px, %s',
    async (language, width, colorScheme) => {
      const locale = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }[language]
      const look = { viewport: { width, height: 900 }, colorScheme, locale, bypassCSP: true }
      const page = await signedIn({ desk, browser }, look)
      await at(page, `#/claim/${REFERENCE}`)
      await page.locator('.dossier img').first().waitFor()
      await page.locator('.past').first().waitFor()
      // By keyboard alone: a choice does nothing until it is sent.
      const give = page.locator('.claim__give select')
      await give.focus()
      await page.keyboard.press('ArrowDown')
      await page.locator('#claim-correct').focus()
      await page.keyboard.press('Enter')
      await page.locator('#claim-form :focus').waitFor()
      expect(await faultsOf(page.mainFrame())).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await shot(page, `office-${language}-${width}-${colorScheme}`)
      await page.locator('.claim__files').scrollIntoViewIfNeeded()
      await shot(page, `office-${language}-${width}-${colorScheme}-files`)
      await page.context().close()
    },
    60_000,
  )
})

async function answerBoth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Responder' }).click()
  const upheld = page.getByRole('group', { name: 'Cuestión 1 de 2' })
  const denied = page.getByRole('group', { name: 'Cuestión 2 de 2' })
  await upheld.getByLabel('Se acepta', { exact: true }).check()
  await upheld
    .getByLabel('Motivo')
    .fill('La puerta salió rota de nuestro almacén y le cambiamos la tostadora sin coste.')
  await denied.getByLabel('No se acepta').check()
  const why = 'El envío urgente salió a tiempo: el transportista lo intentó dos veces y no había nadie en casa.'
  await denied.getByLabel('Motivo').fill(why)
  await page.getByText('la carta terminará con este texto').waitFor()
  await sendAnswer(page)
}
