/** A wrong charge: twice, too much, or not given back. Card numbers are never asked for. */
import { WAYS_PAID } from './codes.js'
import { kindTopic } from './kind.js'
import { amount, choice, contact, day, order, withoutThe } from './slots.js'
import { story } from './story.js'

export const billing = kindTopic({
  id: 'billing',
  version: 1,
  isComplaint: true,
  slots: [
    story({ brief: true }),
    order,
    { ...day('charged', ['charged', 'bought']), applies: withoutThe('order') },
    amount,
    choice('paid', WAYS_PAID, { open: true }),
    contact,
  ],
})
