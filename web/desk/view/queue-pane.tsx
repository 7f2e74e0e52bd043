/** The queue at a glance: who waits, who is with you, who is with colleagues. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../context.js'
import { prefer, preference } from '../preferences.js'
import { listsOf } from '../queue.js'
import type { QueueItem } from '../wire.js'
import { QueueEntry } from './queue-entry.js'

export function QueuePane({ staffId }: { staffId: string }) {
  const { words, state } = useDesk()
  const { waiting, mine, colleagues } = listsOf(state.queue, staffId)
  const isEmpty = waiting.length + mine.length + colleagues.length === 0
  useEffect(() => {
    if (!isEmpty) prefer('seen-customer', 'yes')
  }, [isEmpty])
  return (
    <nav class="pane queue" aria-labelledby="queue-title" aria-busy={!state.queue}>
      <h2 id="queue-title" class="visually-hidden">
        {words.queue.title}
      </h2>
      {!state.queue && <p class="soft queue__note">{words.loading}</p>}
      {state.queue && (
        <>
          <Section title={words.queue.waiting} items={waiting} isUrgent>
            <Nobody />
          </Section>
          <Section title={words.queue.mine} items={mine}>
            <p class="soft queue__note">{words.queue.noneMine}</p>
          </Section>
          {colleagues.length > 0 && <Section title={words.queue.colleagues} items={colleagues} />}
        </>
      )}
    </nav>
  )
}

interface SectionProps {
  readonly title: string
  readonly items: readonly QueueItem[]
  readonly isUrgent?: boolean
  /** Shown when there are none. */
  readonly children?: ComponentChildren
}

function Section({ title, items, isUrgent, children }: SectionProps) {
  return (
    <section class="queue__section">
      <h3>
        {title} <span class={isUrgent && items.length > 0 ? 'count count--urgent' : 'count'}>{items.length}</span>
      </h3>
      {items.length === 0 && children}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <QueueEntry key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Nobody() {
  const { words } = useDesk()
  return (
    <div class="nobody">
      <p class="nobody__title">{words.queue.nobody}</p>
      <p class="soft">{words.queue.nobodyText}</p>
      {preference('seen-customer') === undefined && (
        <p class="nobody__try">
          {words.queue.tryIt}{' '}
          <a href="/" target="_blank" rel="noopener">
            {words.queue.openShop}
          </a>
        </p>
      )}
    </div>
  )
}
