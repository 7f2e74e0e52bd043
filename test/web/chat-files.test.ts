/** Files in the customer's chat: sent, refused and received, in a real browser. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { heic } from '../desk/evidence/heic.js'
import { exif, segment, SECRET } from '../desk/evidence/pictures.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'

/** Set to a folder, the screenshots are kept there for people to look at. */
const SHOTS = process.env['SCREENSHOTS']
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'
const SVG = {
  name: 'dibujo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
}
const PDF = { name: 'factura.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

let desk: OpenDesk
let browser: Browser

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function visit(locale: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 400, height: 640 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${desk.url}/chat/?locale=${locale}`)
  await page.locator('.message').first().waitFor()
  return page
}

/** A photo as a browser writes it, 60 wide and 30 high: red to the left, blue to the right. */
async function photo(page: Page, type: string): Promise<Buffer> {
  const base64 = await page.evaluate((mimeType) => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [60, 30]
    const paper = canvas.getContext('2d')!
    for (const [colour, left] of [
      ['red', 0],
      ['blue', 30],
    ] as const) {
      paper.fillStyle = colour
      paper.fillRect(left, 0, 30, 30)
    }
    return canvas.toDataURL(mimeType).split(',')[1] ?? ''
  }, type)
  return Buffer.from(base64, 'base64')
}

/** As a telephone held upright writes it: lying on its side, with the place where it was taken. */
function taken(jpeg: Buffer): Buffer {
  const told = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(6)]))
  return Buffer.concat([jpeg.subarray(0, 2), told, jpeg.subarray(2)])
}

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

async function send(page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files])
}

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
}

describe('the customer’s files', () => {
  it.each([
    ['es', 'No he podido guardar «dibujo.svg»', 'He recibido sus 2 archivos'],
    ['ca', 'No he pogut desar «dibujo.svg»', 'He rebut els seus 2 fitxers'],
    ['en', 'I could not keep “dibujo.svg”', 'I have received your 2 files'],
  ])(
    'are sent several at once; in %s one that is refused is told, and the others are kept',
    async (locale, refused, received) => {
      const page = await visit(locale)
      await send(page, [file('foto.jpg', 'image/jpeg', taken(await photo(page, 'image/jpeg'))), SVG, PDF])
      await page.getByText(refused).first().waitFor()
      await page.getByText(received).first().waitFor()
      const sent = page.locator('.message.from-you')
      expect(await sent.locator('a[href*="factura.pdf"]').count()).toBe(1)
      expect(await sent.locator('a[href*="dibujo"]').count()).toBe(0)
      expect(await sent.locator('a[href*="factura.pdf"]').textContent()).toMatch(/15 /)
      const image = sent.locator('img[src*="foto.jpg"]')
      // Turned the right way up, by what is left of its Exif data.
      const size = () => image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
      await expect.poll(size).toEqual([30, 60])
      const kept = await page.request.get((await image.getAttribute('src'))!)
      expect((await kept.body()).includes(SECRET)).toBe(false)
      await shot(page, `files-${locale}`)
    },
  )

  it.each(['image/png', 'image/webp'])('look the same after they were cleaned: %s', async (type) => {
    const page = await visit('es')
    await send(page, [file('foto', type, await photo(page, type))])
    const image = page.locator('.message.from-you img[src*="foto"]')
    const size = () => image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
    await expect.poll(size).toEqual([60, 30])
  })

  it('that can only be saved are links, not pictures', async () => {
    const page = await visit('es')
    await send(page, [file('foto.heic', 'image/heic', heic())])
    await page.getByText('He recibido su archivo').first().waitFor()
    expect(await page.locator('.message.from-you a[href*="foto.heic"]').count()).toBe(1)
    expect(await page.locator('.message.from-you img[src*="foto.heic"]').count()).toBe(0)
  })

  it('are told when none of them could be kept', async () => {
    const page = await visit('es')
    await send(page, [SVG, file('nota.txt', 'text/plain', Buffer.from('hola'))])
    await page.getByText('No he podido guardar estos archivos').first().waitFor()
    expect(await page.getByText('No se ha podido enviar').count()).toBe(0)
    await shot(page, 'files-none')
  })

  it.each([
    ['es', 'Adjuntar fotos o PDF'],
    ['ca', 'Adjuntar fotos o PDF'],
    ['en', 'Attach photos or PDFs'],
  ])('are asked for by kind in %s, and several at once', async (locale, label) => {
    const page = await visit(locale)
    expect(await page.getByRole('button', { name: label }).count()).toBe(1)
    const input = page.locator('input[type=file]')
    expect(await input.getAttribute('accept')).toBe('image/jpeg,image/png,image/webp,application/pdf')
    expect(await input.getAttribute('multiple')).not.toBeNull()
  })

  it.each([
    ['es', 'No se ha podido enviar', 'Reintentar', 'He recibido su archivo'],
    ['ca', "No s'ha pogut enviar", 'Torni-ho a provar', 'He rebut el seu fitxer'],
    ['en', 'It could not be sent', 'Try again', 'I have received your file'],
  ])('that the network loses are told in %s, and sent again at a click', async (locale, failed, again, received) => {
    const page = await visit(locale)
    await page.route('**/upload*', (route) => route.abort(), { times: 1 })
    await send(page, [PDF])
    await page.getByText(failed).first().waitFor()
    await shot(page, `files-lost-${locale}`)
    await page.getByRole('button', { name: again }).first().click()
    await page.getByText(received).first().waitFor()
    expect(await page.locator('.message.from-you a[href*="factura.pdf"]').count()).toBe(1)
  })
})

describe('the receipt of a claim', () => {
  it.each([
    ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
    ['desktop', { viewport: { width: 1280, height: 850 } }],
  ])(
    'is there to be saved, as PDF and as text, on a %s',
    async (device, options) => {
      const page = await visit('es', options)
      await page.locator('textarea').fill(STORY)
      await page.keyboard.press('Enter')
      await page.getByRole('toolbar').getByRole('button', { name: 'Sí, presentarla' }).click()
      const links = page.locator('.message.from-bot a[href*="/attachments/"]')
      await expect.poll(() => links.count(), { timeout: 15_000 }).toBe(2)
      const hashes: string[] = []
      for (const [at, start] of ['%PDF-', 'Justificante'].entries()) {
        const saving = page.waitForEvent('download')
        await links.nth(at).click()
        const saved = await saving
        expect(saved.suggestedFilename()).toMatch(/^justificante-MO-.*\.(pdf|txt)$/)
        const bytes = readFileSync(await saved.path())
        expect(bytes.toString('utf8', 0, start.length)).toBe(start)
        hashes.push(createHash('sha256').update(bytes).digest('hex'))
        const served = await page.request.get((await links.nth(at).getAttribute('href'))!)
        expect(served.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' })
        expect(served.headers()['content-disposition']).toMatch(/^attachment;/)
      }
      const reference = /MO-\w+/.exec((await links.first().getAttribute('href'))!)![0]
      const folder = join(desk.dataDir, 'claims')
      const claims = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      const claim = claims.find((text) => text.includes(reference))
      for (const hash of hashes) expect(claim).toContain(hash)
      await shot(page, `receipt-${device}`)
    },
    60_000,
  )
})
