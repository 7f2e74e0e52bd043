/** The launcher: `<script src="…/widget.js" data-language="es" defer></script>` puts the chat on any page. */
import { languageOfTag } from '../../knowledge/language.js'
import { element, icon } from './element.js'
import look from './look.css'
import { launcherWording } from './wording.js'

declare global {
  interface Window {
    mostrador?: { open(): void; close(): void }
  }
}

/** Whether the panel stays open over a change of page: `open`, `closed`, or nothing when it never was. */
const REMEMBERED = 'mostrador/panel'

const script = document.currentScript
if (script instanceof HTMLScriptElement && window.mostrador === undefined) {
  const language = languageOfTag(script.dataset.language ?? document.documentElement.lang) ?? 'es'
  const origin = new URL(script.src).origin
  window.mostrador = launch(new URL(`/chat/?locale=${language}&host=${encodeURIComponent(location.origin)}`, origin))
}

function launch(chat: URL): { open(): void; close(): void } {
  const words = launcherWording[languageOfTag(chat.searchParams.get('locale') ?? undefined) ?? 'es']
  const narrow = matchMedia('(max-width: 480px)')
  let frame: HTMLIFrameElement | undefined
  let unread = 0

  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' })
  const button = element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }, icon(), badge)
  const panel = element('div', { class: 'panel closed', role: 'dialog', 'aria-label': words.panel, tabindex: '-1' })
  const said = element('span', { class: 'said', role: 'status' })
  // On a narrow screen the panel covers the page: the Tab key must not wander off beneath it.
  const edges = [() => frame?.focus(), () => panel.focus()].map((turnBack) => {
    const edge = element('span', { class: 'edge', tabindex: '0' })
    edge.addEventListener('focus', turnBack)
    return edge
  })

  const isOpen = () => !panel.classList.contains('closed')

  function show(): void {
    const open = isOpen()
    const count = !open && unread > 0 ? words.unread(unread) : ''
    const label = open ? words.close : words.open
    button.setAttribute('aria-expanded', String(open))
    button.setAttribute('aria-label', count === '' ? label : `${label}: ${count}`)
    button.title = label
    badge.textContent = count === '' ? '' : String(Math.min(unread, 99))
    if (said.textContent !== count) said.textContent = count
    panel.setAttribute('aria-modal', String(narrow.matches))
    for (const edge of edges) edge.hidden = !(open && narrow.matches)
    // Whoever has just opened it, and has not gone elsewhere since, wants to write.
    const summoned = open && root.activeElement === panel
    frame?.contentWindow?.postMessage({ type: open ? 'mostrador/shown' : 'mostrador/hidden', summoned }, chat.origin)
  }

  function load(): void {
    if (frame !== undefined) return
    frame = element('iframe', { title: words.panel, allow: 'clipboard-write', src: chat.href })
    panel.append(frame)
  }

  function turn(open: boolean): void {
    if (open) load()
    panel.classList.toggle('closed', !open)
    remember(open ? 'open' : 'closed')
    show()
  }

  function open(): void {
    turn(true)
    panel.focus()
    show()
  }

  function close(): void {
    const hadFocus = root.activeElement !== null
    turn(false)
    if (hadFocus) button.focus()
  }

  const host = element('mostrador-launcher', {})
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  root.adoptedStyleSheets = [sheet]
  const [before, after] = edges
  root.append(button, said, before ?? '', panel, after ?? '')

  button.addEventListener('click', () => (isOpen() ? close() : open()))
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && isOpen()) close()
  })
  narrow.addEventListener('change', show)
  addEventListener('message', ({ source, origin, data }) => {
    if (frame === undefined || source !== frame.contentWindow || origin !== chat.origin) return
    if (data?.type === 'mostrador/close') close()
    if (data?.type === 'mostrador/unread') unread = Number(data.count)
    if (data?.type === 'mostrador/unread' || data?.type === 'mostrador/ready') show()
  })

  const place = (): void => {
    document.body.append(host)
    const last = remembered()
    if (last === 'open') turn(true)
    // A chat begun on an earlier page goes on behind the button, so that an answer is announced on this one.
    if (last === 'closed') setTimeout(load, 0)
    show()
  }
  if (document.body === null) addEventListener('DOMContentLoaded', place, { once: true })
  else place()
  return { open, close }
}

function remember(state: 'open' | 'closed'): void {
  try {
    sessionStorage.setItem(REMEMBERED, state)
  } catch {
    // Storage is forbidden on this page: the panel is then closed on the next.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}
