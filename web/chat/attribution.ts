/** Says in words, above every message, who wrote it, and marks the message with its language. */
import type { Language } from '../../knowledge/language.js'
import { element } from './element.js'
import type { Activity, ActivityMiddleware } from './web-chat.js'
import { chatWording } from './wording.js'

export type Writer =
  { readonly kind: 'you' } | { readonly kind: 'bot' } | { readonly kind: 'person'; readonly name?: string }

/** An operator's messages carry a `mostrador/author` entity; what the customer did not write is otherwise the bot's. */
export function writerOf(activity: Activity): Writer {
  if (activity.from?.role === 'user') return { kind: 'you' }
  const author = activity.entities?.find((entity) => entity.type === 'mostrador/author')
  if (author?.author !== 'person') return { kind: 'bot' }
  return { kind: 'person', ...(typeof author.name === 'string' ? { name: author.name } : {}) }
}

export function writerName(writer: Writer, language: Language): string {
  const words = chatWording[language]
  switch (writer.kind) {
    case 'you':
      return words.you
    case 'bot':
      return words.bot
    case 'person':
      return writer.name === undefined ? words.someone : `${writer.name} (${words.someone.toLowerCase()})`
  }
}

/** `language` is asked at each rendering: the customer may change it meanwhile. */
export function attributed(language: () => Language): ActivityMiddleware {
  return () => (next) => (card) => {
    const render = next(card)
    const { activity } = card
    if (!render || activity.type !== 'message') return render
    return (...options) => {
      const writer = writerOf(activity)
      const label = element('div', { className: 'writer', lang: language() }, writerName(writer, language()))
      const props = { className: `message from-${writer.kind}`, lang: activity.locale }
      return element('div', props, label, render(...options))
    }
  }
}
