/** The desk: the queue, the conversation and its summary side by side, or one at a time on narrow screens. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import { prefer, preference } from '../preferences.js'
import { conversationIn, isAboutClaims } from '../route.js'
import type { Me } from '../wire.js'
import { ClaimsPage } from './claims/claims-page.js'
import { ConversationPane } from './conversation-pane.js'
import { HelpDialog } from './help-dialog.js'
import { LostBar } from './lost-bar.js'
import { PersonsPage } from './persons/persons-page.js'
import { QueuePane } from './queue-pane.js'
import { Summary } from './summary.js'
import { TopBar } from './top-bar.js'
import { useKeys } from './use-keys.js'

/** Deadlines pass without anything happening: so often the claims are asked again, ms. */
const DEADLINES_MS = 5 * 60_000

function View({ staff }: { staff: Me }) {
  const { state } = useDesk()
  if (state.route.kind === 'persons') return <PersonsPage staff={staff} />
  if (isAboutClaims(state.route)) return <ClaimsPage staff={staff} />
  return (
    <main class="panes" data-summary={state.open.kind === 'open'}>
      <QueuePane staffId={staff.id} />
      <ConversationPane staff={staff} />
      {state.open.kind === 'open' && <Summary key={state.open.view.id} view={state.open.view} />}
    </main>
  )
}

export function DeskPage({ staff }: { staff: Me }) {
  const { state, looking, claims, connect } = useDesk()
  const [isHelping, setHelping] = useState(false)
  const [lettersOn, setLetters] = useState(preference('letters') !== 'off')
  const connectNow = useRef(() => {})
  useEffect(() => {
    const live = connect()
    connectNow.current = live.connectNow
    return live.stop
  }, [])
  const id = conversationIn(state.route)
  useEffect(() => {
    if (id !== undefined) void looking.open(id)
  }, [id])
  useEffect(() => {
    void claims.count()
    const timer = setInterval(() => void claims.again(), DEADLINES_MS)
    return () => clearInterval(timer)
  }, [])
  const help = useCallback(() => setHelping(true), [])
  useKeys(lettersOn, help)
  return (
    <div class="desk" data-view={state.route.kind}>
      <TopBar staff={staff} onHelp={help} />
      <LostBar onConnect={() => connectNow.current()} />
      <View staff={staff} />
      {isHelping && (
        <HelpDialog
          lettersOn={lettersOn}
          onLetters={(on) => {
            prefer('letters', on ? 'on' : 'off')
            setLetters(on)
          }}
          onClose={() => setHelping(false)}
        />
      )}
    </div>
  )
}
