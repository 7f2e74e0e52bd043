/** Filing a full form: the same for every topic that ends in a record with a reference. */
import type { Progress } from './form.js'
import { issuesOf } from './issues.js'
import { remember, say, words, type Outcome } from './outcome.js'
import { receiptFor } from './receipt.js'
import type { ClaimToFile, Filed, Scene } from './services.js'
import type { Finished, Topic } from './topic.js'
import { wordingFor } from './wording/wording.js'

export async function fileForm(
  topic: Topic,
  { id, isComplaint }: NonNullable<Topic['kind']>,
  outcome: Outcome,
  progress: Progress,
  scene: Scene,
): Promise<Finished> {
  const { language } = outcome.memory
  const issues = issuesOf(topic.form, progress)
  const texts = issues.length > 0 ? issues : [wordingFor(language).claim.receipt.nothing]
  const claim: ClaimToFile = {
    reference: progress.reference,
    kind: id,
    language,
    conversationId: scene.conversationId,
    fields: fieldsOf(topic, progress),
    issues: texts.map((text, at) => ({ id: String(at + 1), text })),
    attachmentIds: (progress.files ?? []).map((file) => file.id),
    keepConversation: isComplaint && (progress.wishes ?? []).includes('keep'),
    receipt: (filing) => receiptFor(topic, outcome, progress, scene, filing),
  }
  const filed = await file(scene, claim)
  if (filed.kind !== 'filed') {
    return { kind: 'refused', outcome: say(outcome, { kind: 'error' }, words(outcome).form.refileFailed) }
  }
  const turn = { kind: 'receipt' as const, reference: filed.reference, due: filed.dueAt }
  const told = say(outcome, turn, filed.receipt, [], filed.files)
  // "How is my claim getting on?" in the same conversation is about this one.
  const known = { ...outcome.memory.known, claim: filed.reference }
  const done = { said: scene.understood.text, at: scene.now.toISOString(), replies: told.replies.slice(-1) }
  return { kind: 'finished', outcome: { ...remember(told, { done, known }), filed: [...told.filed, filed.reference] } }
}

/** What the form asks, and nothing that belongs to a kind it is no longer. */
function fieldsOf({ form }: Topic, { values, wishes }: Progress): Readonly<Record<string, string>> {
  const asked = form.slots.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const]))
  return { ...Object.fromEntries(asked), ...(wishes?.includes('mail') ? { receiptByMail: 'yes' } : {}) }
}

/** A reference that somebody else has is drawn again; a store that cannot write is told as it is. */
async function file(scene: Scene, claim: ClaimToFile): Promise<Filed | { kind: 'failed' }> {
  try {
    const filed = await scene.claims.file(claim)
    return filed.kind === 'filed' ? filed : await scene.claims.file({ ...claim, reference: scene.newReference() })
  } catch (error) {
    scene.report(error) // the customer is told, and whoever runs the desk reads why
    return { kind: 'failed' }
  }
}
