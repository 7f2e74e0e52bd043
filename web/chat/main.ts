/** The chat: opens the conversation, shows it with Web Chat, and keeps it alive. Each load of the page is one conversation. */
import { languageOfTag, type Language } from '../../knowledge/language.js'
import { appearance, MAX_MESSAGE_LENGTH } from './appearance.js'
import { attributed } from './attribution.js'
import { directLineOf, openConversation, type Desk, type Opened } from './conversation.js'
import { fileWording } from './file-wording.js'
import { openFrame } from './frame.js'
import { keepFresh } from './keep-fresh.js'
import { watchLog } from './log.js'
import { markdownAsHtml } from './markdown.js'
import { openPage } from './page.js'
import { tellingWhatIsLost } from './posting.js'
import { rememberingFiles } from './resending.js'
import { forgetSession, keepSession, keptSession, usableStorage } from './session.js'
import { sendBoxIn } from './send-box.js'
import { watchSockets } from './sockets.js'
import { watchman } from './watchman.js'
import { loadedWebChat, type DirectLine, type WebChat } from './web-chat.js'
import { chatWording } from './wording.js'

/** DirectLineJS's numbers for the state of a connection. */
const STATUS = { online: 2, expired: 3, failed: 4, ended: 5 }
const POLLING_MS = 500

const asked = new URLSearchParams(location.search)
const storage = usableStorage()
const desk: Desk = { fetch: fetch.bind(window), origin: location.origin, now: () => Date.now() }
const kept = keptSession(storage)
let language: Language = kept?.language ?? languageOfTag(asked.get('locale') ?? undefined) ?? 'es'

const frame = openFrame(asked.get('host'), storage, () => sendBoxIn(page.chat).focus())
let send: (text: string) => void = () => undefined
let showAgain: () => void = () => undefined

const page = openPage(language, frame.isEmbedded, {
  person: () => send(chatWording[language].personWish),
  language: switchLanguage,
  renew,
  close: () => frame.close(),
  retry: () => location.reload(),
})

await start()

async function start(): Promise<void> {
  const wanted = { locale: chatWording[language].locale }
  const [webChat, opening] = await Promise.all([
    loadedWebChat(document.querySelector('#web-chat')),
    openConversation(desk, kept, wanted),
  ])
  if (opening.kind === 'busy' || opening.kind === 'unreachable') {
    page.connection('disconnected')
    return page.trouble(opening.kind)
  }
  keepSession(storage, { ...opening.session, language: kept?.language })
  if (webChat === undefined) return page.trouble('unloadable')
  show(webChat, opening, opening.kind === 'resumed')
  if (opening.kind === 'replaced') page.notice('replaced')
}

function show(webChat: WebChat, opened: Opened, isResumed: boolean): void {
  const log = watchLog(page.chat, isResumed)
  const directLine = connect(webChat, opened)
  const store = webChat.createStore(
    {},
    rememberingFiles(),
    watchman(MAX_MESSAGE_LENGTH, {
      received(activity) {
        log.received()
        frame.received(activity)
      },
      length: (isTooLong) => page.tooLong(isTooLong ? MAX_MESSAGE_LENGTH : undefined),
    }),
  )
  send = (text) => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } })
  const attributing = attributed(() => language)
  showAgain = () => {
    const words = chatWording[language]
    log.name(words.log)
    webChat.renderWebChat(
      {
        directLine,
        store,
        locale: words.locale,
        styleOptions: appearance,
        activityMiddleware: attributing,
        renderMarkdown: (text: string) => markdownAsHtml(text, words.newTab),
        overrideLocalizedStrings: { ...words.webChat, ...fileWording[language] },
      },
      page.chat,
    )
  }
  showAgain()
  page.ready()
}

function connect(webChat: WebChat, opened: Opened): DirectLine {
  const { session, streamUrl } = opened
  watchSockets((state) => page.connection(state === 'open' ? 'connected' : 'reconnecting'))
  const created = webChat.createDirectLine({
    domain: directLineOf(desk),
    token: session.token,
    conversationId: session.conversationId,
    streamUrl,
    watermark: '0',
    webSocket: asked.get('polling') !== '1',
    pollingInterval: POLLING_MS,
  })
  const directLine = tellingWhatIsLost(created)
  const expire = (): void => {
    page.connection('disconnected')
    page.notice('expired', () => location.reload())
  }
  keepFresh(desk, session, {
    fresh(next) {
      keepSession(storage, { ...next, language: keptSession(storage)?.language })
      directLine.reconnect({ conversationId: next.conversationId, token: next.token, streamUrl })
    },
    over: expire,
  })
  directLine.connectionStatus$.subscribe((status) => {
    if (status === STATUS.online && asked.get('polling') === '1') page.connection('connected')
    if (status === STATUS.expired || status === STATUS.failed) expire()
    if (status === STATUS.ended) page.connection('disconnected')
  })
  return directLine
}

function switchLanguage(next: Language): void {
  if (next === language) return
  language = next
  const session = keptSession(storage)
  if (session !== undefined) keepSession(storage, { ...session, language })
  page.speak(language)
  showAgain()
  send(chatWording[language].languageWish)
}

function renew(): void {
  forgetSession(storage)
  const fresh = new URL(location.href)
  fresh.searchParams.set('locale', language)
  location.replace(fresh)
}
