/** A reply of the dialogs as an activity of the Bot Framework. */
import { ActivityTypes, TextFormatTypes, type Activity } from 'botframework-schema'
import type { Choice, Reply } from '../dialogs/reply.js'
import type { KeptFile } from '../knowledge/file.js'
import { attachmentAddress } from './channels/direct-line/attachment-address.js'

/** An activity without the addresses and the id, which the turn gives it when it is committed. */
export type Rendered = Partial<Activity> & { readonly type: string }

export function render(reply: Reply): Rendered {
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: TextFormatTypes.Markdown,
    locale: reply.language,
    entities: [{ type: 'mostrador/turn', ...reply.turn, language: reply.language }],
    ...(reply.choices?.length ? { suggestedActions: { to: [], actions: reply.choices.map(button) } } : {}),
    ...(reply.files?.length ? { attachments: reply.files.map(attachment) } : {}),
  }
}

/** What an operator writes; who they are is in the data, not only in the layout. */
export function renderPerson(text: string, alias: string, locale: string): Rendered {
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: TextFormatTypes.Plain,
    locale,
    entities: [{ type: 'mostrador/author', author: 'person', name: alias }],
  }
}

function attachment({ id, name, contentType }: KeptFile) {
  return { contentType, name, contentUrl: attachmentAddress(id, name) }
}

function button({ label, value }: Choice) {
  return { type: 'imBack', title: label, value }
}
