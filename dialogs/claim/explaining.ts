/** What follows from a form's dates, worked out as the answers work it out. */
import { termsOf, type Terms } from '../rights/terms.js'
import { toldIn, type Explanation, type Told } from '../rights/told.js'
import type { Topic } from '../topic.js'

/** The form's own days; where it was bought, and in what condition, only when the conversation has told. */
export function explainWith(explain: (told: Told, terms: Terms) => Explanation): NonNullable<Topic['explain']> {
  return (outcome, { values }, scene) => {
    const { language, known } = outcome.memory
    const { bought, where, condition } = known
    const told = Object.entries({ bought, where, condition, received: values.received })
    const given = told.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    const explanation = explain(toldIn(Object.fromEntries(given)), termsOf(scene, language))
    return explanation.kind === 'explained' ? explanation.text : undefined
  }
}
