/** The live line to the server: connects, notices when it is dead, and connects again. */
import { backoffMs } from './backoff.js'
import type { Link } from './state.js'
import type { Frame } from './wire.js'

/** The server says something every 20 s; after this long in silence the line is dead, ms. */
const SILENCE_MS = 45_000

export interface LiveParts {
  readonly url: string
  readonly random: () => number
  readonly onFrame: (frame: Frame) => void
  readonly onLink: (link: Link) => void
  /** The line could not be opened or broke: perhaps the session is over. */
  readonly onBroken: () => void
}

export interface Live {
  /** Does not wait for the next attempt's turn. */
  connectNow(): void
  stop(): void
}

export function connectLive(parts: LiveParts): Live {
  let socket: WebSocket | undefined
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const again = (ms: number, work: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }
  const broken = (from: WebSocket) => {
    if (stopped || from !== socket) return
    socket = undefined
    from.close()
    parts.onLink('lost')
    parts.onBroken()
    again(backoffMs(attempt++, parts.random), connect)
  }
  const heard = (from: WebSocket) => again(SILENCE_MS, () => broken(from))
  const connect = () => {
    clearTimeout(timer)
    const mine = new WebSocket(parts.url)
    socket = mine
    heard(mine)
    mine.onopen = () => {
      if (mine !== socket) return
      attempt = 0
      parts.onLink('live')
    }
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      if (mine !== socket) return
      heard(mine)
      if (data) parts.onFrame(JSON.parse(data) as Frame) // our own server's JSON
    }
    mine.onclose = () => broken(mine)
  }
  const connectNow = () => {
    if (stopped || socket?.readyState === WebSocket.OPEN) return
    const old = socket
    socket = undefined
    old?.close()
    connect()
  }
  const wentOffline = () => socket && broken(socket)
  const onShown = () => document.visibilityState === 'visible' && connectNow()
  addEventListener('online', connectNow)
  addEventListener('offline', wentOffline)
  document.addEventListener('visibilitychange', onShown)
  connect()
  return {
    connectNow,
    stop: () => {
      stopped = true
      clearTimeout(timer)
      removeEventListener('online', connectNow)
      removeEventListener('offline', wentOffline)
      document.removeEventListener('visibilitychange', onShown)
      socket?.close()
    },
  }
}

/** The live line's address on the server that gave out this page. */
export function liveUrl(location: { readonly protocol: string; readonly host: string }): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/desk/live`
}
