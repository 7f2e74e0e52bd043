/** What a message changes of a form as a whole: its kind, the matters it raises, its files, what is wished besides. */
import type { KeptFile } from '../knowledge/file.js'
import { buttonPressed } from './buttons.js'
import { folded, isQuestion, remedyNamed } from './cues.js'
import type { Progress, Wish } from './form.js'
import { kindNamed, kindPressed, kindPutRight } from './kind-words.js'
import type { Topic } from './topic.js'
import type { KindId } from './wording/claim/words.js'

export type FormChange =
  | { readonly kind: 'kind'; readonly to: KindId }
  | { readonly kind: 'which-kind' }
  | { readonly kind: 'add-issue'; readonly text: string }
  /** `at` counts from 0. */
  | { readonly kind: 'remove-issue'; readonly at: number }
  | { readonly kind: 'change-issue'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove-files'; readonly files: readonly KeptFile[] }
  | { readonly kind: 'wish'; readonly wish: Wish; readonly wished: boolean }

const REMOVE = 'quit|elimin|borr|suprim|sac|tre[iu]|tregui|esborr|remov|delet|drop|take out'
const CHANGE = 'cambi|corrig|correg|modific|canvi|chang|correct|edit'
const ORDINALS: readonly RegExp[] = [
  /^(?:1|primer[oa]?|first)$/iu,
  /^(?:2|segund[oa]|segona?|second)$/iu,
  /^(?:3|tercer[oa]?|third)$/iu,
  /^(?:4|cuart[oa]|quarta?|fourth)$/iu,
  /^(?:5|quint[oa]|cinquen?a?|cinquè|fifth)$/iu,
]
const WHICH = String.raw`(?:(?:el|la|l['’]|the|number|número|nº)\s*)*(?:(?:punto|punt|issue|point)\s*)?(\d|\p{L}+)`
const ISSUE_REMOVED = new RegExp(String.raw`^\W*(?:no,?\s+)?(?:${REMOVE})\p{L}*\s+${WHICH}(?![\d-])`, 'iu')
const ISSUE_CHANGED = new RegExp(
  String.raw`^\W*(?:no,?\s+)?(?:${CHANGE})\p{L}*\s+${WHICH}(?![\d-])(?:\s+(?:one|punto|punt))?\s*(?:[:,.]|por|per|to)?\s*(.*)$`,
  'isu',
)
const FILE_REMOVED = new RegExp(
  String.raw`(?<!\p{L})(?:${REMOVE}|sin|sense|without)\p{L}*\s.{0,30}(?:foto|imagen|imágenes|imatge|photo|picture|image|pdf|archivo|fitxer|arxiu|adjunt|file|attachment)`,
  'iu',
)
const ALL_FILES =
  /(?:fotos|imágenes|imatges|photos|pictures|images|archivos|fitxers|arxius|files|attachments|adjunt[oa]?s)(?!\p{L})/iu
const ADDITION =
  /^\W*(?:(?:ah|y|i|and|pero|però|but)\W+)?(?:además|ademas|también|tambien|aparte|otra cosa|por otr[oa] (?:lado|parte)|a més|a mes|també|tambe|a banda|una altra cosa|d['’]altra banda|also|besides|another thing|plus|on top of that|in addition|what['’]s more)(?!\p{L})/iu
const KEEP =
  /(?<!\p{L})(?:guard|conserv|des(?:a|i)|keep|save)\p{L}{0,12}.{0,25}(?:conversaci|convers[ae]|conversation|chat|xat)/iu
const MAIL =
  /(?:copia|còpia|justificante|justificant|receipt|copy|env[ií]e|envi[ï]?|send).{0,35}(?:correo|correu|e-?mail|mail)/iu
const NOT = /^\W*(?:no|not|don['’]t|do not|mejor no|millor no)(?!\p{L})/iu
/** In words: less says nothing of its own. */
const SHORTEST_ISSUE = 4
/** In words: a wish that is as short is a remedy, not another matter. */
const SHORT_WISH = 10

export function formChange(
  text: string,
  topic: Topic,
  progress: Progress,
  issues: readonly string[],
): FormChange | undefined {
  if (topic.kind === undefined) return undefined
  const to = kindIn(text, topic.kind.id, progress)
  if (to !== undefined) return { kind: 'kind', to }
  if (buttonPressed(text) === 'kind') return { kind: 'which-kind' }
  return filesRemoved(text, progress.files ?? []) ?? issueChanged(text, issues) ?? wishIn(text, progress)
}

/** Asked which kind it is, the name alone will do; the kind that it is already changes nothing. */
function kindIn(text: string, noted: KindId, { asking }: Progress): KindId | undefined {
  const pressed = kindPressed(text)
  if (asking === 'kind') return pressed ?? kindNamed(text)
  return pressed === noted ? undefined : (pressed ?? kindPutRight(text, noted))
}

function filesRemoved(text: string, files: readonly KeptFile[]): FormChange | undefined {
  const named = files.filter((file) => folded(text).includes(folded(file.name).trim()))
  if (!FILE_REMOVED.test(text) && !(named.length > 0 && new RegExp(`(?:${REMOVE})`, 'iu').test(text))) return undefined
  if (isQuestion(text)) return undefined
  const last = files.slice(-1)
  return { kind: 'remove-files', files: named.length > 0 ? named : ALL_FILES.test(text) ? files : last }
}

function issueChanged(text: string, issues: readonly string[]): FormChange | undefined {
  if (issues.length === 0) return undefined
  const removed = ordinal(ISSUE_REMOVED.exec(text)?.[1])
  if (removed !== undefined) return { kind: 'remove-issue', at: removed }
  const changed = ISSUE_CHANGED.exec(text)
  const at = ordinal(changed?.[1])
  if (at !== undefined) return { kind: 'change-issue', at, text: changed?.[2]?.trim() ?? '' }
  return isAddition(text) ? { kind: 'add-issue', text: text.trim() } : undefined
}

function ordinal(word: string | undefined): number | undefined {
  const at = word === undefined ? -1 : ORDINALS.findIndex((one) => one.test(word))
  return at < 0 ? undefined : at
}

function isAddition(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (!ADDITION.test(text) || words.length < SHORTEST_ISSUE || isQuestion(text)) return false
  return remedyNamed(text) === undefined || words.length > SHORT_WISH
}

/** By e-mail only once there is an address: at the summary, where both are offered. */
function wishIn(text: string, { asking }: Progress): FormChange | undefined {
  const wish = isQuestion(text) ? undefined : wishNamed(text)
  if (wish === undefined || (wish === 'mail' && asking !== 'summary')) return undefined
  return { kind: 'wish', wish, wished: !NOT.test(text) }
}

function wishNamed(text: string): Wish | undefined {
  const pressed = buttonPressed(text)
  if (pressed === 'keep' || pressed === 'mail') return pressed
  return KEEP.test(text) ? 'keep' : MAIL.test(text) ? 'mail' : undefined
}
