/** As much of Web Chat's own interface as the page uses; the bundle comes as a script and has no types of its own. */
import type { ReactElement } from './element.js'

export interface Activity {
  readonly type: string
  readonly id?: string
  readonly text?: string
  readonly locale?: string
  /** ISO 8601; only what came from the desk has one. */
  readonly timestamp?: string
  readonly from?: { readonly id?: string; readonly role?: string }
  readonly entities?: readonly { readonly type: string; readonly [further: string]: unknown }[]
  readonly attachments?: readonly Attachment[]
  readonly suggestedActions?: { readonly actions: readonly unknown[] }
  readonly channelData?: Readonly<Record<string, unknown>>
}

export interface Attachment {
  readonly contentType: string
  readonly contentUrl?: string
  readonly thumbnailUrl?: string
}

export interface Action {
  readonly type: string
  readonly payload?: Readonly<Record<string, unknown>>
}

type Dispatch = (action: Action) => unknown
export type StoreMiddleware = (store: { dispatch: Dispatch }) => (next: Dispatch) => Dispatch

export interface Store {
  readonly dispatch: Dispatch
}

type Render = (...options: unknown[]) => ReactElement
export type ActivityMiddleware = () => (
  next: (card: { readonly activity: Activity }) => Render | false,
) => (card: { readonly activity: Activity }) => Render | false

export interface PostObserver {
  next(id: string): void
  error(error: unknown): void
  complete(): void
}

export interface DirectLine {
  /** Gives the id of the message once it is on record. */
  postActivity: (activity: Activity) => { subscribe(observer: PostObserver): { unsubscribe(): void } }
  readonly connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } }
  /** Hands it a newer token. */
  reconnect(conversation: { conversationId: string; token: string; streamUrl: string }): void
  end(): void
}

export interface WebChat {
  createDirectLine(options: {
    readonly domain: string
    readonly token: string
    readonly conversationId: string
    readonly streamUrl: string
    readonly watermark: string
    readonly webSocket: boolean
    readonly pollingInterval?: number
  }): DirectLine
  createStore(state: object, ...middleware: StoreMiddleware[]): Store
  renderWebChat(props: Readonly<Record<string, unknown>>, into: HTMLElement): void
}

declare global {
  interface Window {
    readonly WebChat?: WebChat
  }
}

/** Web Chat once its script has run; undefined when it could not be loaded. */
export function loadedWebChat(script: Element | null): Promise<WebChat | undefined> {
  if (window.WebChat !== undefined || script === null) return Promise.resolve(window.WebChat)
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(window.WebChat))
    script.addEventListener('error', () => resolve(undefined))
  })
}
