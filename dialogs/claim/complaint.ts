/** A complaint: how somebody was treated or served is deplored, and no remedy is asked for. */
import { kindTopic } from './kind.js'
import { contact, words } from './slots.js'
import { story } from './story.js'

export const complaint = kindTopic({
  id: 'complaint',
  version: 1,
  isComplaint: true,
  slots: [story(), words('about'), contact],
})
