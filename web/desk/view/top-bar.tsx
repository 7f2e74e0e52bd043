/** The bar above everything: the name, the line, alerts, help and the menu; always in the same place. */
import { useDesk } from '../context.js'
import type { Me } from '../wire.js'
import { AlertsButton } from './alerts-button.js'
import { Icon } from './icon.js'
import { Mark } from './mark.js'
import { Menu } from './menu.js'

export function TopBar({ staff, onHelp }: { staff: Me; onHelp: () => void }) {
  const { words, state } = useDesk()
  return (
    <header class="top">
      <a class="skip" href="#conversation-title" onClick={focusConversation}>
        {words.skip}
      </a>
      <h1 class="top__brand">
        <Mark />
        <span>{words.product}</span>
      </h1>
      <p class="top__link" data-link={state.link} aria-hidden={state.link === 'lost'}>
        {state.link === 'lost' ? '' : words.link[state.link]}
      </p>
      <div class="top__tools">
        <AlertsButton />
        <button type="button" class="quiet tool" onClick={onHelp} title={words.help}>
          <Icon name="help" />
          <span class="tool__name">{words.help}</span>
        </button>
        <Menu staff={staff} />
      </div>
    </header>
  )
}

/** The address belongs to the conversations, so the link moves the focus itself. */
function focusConversation(event: Event): void {
  event.preventDefault()
  document.getElementById('conversation-title')?.focus()
}
