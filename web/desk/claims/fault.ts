/** At which field of its form a refusal is shown. Pure. */
import { reasonField } from './answer.js'
import type { Trouble } from './state.js'

/** A code → its field, where it can only be that one. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  resolve: { 'wrong-language': 'end' },
  message: { 'empty-text': 'text', 'odr-link': 'text', 'official-title': 'text', 'wrong-language': 'text' },
  note: { 'empty-text': 'text' },
  'request-data': {
    'empty-text': 'text',
    'odr-link': 'text',
    'official-title': 'text',
    'warning-missing': 'text',
    'too-early': 'until',
    'in-the-past': 'until',
  },
  'receive-data': { 'empty-text': 'text' },
  correct: { 'nothing-changes': 'value', 'no-field': 'field' },
  'change-kind': { 'empty-text': 'why', 'unknown-kind': 'to', 'nothing-changes': 'to', downgraded: 'to' },
  reopen: { 'empty-text': 'why' },
}

/** None when it is about the form as a whole. */
export function fieldsAtFault(trouble: Trouble): readonly string[] {
  if (trouble.kind !== 'refused') return []
  const { command, code, issueIds } = trouble
  if (command === 'resolve' && code !== 'consumer-body-missing' && issueIds.length > 0) return issueIds.map(reasonField)
  const field = FIELDS[command]?.[code]
  return field === undefined ? [] : [field]
}
