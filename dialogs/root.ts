/** One message through the dialogs: interrupts first, then whoever had asked, then every part in turn; open forms are resumed last. */
import { LANGUAGES, type Language } from '../knowledge/language.js'
import type { Part, Understanding } from '../knowledge/understanding.js'
import { admit, admitPart, giveUp } from './admit.js'
import { askBeside, askBetween, hearAsk, hearFacet, type Heard } from './ask.js'
import { buttonPressed } from './buttons.js'
import { toldDays } from './claim/told-day.js'
import { isQuestion } from './cues.js'
import { isCourtesy, sayAgain, sayCourtesy } from './courtesy.js'
import { additionWished } from './addition.js'
import { askWhetherReply, awaitedBy, hearAwaited } from './awaited.js'
import { answerArticle, recalculate } from './faq.js'
import { hearForm, openForm, resumeForm } from './form-dialog.js'
import { amended } from './guidelines/guidelines.js'
import { requestPerson, stopWaiting } from './handoff.js'
import { formFor, isSaidAgain, kindTold, toldOutside } from './kind-heard.js'
import { kindPressed, kindRequested } from './kind-words.js'
import { articleOf, dialogOf, has, isBare, meant, wholly } from './labels.js'
import type { Memory } from './memory.js'
import { outcomeOf, pop, remember, say, topOf, words, type Outcome } from './outcome.js'
import { withFiles } from './received-files.js'
import { purchaseKnown } from './rights/dates-told.js'
import type { Scene } from './services.js'
import { namesOnlyClaim, statusOfOwn } from './status.js'
import { topicOf } from './topics.js'
import { isKindId, type KindId } from './wording/claim/words.js'

/** Within this time the very words that filed something are taken for a retry, not for a second matter. */
const RETRY_WINDOW_MS = 2 * 60 * 1000
/** A guess below this does not change the language of a conversation. */
const SURE_OF_LANGUAGE = 0.85

export async function converse(memory: Memory, scene: Scene): Promise<Outcome> {
  const repeated = alreadyDone(memory, scene)
  if (repeated) return { ...outcomeOf(memory), replies: repeated }
  const begun = outcomeOf({ ...withFiles(noted(memory, scene), scene.files), done: undefined })
  const spoken = await respond(begun, scene)
  const outcome = amended(spoken, begun, scene)
  const filed = [...new Set([...(memory.filed ?? []), ...outcome.filed])]
  const wants = wantsOf(outcome, scene)
  return remember(outcome, { last: outcome.replies, wants, filed, ...toldOutside(outcome, scene) })
}

/** The replies of the message that these same words already were, a moment ago. */
function alreadyDone({ done }: Memory, scene: Scene): Memory['last'] | undefined {
  if (!done || done.said !== scene.understood.text) return undefined
  return scene.now.getTime() - Date.parse(done.at) <= RETRY_WINDOW_MS ? done.replies : undefined
}

/** No dialog asks for these, so they are not kept (data minimisation: GDPR, article 5(1)(c)). */
const UNASKED: ReadonlySet<string> = new Set(['nif', 'iban', 'duration'])

/** Everything the message gives away is remembered before anything is said; a facet only where it belongs. */
function noted(memory: Memory, scene: Scene): Memory {
  const { understood } = scene
  const kept = understood.entities.flatMap((entity) => (entity.ok && !UNASKED.has(entity.kind) ? [entity] : []))
  const values = kept.map((entity) => [entity.kind, entity.value] as const)
  const days = toldDays(understood.text, understood.entities)
  const heard = { ...memory.known, ...Object.fromEntries(values), ...days, ...facetsFor(memory, scene) }
  const known = purchaseKnown(withoutSlip(heard, understood), understood)
  return { ...memory, known, ...languageHeard(memory, understood) }
}

/** Whoever mistypes a reference does not mean the claim that was spoken of before. */
function withoutSlip({ claim, ...known }: Memory['known'], { entities }: Understanding): Memory['known'] {
  const named = entities.filter(({ kind }) => kind === 'claim')
  const isSlip = named.length > 0 && named.every(({ ok }) => !ok)
  return claim === undefined || isSlip ? known : { ...known, claim }
}

/** The town of a shop asked about is not where a parcel goes: facets count for the articles that the message is about. */
function facetsFor({ language }: Memory, { understood, library }: Scene): Readonly<Record<string, string>> {
  const articles = understood.parts.flatMap((part) => library.article(articleOf(part) ?? '', language) ?? [])
  const theirs = new Set(articles.flatMap((article) => Object.keys(article.facets)))
  const given = Object.entries(understood.facets)
  return Object.fromEntries(articles.length === 0 ? given : given.filter(([facet]) => theirs.has(facet)))
}

/** Our own buttons are our own words: pressing one says nothing about the customer's language. */
function languageHeard(memory: Memory, { text, language, languageConfidence }: Understanding): Partial<Memory> {
  const offered = memory.last.flatMap((reply) => reply.choices ?? []).some((choice) => choice.value === text)
  const isTheirs = !offered && buttonPressed(text) === undefined
  return isTheirs && !memory.languageWished && languageConfidence >= SURE_OF_LANGUAGE ? { language } : {}
}

async function respond(outcome: Outcome, scene: Scene): Promise<Outcome> {
  const { understood } = scene
  const said = meant(understood)
  const wish = understood.languageWish ?? languageDialog(said)
  if (wish) return switchLanguage(outcome, wish, scene)
  if (wantsPerson(outcome, scene)) return withQuestionsAnswered(outcome, scene, requestPerson)
  if (scene.waiting && (said === 'bot' || said === 'cancel')) return resumed(stopWaiting(outcome), scene)
  if (said === 'repeat') return sayAgain(outcome)
  // A greeting, or "how long?", from somebody who waits is about the waiting.
  if (scene.waiting && (said === 'greeting' || asksAboutWaiting(scene))) return requestPerson(outcome, scene)
  return hear(outcome, scene)
}

function wantsPerson(outcome: Outcome, scene: Scene): boolean {
  if (meant(scene.understood) === 'handoff' || has(scene.understood, 'handoff')) return true
  const top = topOf(outcome.memory)
  return top?.kind === 'offer' && meant(scene.understood) === 'yes'
}

function asksAboutWaiting({ understood }: Scene): boolean {
  return understood.parts.length === 1 && understood.parts.some((part) => articleOf(part) === 'speak-to-person')
}

function languageDialog(dialog: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => dialog === `language-${language}`)
}

/** "In English, please": obeyed at once, and what was open is put again in the new language. */
async function switchLanguage(outcome: Outcome, language: Language, scene: Scene): Promise<Outcome> {
  const switched = remember(outcome, { language, languageWished: true })
  const told = say(switched, { kind: 'notice' }, words(switched).nowIn)
  const rest = scene.understood.parts.filter((part) => articleOf(part) !== undefined || isKindId(dialogOf(part)))
  if (rest.length > 0) return hearParts(told, rest, scene)
  return resumed(told, scene, '')
}

/** Whoever asked something hears the answer first. */
async function hear(outcome: Outcome, scene: Scene): Promise<Outcome> {
  const top = topOf(outcome.memory)
  switch (top?.kind) {
    case undefined:
      return hearNews(outcome, scene)
    case 'form': {
      if (buttonPressed(scene.understood.text) === 'enquiry') return openForm(outcome, 'enquiry', withWords(scene, ''))
      const turn = await hearForm(outcome, top, scene)
      if (turn.kind === 'heard') return turn.outcome
      const attended = await hearNews(outcome, scene)
      return meant(scene.understood) === 'goodbye' ? attended : resumed(attended, scene)
    }
    case 'ask':
      return afterHearing(hearAsk(outcome, top, scene), scene)
    case 'facet':
      return afterHearing(hearFacet(outcome, top, scene), scene)
    case 'offer':
      return hearOffer(outcome, top.said, scene)
    case 'awaited': {
      const heard = await hearAwaited(outcome, top, scene)
      return heard ? resumed(heard, scene) : hear(pop(outcome), scene)
    }
  }
}

async function afterHearing(heard: Heard, scene: Scene): Promise<Outcome> {
  switch (heard.kind) {
    case 'answered':
      return resumed(heard.outcome, scene)
    case 'chose-dialog':
      return startDialog(heard.outcome, heard.dialog, scene)
    case 'interrupted':
      return hear(heard.outcome, scene)
  }
}

async function hearOffer(outcome: Outcome, said: string, scene: Scene): Promise<Outcome> {
  const closed = pop(outcome)
  if (buttonPressed(scene.understood.text) === 'enquiry') return openForm(closed, 'enquiry', withWords(scene, said))
  if (meant(scene.understood) === 'no') return resumed(sayCourtesy(closed, 'no', scene), scene)
  return hear(closed, scene)
}

/** The scene as if only these words had been said: an enquiry begins with the question that had no answer. */
function withWords(scene: Scene, text: string): Scene {
  return { ...scene, understood: { ...scene.understood, text, parts: [], entities: [] } }
}

async function hearNews(outcome: Outcome, scene: Scene): Promise<Outcome> {
  const { understood } = scene
  if (buttonPressed(understood.text) === 'enquiry') return openForm(outcome, 'enquiry', withWords(scene, ''))
  const pressed = kindPressed(understood.text)
  if (pressed) return openForm(outcome, pressed, withWords(scene, ''))
  const requested = kindRequested(understood.text)
  if (requested) return startRequested(outcome, requested, scene)
  const said = meant(understood)
  const wish = additionWished(understood, outcome.memory)
  if (wish) return openForm(outcome, wish === 'add' ? 'addition' : 'reopening', scene)
  const awaited = topOf(outcome.memory)?.kind === 'form' ? undefined : awaitedBy(scene)
  if (awaited !== undefined) {
    return askWhetherReply(remember(outcome, { files: undefined }), awaited, understood.text, scene.files, scene)
  }
  if (said !== undefined && topicOf(said)) return startDialog(outcome, said, scene)
  if (namesOnlyClaim(understood)) return startDialog(outcome, 'status', scene)
  if (said === 'resume') return topOf(outcome.memory) ? resumed(outcome, scene, '') : sayCourtesy(outcome, said, scene)
  if (isCourtesy(said)) return sayCourtesy(outcome, said, scene)
  const facet = facetOfLastAnswer(outcome, scene)
  if (facet) return answerArticle(outcome, facet, 1, scene)
  const recalculated = recalculate(outcome, scene)
  if (recalculated) return recalculated
  return hearParts(outcome, understood.parts, scene)
}

/** A form is asked for by its name: what is asked besides is answered first. */
function startRequested(outcome: Outcome, kind: KindId, scene: Scene): Promise<Outcome> {
  const { parts } = scene.understood
  const asked = parts.filter((part) => isQuestion(part.text) && articleOf(part) !== undefined)
  const answered = asked.reduce((soFar, part) => answerPart(soFar, part, asked.length, scene), outcome)
  return startDialog(answered, kind, scene)
}

/** "And to the Canaries?": only a facet's value was said, and the last answer depends on it. */
function facetOfLastAnswer(outcome: Outcome, scene: Scene): string | undefined {
  const { understood } = scene
  const { lastArticle, language } = outcome.memory
  const article = lastArticle && isBare(understood) ? scene.library.article(lastArticle, language) : undefined
  const facets = Object.keys(article?.facets ?? {})
  return facets.some((facet) => understood.facets[facet] !== undefined) ? lastArticle : undefined
}

/** Questions are answered first, in order; then a claim, a status request or a person among the parts is acted on. */
async function hearParts(outcome: Outcome, parts: readonly Part[], scene: Scene): Promise<Outcome> {
  const topic = parts.map(dialogOf).find((dialog) => dialog !== undefined && topicOf(dialog))
  const matters = parts.filter((part) => isMatter(part, topic !== undefined))
  const answered = matters.reduce((soFar, part) => answerPart(soFar, part, matters.length, scene), outcome)
  if (topic) return startDialog(answered, topic, scene)
  if (answered.replies.length > outcome.replies.length) return begunInstead(answered, scene)
  const courtesy = parts.map(dialogOf).find(isCourtesy)
  if (!courtesy) return begunInstead(admit(answered, scene.understood.text, kindTold(scene)?.kind), scene)
  // "Hi, the machine I bought doesn't work": a greeting alone would pass over what was told.
  const hint = parts.find(isHint)
  return hint ? askBetween(answered, hint.candidates, hint.text, scene) : sayCourtesy(answered, courtesy, scene)
}

/** Below this, a story is as likely about nothing that the desk knows: a name, the weather. */
const HINT = 0.2

function isHint({ kind, zone, candidates: [best] }: Part): boolean {
  return kind === 'told' && zone === 'admit' && best?.label.kind === 'article' && best.confidence >= HINT
}

/** A part that wants a reply of its own; within a claim, its story wants none. */
function isMatter(part: Part, withinTopic: boolean): boolean {
  if (part.beside) return !withinTopic
  const dialog = dialogOf(part)
  if (part.kind === 'courtesy' || dialog !== undefined) return false
  return part.kind === 'asked' ? true : !withinTopic && part.zone !== 'admit'
}

function answerPart(outcome: Outcome, part: Part, matters: number, scene: Scene): Outcome {
  // One thing at a time: what the answer depends on is settled before anything that perhaps was not asked.
  if (part.beside && topOf(outcome.memory)?.kind === 'facet') return outcome
  const [best] = part.candidates
  if (part.zone === 'answer' && best?.label.kind === 'article') {
    const answered = outcome.replies.some(
      (reply) => reply.turn.kind === 'answer' && reply.turn.articles.includes(best.label.id),
    )
    return answered ? outcome : answerArticle(outcome, best.label.id, best.confidence, scene)
  }
  if (part.zone === 'ask') return (part.beside ? askBeside : askBetween)(outcome, part.candidates, part.text, scene)
  if (matters > 1) return admitPart(outcome, part.text)
  return outcome.memory.unclear >= 2 ? giveUp(outcome, part.text) : admit(outcome, part.text, kindTold(scene)?.kind)
}

/** What is told of a purchase without doubt is taken down, where all that could be said is that there is no answer. */
function begunInstead(admitted: Outcome, scene: Scene): Outcome | Promise<Outcome> {
  const told = kindTold(scene)
  const isAdmission = admitted.replies.every(({ turn }) => turn.kind === 'admit')
  if (!told?.certain || !isAdmission || topOf(admitted.memory)?.kind !== 'offer') return admitted
  return startDialog({ ...pop(admitted), replies: [] }, told.kind, scene)
}

async function startDialog(outcome: Outcome, dialog: string, scene: Scene): Promise<Outcome> {
  if (dialog === 'handoff') return requestPerson(outcome, scene)
  if (!topicOf(dialog)) return sayCourtesy(outcome, dialog, scene)
  const own = dialog === 'status' ? await statusOfOwn(outcome, scene) : undefined
  if (own) return own
  const top = topOf(outcome.memory)
  if (top?.kind === 'form' && (top.dialog === dialog || isSaidAgain(top.dialog, dialog))) {
    return resumeForm(outcome, top, scene)
  }
  return openForm(outcome, formFor(dialog, scene), scene)
}

/** A person is got at once; questions in the same message are not dropped for it. */
async function withQuestionsAnswered(
  outcome: Outcome,
  scene: Scene,
  then: (outcome: Outcome, scene: Scene) => Outcome,
): Promise<Outcome> {
  const asked = scene.understood.parts.filter((part) => part.kind === 'asked' && articleOf(part) !== undefined)
  return then(asked.length > 0 ? await hearParts(outcome, asked, scene) : outcome, scene)
}

/** After something else was attended to, the form that waits asks again, exactly where it was. */
async function resumed(outcome: Outcome, scene: Scene, before?: string): Promise<Outcome> {
  const top = topOf(outcome.memory)
  // Whoever waits for a person is not asked on: the form is kept for afterwards.
  const waits = scene.waiting && outcome.handoff !== 'withdrawn'
  return top?.kind === 'form' && !waits ? resumeForm(outcome, top, scene, before) : outcome
}

/** The customer's own words for what is still open. */
function wantsOf(outcome: Outcome, scene: Scene): readonly string[] {
  const { memory, replies } = outcome
  const kinds = new Set(replies.map((reply) => reply.turn.kind))
  const matter = ['answer', 'clarify', 'admit', 'claim', 'status', 'handoff'].some((kind) => kinds.has(kind as never)) // narrowing a list of literals
  const isStep = topOf(memory)?.kind === 'form' && memory.wants.length > 0
  const { text } = scene.understood
  const isNoMatter =
    buttonPressed(text) !== undefined || text.trim().length < 4 || wholly(scene.understood) === 'handoff'
  if (!matter || isStep || isNoMatter) return memory.wants
  return [...memory.wants, text.slice(0, 300)].slice(-5)
}
