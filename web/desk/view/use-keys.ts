/** Listens to the keyboard and does what a key means where the focus is. */
import { useEffect } from 'preact/hooks'
import { useDesk } from '../context.js'
import { commandOf, type Command } from '../keys.js'
import { claimIn, conversationIn, isAboutClaims } from '../route.js'

/** So long the list is waited for, frames. */
const MOST_FRAMES = 30

export function useKeys(lettersOn: boolean, onHelp: () => void): void {
  const { state, go } = useDesk()
  const id = conversationIn(state.route) ?? claimIn(state.route)
  const atClaims = isAboutClaims(state.route)
  const { filter } = state.claims
  useEffect(() => {
    const does: Record<Command, () => boolean> = {
      next: () => step(1, id),
      previous: () => step(-1, id),
      take: () => press('take') || openFocused(),
      reply: () => focus('composer') || press('claim-resolve') || press('claim-message'),
      back: () =>
        leaveText() ||
        (id !== undefined && leaveEntry(id, () => go(atClaims ? { kind: 'claims', filter } : { kind: 'queue' }))),
      queue: () => (go({ kind: 'queue' }), true),
      claims: () => (go({ kind: 'claims', filter }), true),
      help: () => (onHelp(), true),
    }
    const onKey = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || event.isComposing ? undefined : commandOf(pressed(event), lettersOn)
      if (command && does[command]()) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [id, atClaims, filter, lettersOn, go, onHelp])
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
  const all = entries()
  const focused = all.findIndex((entry) => entry === document.activeElement)
  const from = focused >= 0 ? focused : all.findIndex((entry) => idOf(entry) === id)
  const to = from < 0 ? all.at(by > 0 ? 0 : -1) : all[Math.min(Math.max(from + by, 0), all.length - 1)]
  to?.focus()
  return to !== undefined
}

/** The customers of the queue or the claims of the list, as they stand. */
function entries(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-conversation], [data-claim]')]
}

function idOf(entry: HTMLElement): string | undefined {
  return entry.dataset['conversation'] ?? entry.dataset['claim']
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
  focusEntry(id, MOST_FRAMES)
  return true
}

/** On a narrow screen the list is there only once the address has changed and the page has been drawn. */
function focusEntry(id: string, framesLeft: number): void {
  const entry = entries().find((one) => idOf(one) === id)
  entry?.focus()
  if (framesLeft > 0 && document.activeElement !== entry) requestAnimationFrame(() => focusEntry(id, framesLeft - 1))
}
