/** The receipt of a filing: content word for word, and the day and time at which it came in (TRLGDCU, article 21.2). */
import type { ReceiptSection } from '../knowledge/receipt-document.js'
import type { Progress } from './form.js'
import { issuesOf, storySlot } from './issues.js'
import type { Outcome } from './outcome.js'
import { saidValue } from './said-value.js'
import type { Filing, Receipt, Scene } from './services.js'
import type { Topic } from './topic.js'
import { kindWords, type OneKind } from './wording/claim/words.js'
import { wordingFor } from './wording/wording.js'

interface Filed {
  readonly topic: Topic
  readonly progress: Progress
  readonly filing: Filing
  readonly scene: Scene
  /** What follows from the dates given. */
  readonly explained: string | undefined
}

export function receiptFor(topic: Topic, outcome: Outcome, progress: Progress, scene: Scene, filing: Filing): Receipt {
  const explained = topic.explain?.(outcome, progress, scene)
  const filed = { topic, progress, filing, scene, explained }
  const { claim } = wordingFor(filing.language)
  const kind = kindOf(filed)
  return {
    chat: chatOf(filed, kind),
    document: {
      language: filing.language,
      title: claim.receipt.title(kind.name, filing.reference),
      sections: [headOf(filed, kind), ...bodyOf(filed), ...whatNext(filed)],
    },
  }
}

function kindOf({ topic, filing }: Filed): OneKind {
  return kindWords(wordingFor(filing.language).claim, topic.kind?.id ?? 'enquiry').kind
}

function chatOf({ topic, progress, filing, scene, explained }: Filed, kind: OneKind): string {
  const { claim } = wordingFor(filing.language)
  const { receipt } = claim
  const { reference, language, filedAt, dueAt } = filing
  const at = scene.sayMoment(filedAt, language)
  const isComplaint = topic.kind?.isComplaint === true
  return [
    receipt.chat(kind.filed, reference, spelt(reference), at, scene.sayDay(dueAt, language)),
    isComplaint ? receipt.next.complaint : receipt.next.sending,
    explained,
    isComplaint && wishes(progress, 'keep') ? receipt.kept : undefined,
    isComplaint ? receipt.rights : undefined,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Letter by letter, in groups that can be said in one breath: `M O, A 2 B 3, C 4 D X`. */
function spelt(reference: string): string {
  const [prefix = '', code = ''] = reference.split('-')
  const groups = [prefix, ...(code.match(/.{1,4}/g) ?? [])]
  return groups.map((group) => [...group].join(' ')).join(', ')
}

function headOf({ filing, scene }: Filed, kind: OneKind): ReceiptSection {
  const { claim } = wordingFor(filing.language)
  const { receipt } = claim
  const { language, filedAt, dueAt } = filing
  return {
    rows: [
      { name: receipt.reference, value: `${filing.reference} (${spelt(filing.reference)})` },
      { name: claim.kindOf, value: kind.name },
      { name: receipt.filed, value: `${scene.sayMoment(filedAt, language)} (${filedAt})` },
      { name: receipt.due, value: scene.sayDay(dueAt, language) },
    ],
    text: [],
  }
}

/** Issues and fields, each word for word. */
function bodyOf({ topic, progress, filing, explained }: Filed): readonly ReceiptSection[] {
  const { claim, form } = wordingFor(filing.language)
  const { receipt } = claim
  const { slots } = topic.words(wordingFor(filing.language))
  const issues = issuesOf(topic.form, progress)
  const told = issues.length > 1 ? issues.map((text, at) => `${at + 1}. ${text}`) : issues
  const story = storySlot(topic.form)
  const rows = topic.form.slots.flatMap((slot) => {
    const value = progress.values[slot.name]
    const name = slots[slot.name]?.name ?? slot.name
    if (slot === story || (value === undefined && !progress.skipped.includes(slot.name))) return []
    return [{ name, value: value === undefined ? form.given : saidValue(topic, slot, value, filing.language) }]
  })
  const files = (progress.files ?? []).map((file) => file.name).join(', ')
  return [
    { heading: receipt.told, rows: [], text: told.length > 0 ? told : [receipt.nothing] },
    { heading: receipt.data, rows: files ? [...rows, { name: form.files, value: files }] : rows, text: [] },
    ...(explained ? [{ heading: receipt.calculated, rows: [], text: paragraphs(explained) }] : []),
  ]
}

function whatNext({ topic, progress, filing, scene }: Filed): readonly ReceiptSection[] {
  const { receipt } = wordingFor(filing.language).claim
  const isComplaint = topic.kind?.isComplaint === true
  const contact = contactLine(filing, scene)
  const next = isComplaint ? receipt.next.complaint : receipt.next.sending
  const kept = wishes(progress, 'keep') ? receipt.kept : receipt.notKept
  return [
    { heading: receipt.nextHeading, rows: [], text: [next, receipt.follow] },
    ...(isComplaint
      ? [
          { heading: receipt.conversation, rows: [], text: [kept] },
          { heading: receipt.rightsHeading, rows: [], text: [receipt.rights] },
        ]
      : []),
    ...(contact ? [{ heading: receipt.contact, rows: [], text: [contact] }] : []),
  ]
}

/** How the editors say that the team is reached in writing: the beginning of their article about it. */
function contactLine({ language }: Filing, { library }: Scene): string | undefined {
  const article = library.article('contact-email', language)
  const answer = article && library.answer(article, {})
  return answer?.kind === 'text' ? paragraphs(answer.markdown)[0] : undefined
}

/** Without the signs of Markdown. */
function paragraphs(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\*\*|__|(?<=^|\s)\*(?=\S)|(?<=\S)\*(?=\s|$)/g, '').trim())
    .filter(Boolean)
}

function wishes(progress: Progress, wish: 'keep' | 'mail'): boolean {
  return progress.wishes?.includes(wish) === true
}
