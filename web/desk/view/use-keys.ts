/** Listens to the keyboard and does what a key means where the focus is. */
import { useEffect } from 'preact/hooks'
import { useDesk } from '../context.js'
import { commandOf, type Command } from '../keys.js'
import { claimIn, conversationIn, isAboutClaims } from '../route.js'

export function useKeys(lettersOn: boolean, onHelp: () => void): void {
  const { state, go } = useDesk()
  const id = conversationIn(state.route) ?? claimIn(state.route)
  const atClaims = isAboutClaims(state.route)
  useEffect(() => {
    const does: Record<Command, () => boolean> = {
      next: () => step(1, id),
      previous: () => step(-1, id),
      take: () => press('take') || openFocused(),
      reply: () => focus('composer') || press('claim-resolve') || press('claim-message'),
      back: () =>
        leaveText() || (id !== undefined && leaveEntry(id, () => go({ kind: atClaims ? 'claims' : 'queue' }))),
      queue: () => (go({ kind: 'queue' }), true),
      claims: () => (go({ kind: 'claims' }), true),
      help: () => (onHelp(), true),
    }
    const onKey = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || event.isComposing ? undefined : commandOf(pressed(event), lettersOn)
      if (command && does[command]()) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [id, atClaims, lettersOn, go, onHelp])
}

function pressed(event: KeyboardEvent) {
  const target = event.target instanceof Element ? event.target : undefined
  return {
    key: event.key,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    writing: target?.closest('input, textarea, select, [contenteditable]') != null,
    covered: document.querySelector('dialog[open], [popover]:popover-open') !== null,
  }
}

/** Moves the focus along the queue or the claims, from the focused entry or the one on the screen. */
function step(by: 1 | -1, id: string | undefined): boolean {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  const focused = entries.findIndex((entry) => entry === document.activeElement)
  const from = focused >= 0 ? focused : entries.findIndex((entry) => entry.dataset['entry'] === id)
  const to = from < 0 ? entries.at(by > 0 ? 0 : -1) : entries[Math.min(Math.max(from + by, 0), entries.length - 1)]
  to?.focus()
  return to !== undefined
}

function press(elementId: string): boolean {
  const element = document.getElementById(elementId)
  element?.click()
  return element !== null
}

/** With the focus on a waiting customer, the first press opens the story; the second, there, takes them. */
function openFocused(): boolean {
  const entry = document.activeElement
  if (!(entry instanceof HTMLElement) || entry.dataset['waiting'] !== 'true') return false
  entry.click()
  return true
}

function focus(elementId: string): boolean {
  const element = document.getElementById(elementId)
  element?.focus()
  return element !== null
}

function leaveText(): boolean {
  if (!document.activeElement?.closest('textarea, #claim-form')) return false
  document.querySelector<HTMLElement>('#conversation-title, #claim-title')?.focus()
  return true
}

function leaveEntry(id: string, toList: () => void): boolean {
  toList()
  // On a narrow screen the list is there only after the next drawing.
  const entry = () => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
  requestAnimationFrame(() => requestAnimationFrame(() => entry()?.focus()))
  return true
}
