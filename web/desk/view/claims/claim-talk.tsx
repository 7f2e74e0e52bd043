/** The claim's conversation beside it: what the customer has written that nobody has answered, and the whole of it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { newFilesIn } from '../../claims/talk.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { hashOf } from '../../route.js'
import { clockTime, dateWords } from '../../time.js'
import type { Me, View } from '../../wire.js'
import { nameOf } from '../../words/words.js'
import { LogItems } from '../log-items.js'

export interface ClaimTalkProps {
  readonly view: ClaimView
  readonly staff: Me
}

export function ClaimTalk({ view, staff }: ClaimTalkProps) {
  const { words, state, beside } = useDesk()
  const { talk } = words.dossier
  const { transcript } = state.claims.beside
  const isHidden = transcript.kind === 'hidden'
  const newest = view.talk.messages.at(-1)?.seq ?? 0
  const isOld = transcript.kind === 'shown' && (transcript.view.messages.at(-1)?.seq ?? 0) < newest
  useEffect(() => {
    if (isOld) void beside.transcript(view.id, view.conversationId)
  }, [isOld])
  if (view.talk.kind === 'gone') return <p class="soft claim__talk">{talk.gone}</p>
  const toggle = () => {
    if (isHidden) void beside.transcript(view.id, view.conversationId)
    else beside.hideTranscript(view.id)
  }
  return (
    <section class="claim__talk" aria-labelledby={view.talk.messages.length > 0 ? 'claim-talk-title' : undefined}>
      {view.talk.messages.length > 0 && <Unanswered view={view} />}
      <p class="claim__talk-links">
        <button type="button" aria-expanded={!isHidden} aria-controls="claim-transcript" onClick={toggle}>
          {isHidden ? talk.show : talk.hide}
        </button>
        <a href={hashOf({ kind: 'conversation', id: view.conversationId })}>{talk.goTo}</a>
      </p>
      <div id="claim-transcript" aria-busy={transcript.kind === 'loading'}>
        {transcript.kind === 'loading' && <p class="soft">{words.loading}</p>}
        {transcript.kind === 'gone' && <p class="soft">{talk.gone}</p>}
        {transcript.kind === 'failed' && (
          <p class="problem" role="alert">
            {talk.failed}{' '}
            <button type="button" onClick={() => void beside.transcript(view.id, view.conversationId)}>
              {words.tryAgain}
            </button>
          </p>
        )}
        {transcript.kind === 'shown' && <Transcript view={transcript.view} staff={staff} />}
      </div>
    </section>
  )
}

/** From its end, where the newest is. */
function Transcript({ view, staff }: { view: View; staff: Me }) {
  const { words } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [view])
  return (
    <div ref={box} class="claim__transcript" tabIndex={0} role="group" aria-label={words.conversation.log}>
      <LogItems view={view} written={{}} outbox={[]} staff={staff} />
    </div>
  )
}

/** Newest last, as in the chat. */
function Unanswered({ view }: { view: ClaimView }) {
  const { words, language, claims, announcer } = useDesk()
  const { talk } = words.dossier
  const { messages } = view.talk
  const files = newFilesIn(view)
  const canRecord = view.permitted.includes('receive-data')
  const attach = async () => {
    const isDone = await claims.act(view.id, [{ kind: 'add-evidence', attachmentIds: [...files] }])
    if (isDone) announcer.say(nameOf(words.claims.done, 'add-evidence'))
  }
  return (
    <div class="claim__unanswered">
      <h3 id="claim-talk-title">{talk.title(messages.length)}</h3>
      <p class="soft">{talk.text}</p>
      <ul lang={view.language}>
        {messages.map(({ seq, at, text, files: sent }) => (
          <li key={seq}>
            <p class="soft" lang={language}>
              <time dateTime={at}>
                {dateWords(at, language)}, {clockTime(at, language)}
              </time>
              {sent.length > 0 && ` · ${sent.map(({ name }) => name).join(', ')}`}
            </p>
            {text && <blockquote class="as-written">{text}</blockquote>}
          </li>
        ))}
      </ul>
      {canRecord && (
        <button type="button" class="primary" onClick={openReceived}>
          {talk.record}
        </button>
      )}
      {!canRecord && files.length > 0 && view.permitted.includes('add-evidence') && (
        <button type="button" onClick={() => void attach()}>
          {talk.attach(files.length)}
        </button>
      )}
    </div>
  )
}

/** The form belongs to the actions below, where it takes the focus. */
function openReceived(): void {
  const button = document.getElementById('claim-receive-data')
  if (button?.getAttribute('aria-expanded') !== 'true') button?.click()
  else document.querySelector<HTMLElement>('#claim-form textarea')?.focus()
}
