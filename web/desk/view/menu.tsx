/** Who is signed in, the page's language, and the way out. */
import { useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import type { Me } from '../wire.js'
import { hashOf } from '../route.js'
import { Confirmation } from './confirmation.js'
import { Icon } from './icon.js'
import { LanguageSwitch } from './language-switch.js'

export function Menu({ staff }: { staff: Me }) {
  const { words, session } = useDesk()
  const [isAsking, setAsking] = useState(false)
  const close = () => document.getElementById('menu')?.hidePopover()
  const leave = () => (session.wouldLose() ? setAsking(true) : void session.signOut())
  return (
    <>
      <button type="button" class="quiet tool tool--menu" popovertarget="menu" title={words.menuOf(staff.alias)}>
        <Icon name="person" />
        <span class="tool__alias">{staff.alias}</span>
        <span class="visually-hidden">{words.menu}</span>
      </button>
      <div id="menu" popover="auto" class="menu">
        <p class="menu__who">
          <strong>{staff.name}</strong>
          <span>{staff.email}</span>
          <span>{words.customersSee(staff.alias)}</span>
        </p>
        {staff.role === 'admin' && (
          <a href={hashOf({ kind: 'persons' })} onClick={close}>
            {words.persons.menu}
          </a>
        )}
        <LanguageSwitch />
        <button type="button" onClick={leave}>
          {words.signOut}
        </button>
      </div>
      {isAsking && (
        <Confirmation
          title={words.leave.title}
          no={words.leave.stay}
          yes={words.leave.discard}
          onNo={() => setAsking(false)}
          onYes={() => void session.signOut()}
        >
          <p>{words.leave.text}</p>
        </Confirmation>
      )}
    </>
  )
}
