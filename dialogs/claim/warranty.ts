/** A breakdown under the legal guarantee: three years for goods, counted from the delivery (TRLGDCU, article 120). */
import { PLACES, REPAIRED } from './codes.js'
import { kindTopic } from './kind.js'
import { explainRepair } from '../rights/repair.js'
import { explainWith } from './explaining.js'
import { choice, contact, day, order, product, yesOrNo } from './slots.js'
import { story } from './story.js'

export const warranty = kindTopic({
  id: 'warranty',
  version: 1,
  isComplaint: true,
  slots: [
    story({ brief: true }),
    product,
    order,
    day('received', ['received', 'bought']),
    yesOrNo('repaired', REPAIRED),
    choice('where', PLACES),
    contact,
  ],
  wantsEvidence: () => true,
  explain: explainWith(explainRepair),
})
