/** A claim: something went wrong, and a remedy is wanted. */
import { kindTopic } from './kind.js'
import { contact, order, remedy } from './slots.js'
import { story } from './story.js'

export const claim = kindTopic({
  id: 'claim',
  version: 2,
  isComplaint: true,
  slots: [story(), order, remedy, contact],
})
