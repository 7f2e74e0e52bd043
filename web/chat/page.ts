/** The page around Web Chat: its words, the state of the connection, notices, and what can be pressed. */
import { isLanguage, type Language } from '../../knowledge/language.js'
import { chatWording, type ChatWording } from './wording.js'

export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'disconnected'

/** The wordings that are plain sentences, which is all that the markup and the notices may name. */
export type Sentence = {
  [Key in keyof ChatWording]: ChatWording[Key] extends string ? Key : never
}[keyof ChatWording]

export interface Page {
  readonly chat: HTMLElement
  /** Puts the whole page into a language. */
  speak(language: Language): void
  connection(state: Connection): void
  /** Hides the waiting line: Web Chat is there. */
  ready(): void
  /** Instead of the chat: what went wrong, and the button to try again. */
  trouble(what: Sentence): void
  /** A line above the controls; with `onContinue` it stays, and has a button. */
  notice(what: Sentence | undefined, onContinue?: () => void): void
  /** Says how long a message may be, until it no longer needs saying. */
  tooLong(limit: number | undefined): void
}

export interface Pressed {
  person(): void
  language(language: Language): void
  renew(): void
  close(): void
  retry(): void
}

export function openPage(first: Language, isEmbedded: boolean, pressed: Pressed): Page {
  let language = first
  let state: Connection = 'connecting'
  let notice: Sentence | undefined
  let limit: number | undefined
  let trouble: Sentence | undefined
  const sure = byId('sure', HTMLDialogElement)
  const goOn = byId('continue', HTMLButtonElement)

  function show(): void {
    const words = chatWording[language]
    document.documentElement.lang = language
    document.title = words.title
    for (const [element, sentence] of marked('says')) element.textContent = words[sentence]
    for (const [element, sentence] of marked('names')) {
      element.setAttribute('aria-label', words[sentence])
      if (element instanceof HTMLButtonElement) element.title = words[sentence]
    }
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language))
    }
    setText('state', words[state])
    setText('trouble-text', trouble === undefined ? '' : words[trouble])
    const said = limit !== undefined ? words.tooLong(limit) : notice === undefined ? '' : words[notice]
    byId('notice', HTMLElement).hidden = said === ''
    setText('notice-text', said)
  }

  on('person', pressed.person)
  on('retry', pressed.retry)
  on('close', pressed.close)
  on('renew', () => sure.showModal())
  on('sure-no', () => sure.close())
  on('sure-yes', () => pressed.renew())
  byId('close', HTMLButtonElement).hidden = !isEmbedded
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
    button.addEventListener('click', () => {
      if (isLanguage(button.dataset.language)) pressed.language(button.dataset.language)
    })
  }
  show()

  return {
    chat: byId('chat', HTMLElement),
    speak(next) {
      language = next
      show()
    },
    connection(next) {
      state = next
      byId('state', HTMLElement).dataset.state = next
      byId('person', HTMLButtonElement).disabled = next !== 'connected' && next !== 'reconnecting'
      show()
    },
    ready() {
      byId('waiting', HTMLElement).hidden = true
    },
    trouble(what) {
      trouble = what
      byId('waiting', HTMLElement).hidden = true
      byId('chat', HTMLElement).hidden = true
      byId('trouble', HTMLElement).hidden = false
      show()
    },
    notice(what, onContinue) {
      notice = what
      goOn.hidden = onContinue === undefined
      goOn.onclick = onContinue ?? null
      show()
    },
    tooLong(next) {
      if (limit === next) return
      limit = next
      show()
    },
  }
}

function* marked(mark: 'says' | 'names'): Generator<[HTMLElement, Sentence]> {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${mark}]`)) {
    yield [element, element.dataset[mark] as Sentence] // written in index.html beside this file
  }
}

function setText(id: string, text: string): void {
  const element = byId(id, HTMLElement)
  // The same words again would be read out again.
  if (element.textContent !== text) element.textContent = text
}

function on(id: string, pressed: () => void): void {
  byId(id, HTMLButtonElement).addEventListener('click', pressed)
}

function byId<E extends HTMLElement>(id: string, kind: abstract new () => E): E {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`)
  return element
}
