/** A return: the customer withdraws from a purchase, and need not say why (TRLGDCU, article 102). */
import { OPENED, WAYS_BACK } from './codes.js'
import { kindTopic } from './kind.js'
import { explainReturn } from '../rights/return.js'
import { explainWith } from './explaining.js'
import { choice, contact, day, order, yesOrNo } from './slots.js'
import { story } from './story.js'

export const returning = kindTopic({
  id: 'return',
  version: 1,
  isComplaint: true,
  slots: [
    story({ brief: true }),
    order,
    day('received', ['received']),
    yesOrNo('opened', OPENED),
    choice('how', WAYS_BACK),
    contact,
  ],
  explain: explainWith(explainReturn),
})
