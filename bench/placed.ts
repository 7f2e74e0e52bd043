/** Whether every message in a conversation has its replies, and has them in its place. Pure. */

export interface Said {
  /** As the desk has named it. */
  readonly id: string
  readonly text: string
}

/** As much of a Direct Line activity as is looked at here. */
export interface Activity {
  readonly type: string
  readonly id: string
  readonly text?: string
  readonly replyToId?: string
  readonly from: { readonly role?: string }
  readonly entities?: readonly { readonly type: string; readonly kind?: string }[]
}

/** One sentence for each message that is missing, doubled, out of order, without a reply before the next, or answered by an apology. */
export function problemsIn(conversationId: string, said: readonly Said[], activities: readonly Activity[]): string[] {
  const messages = activities.filter((activity) => activity.type === 'message')
  const heard = messages.filter(isCustomers)
  const inOrder =
    said.length === heard.length && said.every(({ id, text }, i) => id === heard[i]?.id && text === heard[i]?.text)
  if (!inOrder) return [`${conversationId} does not hold just what was said, in its order.`]
  return heard.flatMap((message) => {
    const replies = following(messages, message)
    const where = `the reply to ${message.id} ("${message.text}")`
    if (replies.length === 0) return [`In ${conversationId} ${where} is missing.`]
    if (replies.some((reply) => reply.replyToId !== message.id)) return [`In ${conversationId} ${where} is misplaced.`]
    return replies.some(isApology) ? [`In ${conversationId} ${where} is an apology: the turn broke.`] : []
  })
}

/** What the bot says between this message and the customer's next. */
function following(messages: readonly Activity[], message: Activity): readonly Activity[] {
  const rest = messages.slice(messages.indexOf(message) + 1)
  const next = rest.findIndex(isCustomers)
  return next < 0 ? rest : rest.slice(0, next)
}

function isCustomers({ from }: Activity): boolean {
  return from.role === 'user'
}

function isApology({ entities }: Activity): boolean {
  return entities?.some((entity) => entity.type === 'mostrador/turn' && entity.kind === 'error') ?? false
}
