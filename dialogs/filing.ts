/** Filing a full form: the same for every topic that ends in a record with a reference. */
import type { Progress } from './form.js'
import { remember, say, words, type Outcome } from './outcome.js'
import type { ClaimToFile, Filed, Scene } from './services.js'
import type { Finished } from './topic.js'
import { wordingFor, type Wording } from './wording/wording.js'

type ReceiptWords = (wording: Wording) => (reference: string, at: string, due: string) => string

export async function fileForm(
  kind: string,
  receipt: ReceiptWords,
  outcome: Outcome,
  progress: Progress,
  scene: Scene,
): Promise<Finished> {
  const filed = await file(scene, {
    reference: progress.reference,
    kind,
    language: outcome.memory.language,
    conversationId: scene.conversationId,
    fields: progress.values,
    issues: [{ id: '1', text: progress.values['what'] ?? progress.values['question'] ?? kind }],
    attachmentIds: (progress.files ?? []).map(({ id }) => id),
    keepConversation: false,
    receipt: ({ reference, language, filedAt, dueAt }) => {
      const say = receipt(wordingFor(language))
      const chat = say(reference, scene.sayMoment(filedAt, language), scene.sayDay(dueAt, language))
      return { chat, document: { language, title: reference, sections: [{ rows: [], text: [chat] }] } }
    },
  })
  if (filed.kind !== 'filed') {
    return { kind: 'refused', outcome: say(outcome, { kind: 'error' }, words(outcome).form.refileFailed) }
  }
  const told = say(
    outcome,
    { kind: 'receipt', reference: filed.reference, due: filed.dueAt },
    filed.receipt,
    [],
    filed.files,
  )
  // "How is my claim getting on?" in the same conversation is about this one.
  const known = { ...outcome.memory.known, claim: filed.reference }
  const done = { said: scene.understood.text, at: scene.now.toISOString(), replies: told.replies.slice(-1) }
  return { kind: 'finished', outcome: { ...remember(told, { done, known }), filed: [...told.filed, filed.reference] } }
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
