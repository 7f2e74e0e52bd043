/** What all kinds of claims have in common: they begin by saying what they are, are read back, and end in a receipt. */
import { fileForm } from '../filing.js'
import type { Progress, Slot } from '../form.js'
import type { Topic, TopicWords } from '../topic.js'
import { choiceLabel, kindWords, type KindId } from '../wording/claim/words.js'
import type { Wording } from '../wording/wording.js'

export interface Kind {
  readonly id: KindId
  /** Raised when the slots change. */
  readonly version: number
  readonly slots: readonly Slot[]
  /** A complaint before the law: the conversation may be kept as evidence (Ley 10/2025, article 12.1). */
  readonly isComplaint: boolean
  /** Whether photographs or papers would help; the wording of the kind says which. */
  readonly wantsEvidence?: (progress: Progress) => boolean
  readonly explain?: Topic['explain']
}

export function kindTopic(kind: Kind): Topic {
  const { id, version, slots, explain } = kind
  const topic: Topic = {
    form: { id, version, readBack: true, slots },
    words: (wording) => wordsOf(kind, wording),
    kind,
    ...(explain ? { explain } : {}),
    finish: (outcome, progress, scene) => fileForm(topic, kind, outcome, progress, scene),
  }
  return topic
}

function wordsOf({ id, isComplaint }: Kind, { claim, button }: Wording): TopicWords {
  const { kind, slots } = kindWords(claim, id)
  return {
    start: kind.start,
    slots,
    choice: (code, slot) => choiceLabel(claim, button, slot, code),
    summary: claim.summary(kind.theirs),
    confirm: isComplaint ? claim.confirm : claim.confirmSending,
    confirmButton: isComplaint ? button.file : button.send,
  }
}
