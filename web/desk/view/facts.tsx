/** Language, channel, since when and how long: the conversation's plain facts. */
import { useDesk, useNow } from '../context.js'
import { itemOf } from '../queue.js'
import { clockTime, dayWords, waitClock } from '../time.js'
import type { View } from '../wire.js'
import { nameOf } from '../words/words.js'

export function Facts({ view }: { view: View }) {
  const { words, language, state } = useDesk()
  const now = useNow(1000)
  const { summary } = words
  const { handoff } = view
  const reason = handoff.kind === 'waiting' ? handoff.reason : itemOf(state.queue, view.id)?.reason
  const started = `${dayWords(view.startedAt, now, language, words.conversation)}, ${clockTime(view.startedAt, language)}`
  return (
    <section>
      <h3>{summary.facts}</h3>
      <dl class="facts">
        {reason && <Fact name={summary.reason} value={reason} />}
        {handoff.kind === 'waiting' && <Fact name={summary.waits} value={waitClock(now - Date.parse(handoff.since))} />}
        {handoff.kind === 'human' && (
          <Fact name={summary.waited} value={waitClock(Date.parse(handoff.since) - Date.parse(handoff.waitedSince))} />
        )}
        {handoff.kind === 'human' && <Fact name={summary.with} value={handoff.alias} />}
        <Fact name={summary.language} value={words.languages[view.language]} />
        <Fact name={summary.channel} value={nameOf(words.channels, view.channel)} />
        <Fact name={summary.since} value={started} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
