/** What a Direct Line client does by hand, for tests that look at status codes and bodies. */

/** Any desk that listens. */
type Reachable = { readonly url: string }

export interface Answered {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

/** What bodies of the protocol may hold; each test looks at what it expects of them. */
export interface Body {
  readonly conversationId: string
  readonly token: string
  readonly streamUrl: string
  readonly userId: string
  readonly domain: string
  readonly id: string
  readonly watermark: string
  readonly activities: Seen[]
  readonly error: { readonly code: string; readonly message: string }
}

/** An activity as a client sees it. */
export interface Seen {
  readonly type: string
  readonly id: string
  readonly text: string
  readonly entities?: readonly unknown[]
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly contentUrl: string }[]
}

export interface Asked {
  readonly token?: string
  readonly body?: unknown
  readonly raw?: NonNullable<RequestInit['body']>
  readonly headers?: Record<string, string>
}

export async function ask(desk: Reachable, method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const headers: Record<string, string> = { ...asked.headers }
  if (asked.token !== undefined) headers['Authorization'] = `Bearer ${asked.token}`
  if (asked.body !== undefined) headers['Content-Type'] ??= 'application/json'
  const body = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body))
  const response = await fetch(new URL(path, desk.url), { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  // Nobody looks at a body that is no JSON.
  const answered = (isJson ? JSON.parse(text) : {}) as Body
  return { status: response.status, body: answered, headers: response.headers }
}

export interface Chat {
  readonly conversationId: string
  readonly token: string
  readonly streamUrl: string
  readonly userId: string
}

/** As a page does it: a token of `/webchat/token`, then the conversation. */
export async function startChat(desk: Reachable, about: object = {}): Promise<Chat> {
  const token = await ask(desk, 'POST', '/webchat/token', { body: about })
  const started = await ask(desk, 'POST', '/v3/directline/conversations', {
    token: token.body.token,
    body: { user: {} },
  })
  if (started.status !== 201)
    throw new Error(`The chat did not start: ${started.status} ${JSON.stringify(started.body)}`)
  return { ...started.body, userId: token.body.userId }
}

export function say(desk: Reachable, chat: Chat, text: string, more: object = {}): Promise<Answered> {
  const body = { type: 'message', from: { id: chat.userId }, text, ...more }
  return ask(desk, 'POST', `/v3/directline/conversations/${chat.conversationId}/activities`, {
    token: chat.token,
    body,
  })
}

export async function textsOf(desk: Reachable, chat: Chat): Promise<string[]> {
  const path = `/v3/directline/conversations/${chat.conversationId}/activities`
  const { body } = await ask(desk, 'GET', path, { token: chat.token })
  return body.activities.map((activity) => activity.text)
}
