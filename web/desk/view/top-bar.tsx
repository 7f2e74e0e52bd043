/** The bar above everything: the name, the line, alerts, help and the menu; always in the same place. */
import { useDesk } from '../context.js'
import type { Route } from '../route.js'
import type { Me } from '../wire.js'
import type { Words } from '../words/words.js'
import { AlertsButton } from './alerts-button.js'
import { Icon } from './icon.js'
import { Mark } from './mark.js'
import { Menu } from './menu.js'
import { Sections } from './sections.js'

export function TopBar({ staff, onHelp }: { staff: Me; onHelp: () => void }) {
  const { words, state } = useDesk()
  return (
    <header class="top">
      <SkipLink />
      <h1 class="top__brand">
        <Mark />
        <span>{words.product}</span>
      </h1>
      <Sections />
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

function SkipLink() {
  const { words, state } = useDesk()
  const [titleId, name] = skipTo(state.route, words)
  return (
    <a
      class="skip"
      href={`#${titleId}`}
      onClick={(event) => {
        // The address belongs to the views, so the link moves the focus itself.
        event.preventDefault()
        document.getElementById(titleId)?.focus()
      }}
    >
      {name}
    </a>
  )
}

/** The title of what the view is about, by its element's id, and what the link to it is called. */
function skipTo({ kind }: Route, { claims, persons, skip }: Words): readonly [string, string] {
  if (kind === 'persons') return ['persons-title', persons.skip]
  if (kind === 'claims') return ['claims-title', claims.skipToList]
  return kind === 'claim' ? ['claim-title', claims.skip] : ['conversation-title', skip]
}
