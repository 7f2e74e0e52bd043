/** The claim's conversation beside it: what the customer has written that nobody has answered, and the whole of it. */
import { newFilesIn } from '../../claims/talk.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { hashOf } from '../../route.js'
import { clockTime, dateWords } from '../../time.js'
import type { Me } from '../../wire.js'
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
  if (view.talk.kind === 'gone') return <p class="soft claim__talk">{talk.gone}</p>
  const isHidden = transcript.kind === 'hidden'
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
        {transcript.kind === 'shown' && (
          <div class="claim__transcript" tabIndex={0} role="group" aria-label={words.conversation.log}>
            <LogItems view={transcript.view} written={{}} outbox={[]} staff={staff} />
          </div>
        )}
      </div>
    </section>
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
