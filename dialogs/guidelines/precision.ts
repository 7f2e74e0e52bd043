/** Precision: it is said once what the customer is talking to, before anything else is. */
import { remember, words } from '../outcome.js'
import type { Guideline } from './guideline.js'

export const disclose: Guideline = {
  id: 'precision/disclose',
  source: 'AI Act, article 50(1): the customer is informed at the latest at the first interaction.',
  applies: (outcome, before) => !before.memory.disclosed && outcome.replies.length > 0,
  amend: (outcome) => {
    const [first, ...rest] = outcome.replies
    if (!first) return outcome
    const disclosed = { ...first, text: `${words(outcome).disclosure}\n\n${first.text}` }
    return remember({ ...outcome, replies: [disclosed, ...rest] }, { disclosed: true })
  },
}
