/** A sound and a desktop notification for who does not look at the page; asked for by a click, never by itself. */
import { prefer, preference } from './preferences.js'

export type AlertsState = 'off' | 'sound-only' | 'on'

export interface Alerts {
  state(): AlertsState
  /** Call it from a click: the browser then lets it ask and sound. */
  turnOn(): Promise<AlertsState>
  turnOff(): void
  ring(text: string, onClick: () => void): void
}

export function createAlerts(): Alerts {
  let wanted = preference('alerts') === 'on'
  let audio: AudioContext | undefined
  const state = (): AlertsState => {
    if (!wanted) return 'off'
    return mayNotify() ? 'on' : 'sound-only'
  }
  return {
    state,
    turnOn: async () => {
      wanted = true
      prefer('alerts', 'on')
      audio ??= new AudioContext()
      chime(audio)
      if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission()
      return state()
    },
    turnOff: () => {
      wanted = false
      prefer('alerts', 'off')
    },
    ring: (text, onClick) => {
      if (!wanted) return
      audio ??= new AudioContext()
      chime(audio)
      if (document.visibilityState === 'hidden' && mayNotify()) notify(text, onClick)
    },
  }
}

function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted'
}

function notify(text: string, onClick: () => void): void {
  // Names and words of customers stay out: a notification is seen by whoever passes the screen.
  const notification = new Notification('Mostrador', { body: text, tag: 'mostrador-desk' })
  notification.onclick = () => {
    window.focus()
    onClick()
    notification.close()
  }
}

/** Two soft notes, a fifth apart. */
function chime(audio: AudioContext): void {
  void audio.resume()
  for (const [index, hertz] of [660, 990].entries()) {
    const start = audio.currentTime + index * 0.16
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.4)
  }
}
