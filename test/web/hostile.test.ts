/** What a hostile customer, a hostile operator and a hostile page can do in the browsers of the others: nothing. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ask, type Chat, say, startChat } from '../bot/channels/direct-line/client.js'
import { openDesk, type OpenDesk } from '../open-desk.js'
import { launchBrowser } from './browser.js'
import { openForeignPage, type ForeignPage } from './foreign-page.js'

const DL = '/v3/directline'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PASSWORD = 'una frase bastante larga'

let desk: OpenDesk
let browser: Browser
/** In WEB_ORIGINS. */
let shop: ForeignPage
let evil: ForeignPage
/** A conversation full of payloads, with a claim half filled, that waits for a person. */
let hostile: Chat
let staff: { readonly cookie: string; readonly csrf: string; readonly staffId: string }

/** Each says `pwned` in its own way if it is obeyed. `to` is a server that listens for leaks. */
const payloads = (to: string): readonly string[] => [
  '<script>pwned=1</script>',
  `<img src=x onerror="pwned=1"><img src="${to}/img">`,
  '"><svg onload=pwned=1>',
  `'><iframe srcdoc="<script>parent.pwned=1</script>"></iframe><iframe src="${to}/frame"></iframe>`,
  '<details open ontoggle=pwned=1><summary>x</summary></details>',
  '<a href="javascript:pwned=1">a</a> <a href=data:text/html,<script>opener.pwned=1</script>>b</a>',
  '[a](javascript:pwned=1) [b](data:text/html;base64,PHNjcmlwdD4) [c](vbscript:x) [d](java\tscript:pwned=1)',
  `![i](${to}/markdown) ![j](x" onerror="pwned=1) [k]: javascript:pwned=1`,
  '<javascript:pwned=1> [l](&#106;avascript:pwned=1) [m](%6Aavascript:pwned=1)',
  `<style>@import '${to}/css';*{background:url(${to}/bg)}</style><link rel=stylesheet href=${to}/link>`,
  `<form action=${to}/form><button>go</button></form><base href=${to}/><meta http-equiv=refresh content="0;${to}/meta">`,
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned=1&gt;">',
  '<template><script>pwned=1</script></template><x-y onclick=pwned=1 tabindex=1 autofocus onfocus=pwned=1>z',
  '{{constructor.constructor("pwned=1")()}} ${pwned=1} <%= pwned=1 %>',
  '\u202e</title><script>pwned=1</script>',
]

beforeAll(async () => {
  ;[shop, evil, browser] = await Promise.all([openForeignPage(), openForeignPage(), launchBrowser()])
  const limits = { MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0' }
  desk = await openDesk({ ...limits, WEB_ORIGINS: shop.origin })
  // The alias is what customers see of a person.
  staff = await setUp('<img src=x onerror=pwned=1>[A](javascript:pwned=1)')
  hostile = await hostileChat()
  // From here on the assistant is silent, and the customer's words are the last in the queue.
  await api('POST', `/conversations/${hostile.conversationId}/take`, {})
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([desk?.close(), shop?.close(), evil?.close()])
})

it('would be harmed where nobody takes care', async () => {
  const context = await contextOf(false)
  const { page, watched } = await watchedPage(context)
  evil.show(
    payloads(shop.origin)
      .filter((payload) => !payload.includes('http-equiv'))
      .join('<p>'),
  )
  shop.asked.length = 0
  await page.goto(evil.origin)
  await page.waitForFunction(() => 'pwned' in window)
  expect(await watched()).toMatchObject({ ran: true, elsewhere: expect.arrayContaining([`${shop.origin}/img`]) })
  expect(shop.asked).toContain('/frame')
})

describe('a hostile customer', () => {
  // With the policy off, what remains is the page's own care; with it on, nothing may leave either.
  it.each([
    ['under its policy', false],
    ['without any policy', true],
  ])('does nothing to the operator who reads them, %s', async (_, bypassCSP) => {
    const context = await contextOf(bypassCSP)
    await context.addCookies([cookieFor(staff.cookie)])
    const { page, watched } = await watchedPage(context)
    await page.goto(`${desk.url}/desk/`)
    await page.locator(`[data-conversation="${hostile.conversationId}"]`).click()
    await page.getByRole('log').getByText('<script>pwned=1</script>').first().waitFor()
    await page.locator('.summary blockquote, .summary .form').first().waitFor()
    await page.getByRole('log').getByRole('link').first().waitFor()
    await say(desk, hostile, payloads(evil.origin).join(' '))
    await page.locator('.entry__last').getByText('<script>').first().waitFor()
    expect(await deadLinks(page)).toEqual([])
    expect(await page.title()).toMatch(/^(\(\d+\) )?Mostrador$/)
    expect(
      await page.locator('[role=log] :is(script,iframe,svg[onload],details,style,form,meta,base,x-y)').count(),
    ).toBe(0)
    expect(await watched()).toEqual({ ran: false, dialogs: [], elsewhere: [] })
    // A picture is fetched with the operator's cookie: nothing but an upload may be fetched by a message's wish.
    const pictures = await page
      .locator('[role=log] img')
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).src))
    expect(pictures.filter((src) => !src.startsWith(`${desk.url}${DL}/attachments/`))).toEqual([])
    expect(pictures.length).toBeGreaterThan(0)
  })

  it.each([
    ['under its policy', false],
    ['without any policy', true],
  ])('runs nothing in a chat that shows it all again, %s', async (_, bypassCSP) => {
    const context = await contextOf(bypassCSP)
    const { page, watched } = await watchedPage(context)
    await resume(page, hostile)
    await page.locator('.message.from-you').nth(payloads('').length).waitFor()
    await page.locator('.message.from-bot').last().waitFor()
    expect(await deadLinks(page)).toEqual([])
    expect(await page.title()).not.toContain('pwned')
    const { ran, dialogs, elsewhere } = await watched()
    expect([ran, dialogs]).toEqual([false, []])
    // The links to pictures that the customer sent themselves: only the policy keeps those from being fetched.
    expect(bypassCSP ? [] : elsewhere).toEqual([])
    const upload = page.locator(`.message img[src^="${desk.url}${DL}/attachments/"]`).first()
    expect(await upload.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1)
  })

  it('has their pictures from nowhere but here', async () => {
    const policy = (await fetch(`${desk.url}/chat/`)).headers.get('content-security-policy') ?? ''
    const sources = /img-src ([^;]*)/.exec(policy)?.[1]?.split(' ').toSorted()
    expect(sources).toEqual(["'self'", desk.url, 'blob:', 'data:'].toSorted())
  })
})

describe('a hostile operator', () => {
  it.each([
    ['under its policy', false],
    ['without any policy', true],
  ])('does nothing to the customer who reads them, %s', async (_, bypassCSP) => {
    const chat = await startChat(desk, { locale: 'es-ES' })
    await say(desk, chat, 'Quiero hablar con una persona')
    const context = await contextOf(bypassCSP)
    const { page, watched } = await watchedPage(context)
    await resume(page, chat)
    await page.locator('.message.from-you').first().waitFor()
    await api('POST', `/conversations/${chat.conversationId}/take`, {})
    for (const [n, text] of payloads(evil.origin).entries())
      await api('POST', `/conversations/${chat.conversationId}/messages`, { text, clientId: `${n}` })
    await page
      .locator('.message.from-person')
      .nth(payloads('').length - 1)
      .waitFor()
    expect(await page.locator('.writer').filter({ hasText: 'onerror' }).count()).toBe(payloads('').length)
    expect(await deadLinks(page)).toEqual([])
    expect(await page.locator('.message :is(script,iframe,details,style,form,meta,base,img,x-y)').count()).toBe(0)
    expect(await watched()).toEqual({ ran: false, dialogs: [], elsewhere: [] })
  })
})

describe('a hostile page', () => {
  it('cannot frame the desk; only a listed shop frames the chat', async () => {
    const context = await contextOf(false)
    for (const [host, path, isShown] of [
      [evil, '/desk/', false],
      [shop, '/desk/', false],
      [evil, '/chat/', false],
      [shop, '/chat/', true],
      [evil, '/', false],
      [shop, '/', false],
    ] as const) {
      host.show(`<iframe src="${desk.url}${path}"></iframe>`)
      const page = await context.newPage()
      await page.goto(host.origin)
      const frame = page.frames()[1]
      await frame?.waitForLoadState()
      expect([host === shop, path, frame?.url().startsWith(desk.url)]).toEqual([host === shop, path, isShown])
      await page.close()
    }
  })

  it('changes nothing at the desk, although the operator’s cookie comes along', async () => {
    const chat = await startChat(desk, { locale: 'es-ES' })
    await say(desk, chat, 'Quiero hablar con una persona')
    const target = `${desk.url}/api/desk`
    const take = `${target}/conversations/${chat.conversationId}/take`
    evil.show(`
      <iframe name=sink></iframe>
      <form id=take method=post target=sink enctype=text/plain action="${take}"><input name='{}' value=''></form>
      <form id=out method=post target=sink action="${target}/session?_method=DELETE"></form>
      <script>
        const calls = [
          ['${take}', { method: 'POST', body: '{}' }],
          ['${take}', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }],
          ['${target}/session', { method: 'DELETE' }],
          ['${target}/staff', { method: 'POST', body: JSON.stringify({ email: 'e@e.example', name: 'e', alias: 'e', password: 'a long sentence of evil', role: 'admin' }) }],
        ]
        const read = ['${target}/session', '${target}/queue', '${target}/conversations/${chat.conversationId}']
        const quiet = (work) => work.then((r) => r.text()).then((t) => (stolen.push(t), t), () => '')
        window.stolen = []
        window.opened = false
        window.done = (async () => {
          for (const [url, init] of calls) for (const mode of ['cors', 'no-cors']) await quiet(fetch(url, { ...init, mode, credentials: 'include' }))
          for (const url of read) await quiet(fetch(url, { credentials: 'include' }))
          navigator.sendBeacon('${take}', '{}')
          const socket = new WebSocket('${target.replace('http', 'ws')}/live')
          socket.onopen = () => (window.opened = true)
          await new Promise((resolve) => (socket.onclose = resolve))
          for (const form of ['take', 'out']) {
            const loaded = new Promise((resolve) => document.querySelector('iframe').addEventListener('load', resolve, { once: true }))
            document.getElementById(form).submit()
            await loaded
          }
        })()
      </script>`)
    const context = await contextOf(false)
    await context.addCookies([cookieFor(staff.cookie)])
    const page = await context.newPage()
    const before = desk.log.lines.length
    await page.goto(evil.origin)
    const { stolen, opened } = await page.evaluate(async () => {
      const seen = window as unknown as { done: Promise<void>; stolen: string[]; opened: boolean } // written above
      await seen.done
      return { stolen: seen.stolen.join(''), opened: seen.opened }
    })
    expect([stolen, opened]).toEqual(['', false])
    // Other ports of one host count as the same site, so that the cookie was there: the desk itself has refused.
    const refused = desk.log.lines.slice(before).filter((line) => line.includes(`staffId=${staff.staffId}`))
    expect(refused.filter((line) => line.includes('status=403')).length).toBeGreaterThanOrEqual(4)
    const queue = (await api('GET', '/queue')) as { waiting: { id: string }[]; taken: { id: string }[] }
    expect(queue.waiting.map(({ id }) => id)).toContain(chat.conversationId)
    expect(queue.taken.map(({ id }) => id)).not.toContain(chat.conversationId)
    expect(await api('GET', '/staff')).toHaveLength(1)
  })

  it('gets no chat and reads none', async () => {
    evil.show('')
    const context = await contextOf(false)
    const page = await context.newPage()
    await page.goto(evil.origin)
    const read = (path: string, token: string, method: string) =>
      page.evaluate(
        async ([url = '', Authorization = '', verb = '']) => {
          const headers = { ...(Authorization ? { Authorization } : {}), 'Content-Type': 'application/json' }
          const init = verb === 'POST' ? { method: verb, headers, body: '{}' } : { headers }
          return fetch(url, init).then(
            (response) => response.status,
            () => 'blocked',
          )
        },
        [`${desk.url}${path}`, token, method],
      )
    expect(await read('/webchat/token', '', 'POST')).toBe('blocked')
    const activities = `${DL}/conversations/${hostile.conversationId}/activities`
    expect(await read(activities, `Bearer ${hostile.token}`, 'GET')).toBe('blocked')
  })
})

async function setUp(alias: string) {
  const response = await fetch(`${desk.url}/api/desk/setup`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: desk.url },
    body: JSON.stringify({
      ...{ email: 'ana@desk.example', name: '<svg onload=pwned=1>', alias, password: PASSWORD },
      token: desk.setUpToken(),
    }),
  })
  const body = (await response.json()) as { csrf: string; staff: { id: string } } // the desk's own answer
  const cookie = response.headers.get('set-cookie')?.split(';')[0]?.split('=')[1] ?? ''
  return { cookie, csrf: body.csrf, staffId: body.staff.id }
}

async function api(method: string, path: string, body?: object): Promise<unknown> {
  const headers = { Cookie: `mostrador_session=${staff.cookie}`, 'X-CSRF-Token': staff.csrf, Origin: desk.url }
  const { status, body: answer } = await ask(desk, method, `/api/desk${path}`, { headers, ...(body ? { body } : {}) })
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
  return answer
}

async function hostileChat(): Promise<Chat> {
  const chat = await startChat(desk, { locale: 'es-ES' })
  const all = payloads(evil.origin)
  for (const text of all) await say(desk, chat, text, { from: { id: 'x', name: text }, textFormat: 'markdown' })
  await say(desk, chat, `Quiero poner una reclamación: la cafetera llegó rota ${all.slice(0, 3).join(' ')}`)
  await say(desk, chat, 'NX-10000008')
  await say(desk, chat, `Que me lo cambien ${all.slice(3, 6).join(' ')}`)
  await upload(chat, '<img src=x onerror=pwned=1>.png')
  await say(desk, chat, 'mire', { attachments: attachmentsOf(chat) })
  await say(desk, chat, 'Quiero hablar con una persona')
  return chat
}

async function upload({ conversationId, token }: Chat, name: string): Promise<void> {
  const headers = {
    'Content-Type': 'image/png',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  const path = `${DL}/conversations/${conversationId}/upload`
  const { status } = await ask(desk, 'POST', path, { token, raw: new Uint8Array(PNG), headers })
  expect(status).toBe(200)
}

/** Links that pretend to be files: elsewhere, and to what only the reader's cookie opens. */
function attachmentsOf({ conversationId }: Chat) {
  const [script = '', image = ''] = payloads(evil.origin)
  return [
    { contentType: 'image/png', contentUrl: `${evil.origin}/tracker.png`, name: image },
    { contentType: 'image/png', contentUrl: `${desk.url}/api/desk/conversations/${conversationId}`, name: script },
    { contentType: 'image/svg+xml', contentUrl: `${evil.origin}/x.svg`, name: 'x.svg' },
    { contentType: 'text/html', contentUrl: `${evil.origin}/x.html`, name: 'x.html' },
    {
      contentType: 'application/vnd.microsoft.card.hero',
      content: {
        title: script,
        text: image,
        images: [{ url: `${evil.origin}/hero` }],
        buttons: [{ type: 'openUrl', title: 'x', value: 'javascript:pwned=1' }],
      },
    },
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.0',
        body: [{ type: 'Image', url: `${evil.origin}/card` }],
        actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:pwned=1' }],
      },
    },
  ]
}

async function contextOf(bypassCSP: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP, locale: 'es-ES', viewport: { width: 1440, height: 900 } })
  onTestFinished(() => context.close())
  return context
}

function cookieFor(value: string) {
  const { hostname } = new URL(desk.url)
  return { name: 'mostrador_session', value, domain: hostname, path: '/', httpOnly: true, sameSite: 'Strict' as const }
}

/** `watched` tells what has happened that must not, after everything the page had under way. */
async function watchedPage(context: BrowserContext) {
  const page = await context.newPage()
  const dialogs: string[] = []
  const elsewhere: string[] = []
  page.on('dialog', (dialog) => (dialogs.push(dialog.message()), void dialog.dismiss()))
  const own = new RegExp(`^(blob:|data:image/)?${desk.url.replaceAll('.', '\\.')}`)
  // A request that the policy has stopped never finishes.
  page.on('requestfinished', (request) => !own.test(request.url()) && elsewhere.push(request.url()))
  evil.asked.length = 0
  const watched = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))
    const ran = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'pwned' in window)))
    return {
      ran: ran.includes(true),
      dialogs,
      elsewhere: [...elsewhere, ...evil.asked].filter((url) => !url.startsWith('data:')),
    }
  }
  return { page, watched }
}

/** Opens the chat as the browser that this conversation began in. */
async function resume(page: Page, { userId, conversationId, token }: Chat): Promise<void> {
  const session = JSON.stringify({ userId, conversationId, token, expiresAt: Date.now() + 1_000_000 })
  await page.addInitScript((kept) => localStorage.setItem('mostrador/session', kept), session)
  await page.goto(`${desk.url}/chat/?locale=es`)
}

/** The links on the page that run or load something when they are followed. */
function deadLinks(page: Page): Promise<string[]> {
  return page
    .locator('a[href], area[href], [action], [formaction]')
    .evaluateAll((all) =>
      all
        .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
        .filter((href) => !/^(https?:|mailto:|tel:|#|\/(?!\/))/i.test(href)),
    )
}
