/** Saying honestly that there is no reliable answer, and what can be done instead. */
import { beginningOf } from '../knowledge/limits.js'
import type { KindId } from './wording/claim/words.js'
import { quoted } from './quoted.js'
import { askOnce, push, remember, say, topOf, words, type Outcome } from './outcome.js'

/** `begin`: a form that what was said may be for; its button comes first. */
export function admit(outcome: Outcome, said: string, begin?: KindId): Outcome {
  const { outcome: counted, first } = askOnce(outcome, 'admit')
  return offer(counted, said, words(outcome).admit(first), begin)
}

/** The same for one part of a message whose other parts were answered. */
export function admitPart(outcome: Outcome, part: string): Outcome {
  return offer(outcome, part, words(outcome).admitPart(quoted(beginningOf(part, 80))))
}

/** After asking in vain. */
export function giveUp(outcome: Outcome, said: string): Outcome {
  return remember(offer(outcome, said, words(outcome).ask.giveUp), { unclear: 0 })
}

export function offer(outcome: Outcome, said: string, text: string, begin?: KindId): Outcome {
  const { button, claim } = words(outcome)
  // Within a form its own question is put again at once: a yes would then be for that.
  const withinForm = topOf(outcome.memory)?.kind === 'form'
  const offered = withinForm ? outcome : push(dropOffers(outcome), { kind: 'offer', what: 'handoff', said })
  return say(offered, { kind: 'admit' }, text, [
    ...(begin && !withinForm ? [claim.kinds[begin].begin] : []),
    button.person,
    button.enquiry,
  ])
}

/** At most one offer stands at a time, the latest. */
function dropOffers(outcome: Outcome): Outcome {
  return remember(outcome, { open: outcome.memory.open.filter((open) => open.kind !== 'offer') })
}
