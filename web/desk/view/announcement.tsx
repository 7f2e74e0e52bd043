/** The one polite status line for screen readers beside the conversation's log. */
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../context.js'

export function Announcement() {
  const { announcer } = useDesk()
  const [said, setSaid] = useState({ text: '', count: 0 })
  useEffect(() => announcer.hear((text) => setSaid(({ count }) => ({ text, count: count + 1 }))), [announcer])
  return (
    <div role="status" class="visually-hidden">
      {/* A new node each time: the same words twice are announced twice. */}
      <span key={said.count}>{said.text}</span>
    </div>
  )
}
