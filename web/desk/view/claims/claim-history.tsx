/** All that has happened to a claim, newest first. */
import { authorOf, historyOf, isDelivered, toldOf } from '../../claims/history.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { clockTime, dateWords } from '../../time.js'

export function ClaimHistory({ view, staffId }: { view: ClaimView; staffId: string }) {
  const { words, language } = useDesk()
  const { pane, events } = words.claims
  return (
    <section class="claim__history">
      <h3>{pane.history}</h3>
      <p class="soft">{pane.historyOrder}</p>
      <ol>
        {historyOf(view.events).map((event, index, all) => {
          const { title, texts } = toldOf(event, { words, language })
          const delivered = isDelivered(event, view.events)
          return (
            <li key={all.length - index} class={`event event--${event.by.kind}`} data-kind={event.kind}>
              <p class="event__title">{title}</p>
              <p class="soft">
                {authorOf(event, staffId, words)} ·{' '}
                <time dateTime={event.at}>
                  {dateWords(event.at, language)}, {clockTime(event.at, language)}
                </time>
                {delivered !== undefined && ` · ${delivered ? events.reached : events.underway}`}
              </p>
              {texts.map((text, place) => (
                <p key={place} class="event__text as-written">
                  {text}
                </p>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
