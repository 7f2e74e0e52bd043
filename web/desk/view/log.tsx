/** The messages, newest at the bottom; it follows them only while the reader is there. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import type { Outgoing } from '../outbox.js'
import type { Me, View } from '../wire.js'
import { LogItems } from './log-items.js'

export interface LogProps {
  readonly view: View
  readonly written: Readonly<Record<number, string>>
  readonly outbox: readonly Outgoing[]
  readonly staff: Me
}

/** Nearer to the end than this is at the end, px. */
const AT_END_PX = 48

export function Log({ view, written, outbox, staff }: LogProps) {
  const { words } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const [missed, setMissed] = useState(0)
  const [isAway, setAway] = useState(false)
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }
  const counts = useCounts(view.messages.length, outbox.length)
  useLayoutEffect(() => {
    if (isAtEnd.current || counts.hasWritten) toEnd()
    else if (counts.fresh > 0) setMissed((before) => before + counts.fresh)
  }, [counts.key])
  useEffect(() => followSize(inside.current, box.current, () => isAtEnd.current && toEnd()), [])
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < AT_END_PX
    setAway(!isAtEnd.current)
    if (isAtEnd.current) setMissed(0)
  }
  return (
    <div class="log-holder">
      <div ref={box} class="log" role="log" aria-label={words.conversation.log} tabIndex={0} onScroll={onScroll}>
        <div ref={inside} class="log__inside">
          <LogItems view={view} written={written} outbox={outbox} staff={staff} />
        </div>
      </div>
      {isAway && (
        <button type="button" class={missed > 0 ? 'to-end to-end--new' : 'to-end'} onClick={toEnd}>
          {missed > 0 ? words.conversation.newBelow(missed) : words.conversation.toEnd}
        </button>
      )}
    </div>
  )
}

/** What has been added since the last drawing: messages, and whether the operator wrote one. */
function useCounts(messages: number, outbox: number) {
  const before = useRef({ messages, outbox })
  const counts = {
    fresh: messages - before.current.messages,
    hasWritten: outbox > before.current.outbox,
    key: `${messages} ${outbox}`,
  }
  useLayoutEffect(() => {
    before.current = { messages, outbox }
  })
  return counts
}

/** Calls `onSize` when the content or its frame changes size: images arrive late, keyboards open. */
function followSize(inside: Element | null, box: Element | null, onSize: () => void): () => void {
  const observer = new ResizeObserver(onSize)
  for (const element of [inside, box]) if (element) observer.observe(element)
  return () => observer.disconnect()
}
