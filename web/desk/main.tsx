/** Puts the desk's page together. */
import { render } from 'preact'
import { besideActions } from './actions/beside.js'
import { claimActions } from './actions/claims.js'
import { personActions } from './actions/persons.js'
import { lookingActions } from './actions/looking.js'
import type { Alarm, Parts } from './actions/parts.js'
import { servingActions } from './actions/serving.js'
import { sessionActions } from './actions/session.js'
import { createAlerts } from './alerts.js'
import { createAnnouncer } from './announcer.js'
import { deskApi } from './api.js'
import { App } from './app.js'
import { NO_FILTER } from './claims/filter.js'
import { createClock } from './clock.js'
import { connectLive, liveUrl } from './live.js'
import { unsent } from './outbox.js'
import { preference } from './preferences.js'
import { itemOf } from './queue.js'
import { hashOf, routeOf, type Route } from './route.js'
import { freshState } from './state.js'
import { createStore } from './store.js'
import { tabIn } from './tab.js'
import { languageFor, languageNamed, words } from './words/words.js'

const store = createStore(freshState(routeOf(location.hash)))
const clock = createClock(() => Date.now())
const tab = tabIn(sessionStorage)
const alerts = createAlerts()
const announcer = createAnnouncer()
const go = (route: Route, how?: 'instead') => {
  // Either way `hashchange` follows.
  if (how === 'instead') location.replace(hashOf(route))
  else location.hash = hashOf(route)
}

const pageWords = () => words[languageNamed(document.documentElement.lang) ?? 'es']
const callOperator = (text: string, route: Route) => {
  announcer.say(text)
  alerts.ring(text, () => go(route))
}
const alarm: Alarm = {
  arrived: ({ language }) => {
    const { queue, languages } = pageWords()
    callOperator(queue.arrived(languages[language]), { kind: 'queue' })
  },
  wrote: (id) => {
    const { queue, customer } = pageWords()
    const name = itemOf(store.state().queue, id)?.customerName ?? customer
    callOperator(queue.wrote(name), { kind: 'conversation', id })
  },
  warned: ({ claimId, about, assignedTo }) => {
    const { alarm: told } = pageWords().claims
    callOperator(`${told[about]}: ${told.of(claimId, assignedTo)}`, { kind: 'claim', id: claimId, filter: NO_FILTER })
  },
}

const parts: Parts = {
  store,
  api: deskApi({ fetch: (...request) => fetch(...request), onServerTime: clock.set }),
  tab,
  alarm,
  newId: () => crypto.randomUUID(),
  now: clock.now,
  later: (work, ms) => void setTimeout(work, ms),
}
const isLooking = () => document.visibilityState === 'visible' && document.hasFocus()
const setUpToken = new URLSearchParams(location.search).get('setup') ?? undefined
const session = sessionActions(parts, setUpToken, () =>
  history.replaceState(null, '', location.pathname + location.hash),
)
const looking = lookingActions(parts, isLooking)
const serving = servingActions(parts, Math.random, looking.queue)

const claims = claimActions(parts, isLooking)
const beside = besideActions(parts)

const persons = personActions(parts)
const connect = () =>
  connectLive({
    url: liveUrl(location),
    random: Math.random,
    onFrame: (frame) => {
      looking.frame(frame)
      claims.frame(frame)
    },
    onLink: (link) => {
      store.tell({ kind: 'link', link })
      if (link !== 'live') return
      void looking.everything().then(serving.retryAll)
      void claims.again()
    },
    // Only the API can say that the session is over: a refused socket looks like a broken one.
    onBroken: () => void looking.queue(),
  })

store.watch((now, before) => {
  if (now.who.kind === 'in' && now.outbox !== before.outbox) tab.keepOutbox(now.who.staff.id, now.outbox)
})
addEventListener('hashchange', () => store.tell({ kind: 'routed', route: routeOf(location.hash) }))
addEventListener('focus', looking.looked)
addEventListener('beforeunload', (event) => {
  if (unsent(store.state().outbox).length > 0) event.preventDefault()
})

const root = document.getElementById('desk')
if (!root) throw new Error('The page has no element #desk to draw in')
const firstLanguage = languageNamed(preference('language')) ?? languageFor(navigator.languages)
render(
  <App
    store={store}
    firstLanguage={firstLanguage}
    fixed={{ go, session, looking, serving, claims, beside, persons, tab, alerts, announcer, clock, connect }}
  />,
  root,
)
void session.check()
