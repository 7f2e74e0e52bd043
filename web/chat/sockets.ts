/** Tells when the page's socket opens and closes: DirectLineJS reconnects by itself and says nothing of it. */

export type SocketState = 'open' | 'closed'

export function watchSockets(told: (state: SocketState) => void): void {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => told('open'))
      this.addEventListener('close', () => told('closed'))
    }
  }
}
