/** Where the operator writes; what is written stays in the tab until it is sent. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import { sentences, withSentence, type QuickReply } from '../quick-replies.js'
import type { Me, View } from '../wire.js'
import { Icon } from './icon.js'
import { QuickReplies } from './quick-replies.js'

/** As the server takes at most. */
const LONGEST = 4000
/** From here on the remaining characters are told. */
const TELL_LEFT_FROM = 3600

export function Composer({ view, staff }: { view: View; staff: Me }) {
  const { words, serving, tab } = useDesk()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => tab.draft(staff.id, view.id))
  const write = (now: string) => {
    setText(now)
    tab.keepDraft(staff.id, view.id, now)
  }
  useEffect(() => {
    // Just taken, so the next thing is to write; but a focus that is elsewhere is left alone.
    const { id } = document.activeElement ?? {}
    const isFree = document.activeElement === document.body || id === 'conversation-title'
    if (isFree && matchMedia('(pointer: fine)').matches) box.current?.focus()
  }, [])
  const send = () => {
    const said = text.trim()
    if (said === '') return
    write('')
    box.current?.focus()
    void serving.say(view.id, said)
  }
  const insert = (reply: QuickReply) => {
    write(withSentence(text, sentences[view.language][reply]).slice(0, LONGEST))
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (!isEnter || matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    send()
  }
  return (
    <form class="foot composer" onSubmit={(event) => (event.preventDefault(), send())}>
      <QuickReplies language={view.language} onChoose={insert} />
      <div class="composer__row">
        <label class="visually-hidden" for="composer">
          {words.composer.label}
        </label>
        {/* The copy behind the box gives it the height of its text. */}
        <div class="composer__grow" data-text={`${text} `}>
          <textarea
            ref={box}
            id="composer"
            rows={1}
            lang={view.language}
            maxLength={LONGEST}
            value={text}
            placeholder={words.composer.placeholder(words.languages[view.language])}
            aria-describedby="composer-hint"
            onInput={({ currentTarget }) => write(currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <button class="primary" aria-disabled={text.trim() === ''}>
          <Icon name="send" />
          <span class="composer__send">{words.composer.send}</span>
        </button>
      </div>
      <p id="composer-hint" class="composer__hint soft">
        {text.length >= TELL_LEFT_FROM ? words.composer.left(LONGEST - text.length) : words.composer.hint}
      </p>
    </form>
  )
}
