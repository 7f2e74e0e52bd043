/** Turns sound and notifications on and off; the browser's permission is asked for only here. */
import { useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import { Icon } from './icon.js'

export function AlertsButton() {
  const { words, alerts, announcer } = useDesk()
  const [state, setState] = useState(alerts.state())
  const isOn = state !== 'off'
  const toggle = async () => {
    if (isOn) alerts.turnOff()
    const now = isOn ? 'off' : await alerts.turnOn()
    setState(now)
    announcer.say({ on: words.alerts.on, 'sound-only': words.alerts.soundOnly, off: words.alerts.off }[now])
  }
  const name = isOn ? words.alerts.turnOff : words.alerts.turnOn
  return (
    <button type="button" class="quiet tool" onClick={() => void toggle()} title={name}>
      <Icon name={isOn ? 'bell' : 'bell-off'} />
      <span class="tool__name">{name}</span>
    </button>
  )
}
