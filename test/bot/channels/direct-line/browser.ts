/** What Microsoft's client finds in a browser and not in Node: XMLHttpRequest and WebSocket; and a faster clock for its patience. */
import { createRequire } from 'node:module'
import { WebSocket } from 'ws'

type Listener = ((this: Xhr, event: object) => void) | null

/** As much of the browser's as rxjs uses, on Node's own fetch. */
class Xhr {
  readyState = 0
  status = 0
  response: unknown = null
  responseType = ''
  timeout = 0
  withCredentials = false
  readonly upload = {}
  onreadystatechange: Listener = null
  onerror: Listener = null
  ontimeout: Listener = null
  private method = 'GET'
  private url = ''
  private readonly headers = new Headers()
  private readonly aborting = new AbortController()
  private answered = new Headers()

  open(method: string, url: string): void {
    this.method = method
    this.url = url
    this.readyState = 1
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value)
  }

  getResponseHeader(name: string): string | null {
    return this.answered.get(name)
  }

  abort(): void {
    this.aborting.abort()
  }

  send(body?: string | FormData): void {
    this.load(body).catch(() => {
      if (!this.aborting.signal.aborted) this.onerror?.({ type: 'error' })
    })
  }

  private async load(body?: string | FormData): Promise<void> {
    const init = { method: this.method, headers: this.headers, signal: this.aborting.signal }
    const response = await fetch(this.url, body === undefined ? init : { ...init, body })
    const bytes = await response.arrayBuffer()
    if (this.aborting.signal.aborted) return
    this.answered = response.headers
    this.status = response.status
    this.response = this.responseType === 'arraybuffer' ? bytes : jsonIn(Buffer.from(bytes).toString())
    this.readyState = 4
    this.onreadystatechange?.({ type: 'readystatechange' })
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // as browsers do
  }
}

Object.assign(globalThis, { XMLHttpRequest: Xhr, WebSocket })

// The client's own rxjs, wherever it is installed; as JavaScript it has no types by itself.
const requireFromClient = createRequire(createRequire(import.meta.url).resolve('botframework-directlinejs'))
const { AsyncAction } = requireFromClient(
  'rxjs/scheduler/AsyncAction',
) as typeof import('rxjs/scheduler/AsyncAction.js')
const { AsyncScheduler } = requireFromClient(
  'rxjs/scheduler/AsyncScheduler',
) as typeof import('rxjs/scheduler/AsyncScheduler.js')

const TIMES_FASTER = 100

class HastyAction<T> extends AsyncAction<T> {
  // rxjs has no types for what it hands over here.
  protected override requestAsyncId(scheduler: InstanceType<typeof AsyncScheduler>, id?: unknown, delay = 0) {
    return super.requestAsyncId(scheduler, id, delay / TIMES_FASTER)
  }
}

/** For the client's `scheduler`: it waits a hundredth of what it means to. */
export const hastyScheduler = new AsyncScheduler(HastyAction, () => Date.now() * TIMES_FASTER)
