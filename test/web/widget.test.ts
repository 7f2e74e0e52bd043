import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { RunningServer } from '../../bot/server.js'
import { launchBrowser } from './browser.js'
import { faultsOf } from './faults.js'
import { openHostPage, type HostPage } from './host-page.js'
import { openPageServer } from './page-server.js'

const WIDGET = fileURLToPath(new URL('../../dist/web/widget.js', import.meta.url))
const LAUNCHER_BYTES = 6000
const DESKTOP = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 320, height: 568 } }

let browser: Browser
let desk: RunningServer
let host: HostPage

beforeAll(async () => {
  host = await openHostPage(() => `${desk.url}/widget.js`)
  desk = await openPageServer([host.url])
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await host.close()
  await desk.close()
})

async function visit(path: string, options: BrowserContextOptions = DESKTOP): Promise<Page> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(new URL(path, desk.url).href)
  return page
}

const launcher = (page: Page) => page.locator('mostrador-launcher button')
const panel = (page: Page) => page.locator('mostrador-launcher [role=dialog]')

/** The element that has the focus, inside the launcher's shadow too. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement
    const inner = outer?.shadowRoot?.activeElement ?? outer
    return inner?.getAttribute('role') ?? inner?.tagName.toLowerCase() ?? ''
  })
}

describe('the launcher', () => {
  it('is one script of at most 6 kB', async () => {
    expect((await stat(WIDGET)).size).toBeLessThanOrEqual(LAUNCHER_BYTES)
  })

  it('loads nothing of the chat before it is opened, and nothing from elsewhere ever', async () => {
    const context = await browser.newContext(DESKTOP)
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${desk.url}/`, { waitUntil: 'networkidle' })
    expect(asked.filter((url) => !url.startsWith(`${desk.url}/`))).toEqual([])
    expect(asked.filter((url) => /\/chat|webchat|directline/.test(url))).toEqual([])

    await launcher(page).click()
    await expect.poll(() => asked.some((url) => url.includes('botframework-webchat'))).toBe(true)
    expect(asked.filter((url) => !/^(blob:)?http:\/\/127\.0\.0\.1/.test(url))).toEqual([])
  })

  it('shifts nothing on the page', async () => {
    const page = await visit('/')
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    const before = await height()
    await launcher(page).click()
    expect(await height()).toBe(before)
  })

  it.each([
    ['/', 'Abrir el chat de atención al cliente'],
    ['/ca', "Obrir el xat d'atenció al client"],
    ['/en', 'Open the customer service chat'],
  ])('speaks the language of %s', async (path, label) => {
    const page = await visit(path)
    expect(await launcher(page).getAttribute('aria-label')).toBe(label)
    await launcher(page).click()
    const language = path === '/' ? 'es' : path.slice(1)
    expect(await page.locator('mostrador-launcher iframe').getAttribute('src')).toContain(`locale=${language}&`)
  })

  it('opens with the keyboard, hands the focus to the panel, and Escape gives it back', async () => {
    const page = await visit('/')
    await launcher(page).focus()
    await page.keyboard.press('Enter')
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('true')
    expect(await panel(page).isVisible()).toBe(true)
    expect(await focused(page)).toBe('dialog')

    await page.keyboard.press('Escape')
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false')
    expect(await focused(page)).toBe('button')
    await expect.poll(() => panel(page).isVisible()).toBe(false)
  })

  it('closes on Escape inside the chat as well', async () => {
    const page = await visit('/')
    await launcher(page).click()
    const retry = page.frameLocator('mostrador-launcher iframe').locator('#retry')
    await retry.focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => launcher(page).getAttribute('aria-expanded')).toBe('false')
    expect(await focused(page)).toBe('button')
  })

  it('stays open over a change of page, and closed too', async () => {
    const page = await visit('/')
    await launcher(page).click()
    await page.goto(`${desk.url}/en`)
    await expect.poll(() => panel(page).isVisible()).toBe(true)
    await launcher(page).click()
    await page.reload()
    expect(await panel(page).isVisible()).toBe(false)
  })

  it('is opened and closed by the page it is on', async () => {
    const page = await visit('/')
    await page.locator('[data-opens-chat]').first().click()
    expect(await panel(page).isVisible()).toBe(true)
    await page.evaluate(() => window.mostrador?.close())
    await expect.poll(() => panel(page).isVisible()).toBe(false)
  })

  it('fills a narrow screen and keeps the Tab key inside it', async () => {
    const page = await visit('/', PHONE)
    await launcher(page).click()
    // It grows into place.
    await expect.poll(() => panel(page).boundingBox()).toEqual({ x: 0, y: 0, ...PHONE.viewport })
    expect(await panel(page).getAttribute('aria-modal')).toBe('true')
    await page.frameLocator('mostrador-launcher iframe').locator('#retry').waitFor()
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MOSTRADOR-LAUNCHER')
    }
  })

  it('works on a page of another origin whose policy forbids every inline style', async () => {
    const context = await browser.newContext(DESKTOP)
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(host.url)
    expect(await launcher(page).getAttribute('aria-label')).toBe("Obrir el xat d'atenció al client")
    const box = await launcher(page).boundingBox()
    expect(box).toEqual({ x: 1280 - 20 - 56, y: 800 - 20 - 56, width: 56, height: 56 })
    await launcher(page).click()
    await page.frameLocator('mostrador-launcher iframe').locator('h1').getByText('Atenció al client').waitFor()
  })
})

describe('the demonstration shop', () => {
  it.each([
    ['/', 'light', 1280],
    ['/ca', 'dark', 390],
    ['/en', 'light', 320],
    ['/', 'dark', 320],
  ] as const)(
    '%s has no accessibility fault and no sideways scrolling (%s, %i px)',
    async (path, colorScheme, width) => {
      const page = await visit(path, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
      expect(await faultsOf(page.mainFrame())).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    },
  )
})
