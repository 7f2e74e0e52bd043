/** The summary to be confirmed: everything as the customer said it, what follows from it, and what may be wished besides. */
import type { Progress, Slot } from './form.js'
import { issuesOf } from './issues.js'
import { words, type Outcome } from './outcome.js'
import { quoted } from './quoted.js'
import { saidValue } from './said-value.js'
import type { Scene } from './services.js'
import type { Topic } from './topic.js'

/** A slot that was not asked, because nothing hung on it, is no gap. */
export function isListed(slot: Slot, progress: Progress): boolean {
  return (
    progress.values[slot.name] !== undefined ||
    progress.skipped.includes(slot.name) ||
    (slot.applies?.(progress) ?? true)
  )
}

/** `first`: shown for the first time; what may be wished is asked once. */
export function summaryOf(outcome: Outcome, topic: Topic, progress: Progress, scene: Scene, first: boolean): string {
  const wording = words(outcome)
  const topicWords = topic.words(wording)
  return [
    topicWords.summary,
    [...kindLine(outcome, topic), ...fieldLines(outcome, topic, progress), ...fileLine(outcome, progress)].join('\n'),
    topic.explain?.(outcome, progress, scene),
    wishedLines(outcome, progress).join(' '),
    first ? wishQuestions(outcome, topic, progress).join(' ') : undefined,
    `${topicWords.confirm} ${wording.form.summaryOptions}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function kindLine(outcome: Outcome, { kind }: Topic): readonly string[] {
  const { claim } = words(outcome)
  return kind ? [`- **${claim.kindOf}**: ${claim.kinds[kind.id].name}`] : []
}

function fieldLines(outcome: Outcome, topic: Topic, progress: Progress): readonly string[] {
  const { slots } = topic.words(words(outcome))
  return topic.form.slots.flatMap((slot) => {
    if (!isListed(slot, progress)) return []
    const name = slots[slot.name]?.name ?? slot.name
    return `- **${name.charAt(0).toUpperCase()}${name.slice(1)}**: ${told(outcome, topic, slot, progress)}`
  })
}

function told(outcome: Outcome, topic: Topic, slot: Slot, progress: Progress): string {
  const value = progress.values[slot.name]
  if (value === undefined) return words(outcome).form.given
  const issues = slot.free ? issuesOf(topic.form, progress) : []
  if (issues.length > 1) return issues.map((issue, at) => `\n  ${at + 1}. ${quoted(issue)}`).join('')
  return quoted(saidValue(topic, slot, value, outcome.memory.language))
}

function fileLine(outcome: Outcome, { files = [] }: Progress): readonly string[] {
  const names = files.map(({ name }) => quoted(name)).join(', ')
  return names ? [`- **${words(outcome).form.files}**: ${names}`] : []
}

function wishedLines(outcome: Outcome, progress: Progress): readonly string[] {
  const { claim } = words(outcome)
  return (progress.wishes ?? []).map((wish) =>
    wish === 'keep' ? claim.keeping : claim.mailing(quoted(mailAddress(progress) ?? '')),
  )
}

/** Express consent, never presumed (Ley 10/2025, article 12.1). */
function wishQuestions(outcome: Outcome, topic: Topic, progress: Progress): readonly string[] {
  const { claim } = words(outcome)
  const wishable = wishesOpen(topic, progress)
  return [...(wishable.keep ? [claim.keepAsk] : []), ...(wishable.mail ? [claim.mailAsk] : [])]
}

/** What may still be wished. */
export function wishesOpen({ kind }: Topic, progress: Progress): { readonly keep: boolean; readonly mail: boolean } {
  const wished = progress.wishes ?? []
  return {
    keep: kind?.isComplaint === true && !wished.includes('keep'),
    mail: kind !== undefined && mailAddress(progress) !== undefined && !wished.includes('mail'),
  }
}

function mailAddress({ values }: Progress): string | undefined {
  return values.contact?.split(', ').find((one) => one.includes('@'))
}
