/** All that has happened to a claim, newest first. */
import { authorOf, deliveryOf, historyOf, toldOf } from '../../claims/history.js'
import type { ClaimView } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import { clockTime, dateWords } from '../../time.js'
import { FailedDelivery } from './failed-delivery.js'

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
          const delivery = deliveryOf(event, view.events)
          const isLetter = 'messageId' in event && event.kind !== 'survey-sent' && event.kind !== 'data-received'
          return (
            <li key={all.length - index} class={`event event--${event.by.kind}`} data-kind={event.kind}>
              <p class="event__title">{title}</p>
              <p class="soft">
                {authorOf(event, staffId, words)} ·{' '}
                <time dateTime={event.at}>
                  {dateWords(event.at, language)}, {clockTime(event.at, language)}
                </time>
                {delivery &&
                  ` · ${delivery.kind === 'failed' ? words.claims.delivery.ended[delivery.end] : events[delivery.kind]}`}
              </p>
              {texts.map((text, place) => (
                <p key={place} class="event__text as-written">
                  {text}
                </p>
              ))}
              {delivery?.kind === 'failed' && isLetter && (
                <FailedDelivery claimId={view.id} messageId={event.messageId} />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
