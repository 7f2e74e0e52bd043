/** Something wrong with a delivery: it is missing, late, damaged, incomplete, or not what was ordered. */
import type { Progress } from '../form.js'
import { TROUBLES } from './codes.js'
import { kindTopic } from './kind.js'
import { choice, contact, day, order, remedy } from './slots.js'
import { story } from './story.js'

/** Nothing to photograph, but a day to count from. */
const isAwaited = ({ values }: Progress): boolean => values.trouble === 'missing' || values.trouble === 'late'

export const delivery = kindTopic({
  id: 'delivery',
  version: 1,
  isComplaint: true,
  slots: [
    story({ brief: true }),
    choice('trouble', TROUBLES),
    order,
    { ...day('since', ['happened', 'bought', 'received']), applies: isAwaited },
    remedy,
    contact,
  ],
  wantsEvidence: (progress) => !isAwaited(progress),
})
