/** The page for whoever looks at it: set-up, sign-in, or the desk itself. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Language } from '../../knowledge/language.js'
import { DeskContext, type Desk } from './context.js'
import { prefer } from './preferences.js'
import { attention } from './state.js'
import type { Store } from './store.js'
import { Announcement } from './view/announcement.js'
import { DeskPage } from './view/desk-page.js'
import { SetUp } from './view/set-up.js'
import { SignIn } from './view/sign-in.js'
import { Unreachable } from './view/unreachable.js'
import { words } from './words/words.js'

export interface AppProps {
  readonly store: Store
  readonly firstLanguage: Language
  /** What stays the same for as long as the page is open. */
  readonly fixed: Omit<Desk, 'state' | 'words' | 'language' | 'speak'>
}

export function App({ store, firstLanguage, fixed }: AppProps) {
  const [state, setState] = useState(store.state())
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    setState(store.state())
    return store.watch(setState)
  }, [store])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const { product } = words[language]
  const count = attention(state)
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${product}` : product
  }, [count, product])
  const speak = (chosen: Language) => {
    prefer('language', chosen)
    setLanguage(chosen)
  }
  return (
    <DeskContext.Provider value={{ ...fixed, state, words: words[language], language, speak }}>
      <PageFor who={state.who} />
      <Announcement />
    </DeskContext.Provider>
  )
}

function PageFor({ who }: { who: Desk['state']['who'] }) {
  switch (who.kind) {
    case 'checking':
      return <div class="checking" aria-busy="true" />
    case 'unreachable':
      return <Unreachable />
    case 'setting-up':
      return <SetUp token={who.token} />
    case 'out':
      return <SignIn why={who.why} />
    case 'in':
      return <DeskPage staff={who.staff} />
  }
}
