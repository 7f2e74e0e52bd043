/** A pane with nothing in it, and why. */
import type { ComponentChildren } from 'preact'
import { useDesk } from '../context.js'
import { BackLink } from './back-link.js'

export interface BlankProps {
  readonly title: string
  readonly text?: string
  readonly isBusy?: boolean
  readonly children?: ComponentChildren
}

export function Blank({ title, text, isBusy, children }: BlankProps) {
  const { words } = useDesk()
  return (
    <section class="pane conversation blank" aria-labelledby="conversation-title" aria-busy={isBusy}>
      <BackLink to={{ kind: 'queue' }} name={words.conversation.back} isLabelled />
      <div class="blank__text">
        <h2 id="conversation-title" tabIndex={-1}>
          {title}
        </h2>
        {text && <p class="soft">{text}</p>}
        {children}
      </div>
    </section>
  )
}
