/** A suggestion for the shop. */
import { kindTopic } from './kind.js'
import { contact } from './slots.js'
import { story } from './story.js'

export const suggestion = kindTopic({
  id: 'suggestion',
  version: 1,
  isComplaint: false,
  slots: [story({ brief: true }), contact],
})
