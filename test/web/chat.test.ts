import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openMemoryStore } from '../../desk/store/memory-store.js'
import { launchBrowser } from './browser.js'
import { openChatDesk, type ChatDesk } from './chat-desk.js'
import { faultsOf } from './faults.js'

let browser: Browser
let desk: ChatDesk

beforeAll(async () => {
  desk = await openChatDesk()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await desk.close()
})

async function visit(query: string, options: BrowserContextOptions = {}, at = desk): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 400, height: 640 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${at.url}/chat/?${query}`)
  return page
}

const messages = (page: Page) => page.locator('.message')

async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.message.from-bot').count()
  await page.locator('textarea').fill(text)
  await page.keyboard.press('Enter')
  await page.locator('.message.from-bot').nth(before).waitFor()
}

describe('the chat', () => {
  it.each([
    ['es', 'Asistente automático', 'En línea', 'Conversación'],
    ['ca', 'Assistent automàtic', 'En línia', 'Conversa'],
    ['en', 'Automated assistant', 'Online', 'Conversation'],
  ])(
    'greets in %s, says who writes and in which language, and that it is connected',
    async (locale, who, state, log) => {
      const page = await visit(`locale=${locale}`)
      const greeting = messages(page).first()
      await greeting.waitFor()
      expect(await greeting.getAttribute('lang')).toBe(locale)
      expect(await greeting.locator('.writer').textContent()).toBe(who)
      expect(await page.locator('#state').textContent()).toBe(state)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      expect(await page.locator('[role=log]').getAttribute('aria-label')).toBe(log)
    },
  )

  it('asks nothing of any other server', async () => {
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const elsewhere: string[] = []
    const errors: string[] = []
    page.on('request', (request) => elsewhere.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${desk.url}/chat/?locale=es`)
    await say(page, '¿Dónde puedo aparcar?')
    expect(elsewhere.filter((url) => !url.startsWith(desk.url) && !url.startsWith(`blob:${desk.url}`))).toEqual([])
    expect(errors).toEqual([])
  })

  it.each(['', '&polling=1'])('answers in Markdown (%j)', async (how) => {
    const page = await visit(`locale=es${how}`)
    await say(page, '¿Dónde puedo aparcar?')
    expect(await page.locator('.message.from-bot strong').last().textContent()).toBe('dos horas gratis')
  })

  it('asks for a person with the button that is always there', async () => {
    const page = await visit('locale=ca')
    await messages(page).first().waitFor()
    await page.locator('#person').click()
    await page.locator('.message.from-bot').nth(1).waitFor()
    expect(await page.locator('.message.from-you').innerText()).toContain('Vull parlar amb una persona')
  })

  it('changes its language and tells the desk', async () => {
    const page = await visit('locale=es')
    await messages(page).first().waitFor()
    await page.locator('[data-language=ca]').click()
    await page.locator('.message.from-you').getByText('En català, si us plau').waitFor()
    await expect.poll(() => page.locator('.message.from-bot').last().getAttribute('lang')).toBe('ca')
    expect(await page.locator('textarea').getAttribute('placeholder')).toBe('Escrigui el missatge')
    await page.reload()
    await messages(page).first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ca')
  })

  it('resumes the whole conversation after a reload, in order, without repeating or announcing it', async () => {
    const page = await visit('locale=es')
    await say(page, '¿Dónde puedo aparcar?')
    const before = await messages(page).allInnerTexts()
    await page.reload()
    await expect.poll(() => messages(page).count()).toBe(before.length)
    expect(await page.locator('[role=log]').getAttribute('aria-live')).toBe('off')
    expect(await messages(page).locator('.writer').allInnerTexts()).toEqual([
      'Asistente automático',
      'Usted',
      'Asistente automático',
    ])
    await expect.poll(() => page.locator('[role=log]').getAttribute('aria-live'), { timeout: 5000 }).toBe('polite')
  })

  it('sends several files at once', async () => {
    const page = await visit('locale=es')
    await messages(page).first().waitFor()
    const file = (name: string, mimeType: string, head: string) => ({
      name,
      mimeType,
      buffer: Buffer.from(head, 'latin1'),
    })
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('nota.pdf', 'application/pdf', '%PDF-1.4\n%%EOF'),
        file('otra.pdf', 'application/pdf', '%PDF-1.4\n%%EOF\n'),
      ])
    await page.locator('.message.from-bot').nth(1).waitFor()
    const links = page.locator('.message.from-you a[href]')
    expect(await links.evaluateAll((all) => all.map((link) => link.textContent))).toEqual([
      expect.stringContaining('nota.pdf'),
      expect.stringContaining('otra.pdf'),
    ])
  })

  it('cuts a message at its longest and says so', async () => {
    const page = await visit('locale=en')
    await messages(page).first().waitFor()
    await page.locator('textarea').fill('x'.repeat(2001))
    expect(await page.locator('textarea').inputValue()).toHaveLength(2000)
    await page.locator('#notice').getByText('up to 2000 characters').waitFor()
    await page.locator('textarea').fill('x')
    await expect.poll(() => page.locator('#notice').isVisible()).toBe(false)
  })

  it('begins a new conversation only when the customer is sure', async () => {
    const page = await visit('locale=es')
    await say(page, '¿Dónde puedo aparcar?')
    await page.locator('#renew').click()
    await page.keyboard.press('Escape')
    expect(await messages(page).count()).toBe(3)
    await page.locator('#renew').click()
    await page.locator('#sure-yes').click()
    await expect.poll(() => messages(page).count()).toBe(1)
  })

  it('says when it cannot connect, and tries again', async () => {
    const page = await visit('locale=es')
    await messages(page).first().waitFor()
    await page.route('**/v3/directline/**', (route) => route.abort())
    await page.reload()
    await page.locator('#trouble').getByText('no podemos conectar').waitFor()
    expect(await page.locator('#state').textContent()).toBe('Desconectado')
    await page.unroute('**/v3/directline/**')
    await page.locator('#retry').click()
    await messages(page).first().waitFor()
  })

  it('tells of a lost connection, and that a conversation the desk no longer knows was replaced', async () => {
    const first = await openChatDesk(0, openMemoryStore())
    const page = await visit('locale=es', {}, first)
    await messages(page).first().waitFor()
    await first.close()
    await expect.poll(() => page.locator('#state').textContent()).toBe('Sin conexión. Volviendo a conectar…')

    const second = await openChatDesk(Number(new URL(first.url).port), openMemoryStore())
    onTestFinished(() => second.close())
    await page.reload()
    await page.locator('#notice').getByText('esta es nueva').waitFor()
    await messages(page).first().waitFor()
  })

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [400, 'dark'],
  ] as const)(
    'has no accessibility fault, no sideways scrolling and no small target (%i px, %s)',
    async (width, colorScheme) => {
      const page = await visit('locale=es', { viewport: { width, height: 568 }, colorScheme, bypassCSP: true })
      await say(page, '¿Dónde puedo aparcar?')
      expect(await faultsOf(page.mainFrame())).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const boxes = await page.locator('main button:visible, textarea').evaluateAll((all) =>
        all
          .filter((element) => element.closest('[role=log]') === null && !element.className.includes('keyboard-help'))
          .map((element) => [element.id || element.className, element.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([name]) => name),
      )
      expect(boxes).toEqual([])
    },
  )

  it('leads the Tab key from the log over the answers, the message and its sending to the person', async () => {
    const page = await visit('locale=es')
    await page.locator('.webchat__suggested-action').first().waitFor()
    await page.locator('#renew').focus()
    const passed: string[] = []
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press('Tab')
      passed.push(
        await page.evaluate(() => {
          const focused = document.activeElement
          return focused?.id || (/webchat__[\w-]*|html-text-area/.exec(focused?.className ?? '')?.[0] ?? '')
        }),
      )
    }
    const places = [
      'webchat__basic-transcript',
      'webchat__suggested-action',
      'webchat__auto-resize-textarea__textarea',
      'person',
    ]
    const order = places.map((place) => passed.indexOf(place))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})
