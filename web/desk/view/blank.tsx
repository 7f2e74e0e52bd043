/** A pane with nothing in it, and why. */
import type { ComponentChildren } from 'preact'
import { useDesk } from '../context.js'
import { BackLink, type BackLinkProps } from './back-link.js'

export interface BlankProps {
  readonly title: string
  readonly text?: string
  readonly isBusy?: boolean
  /** To the queue, when absent. */
  readonly back?: Pick<BackLinkProps, 'to' | 'name'>
  readonly titleId?: string
  readonly children?: ComponentChildren
}

export function Blank({ title, text, isBusy, back, titleId = 'conversation-title', children }: BlankProps) {
  const { words } = useDesk()
  return (
    <section class="pane conversation blank" aria-labelledby={titleId} aria-busy={isBusy}>
      <BackLink {...(back ?? { to: { kind: 'queue' }, name: words.conversation.back })} isLabelled />
      <div class="blank__text">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {text && <p class="soft">{text}</p>}
        {children}
      </div>
    </section>
  )
}
