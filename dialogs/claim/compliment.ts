/** Praise for somebody in the team, who is to hear of it. */
import { kindTopic } from './kind.js'
import { contact, words } from './slots.js'
import { personNamed } from './person-named.js'
import { story } from './story.js'

export const compliment = kindTopic({
  id: 'compliment',
  version: 1,
  isComplaint: false,
  slots: [
    story({ brief: true }),
    words('operator', { notice: (said) => personNamed(said.text), recalls: ['operator'] }),
    contact,
  ],
})
