/** The frame of the pages before the desk: the name, a card, and the choice of language. */
import type { ComponentChildren } from 'preact'
import { useDesk } from '../context.js'
import { LanguageSwitch } from './language-switch.js'
import { Mark } from './mark.js'

export function Gate({ title, children }: { title: string; children: ComponentChildren }) {
  const { words } = useDesk()
  return (
    <div class="gate">
      <header class="gate__brand">
        <Mark />
        <span>{words.product}</span>
      </header>
      <main class="gate__card">
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="gate__foot">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
