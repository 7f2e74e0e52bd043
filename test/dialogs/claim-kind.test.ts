/** The kind of a claim is understood from what customers say: our own sentences, and others written after the expressions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { KIND_IDS, type KindId } from '../../dialogs/wording/claim/words.js'
import { claimKindOf } from '../../dialogs/claim-kind.js'
import { LANGUAGES, type Language } from '../../knowledge/language.js'
import { createUnderstanding, type Understand } from '../../knowledge/understand.js'
import { bundled } from '../learned.js'

interface Row {
  readonly lang: Language
  readonly kind: KindId
  readonly text: string
}

const NOW = new Date('2026-11-10T10:00:00Z')
const PATIENCE_MS = 180_000
let understand: Understand

beforeAll(async () => {
  const { knowledge, training } = await bundled()
  understand = createUnderstanding(knowledge, {}, training)
}, PATIENCE_MS)

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Row) // our own file
}

function kindOf(text: string, language: Language): KindId | undefined {
  return claimKindOf(understand(text, { language, now: NOW }))?.kind
}

function wrongOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ lang, kind, text }) => {
    const got = kindOf(text, lang)
    return got === kind ? [] : [`${lang} ${kind}, not ${got ?? 'none'}: ${text}`]
  })
}

/** The sentences that were not known, when more than one in so many were not. */
function tooManyWrong(rows: readonly Row[], oneIn: number): readonly string[] {
  const wrong = wrongOf(rows)
  return wrong.length * oneIn > rows.length ? [`${wrong.length} of ${rows.length}`, ...wrong] : []
}

describe.each(LANGUAGES)('in %s', (language) => {
  const rows = rowsOf('claim-kinds.jsonl').filter(({ lang }) => lang === language)

  it.each(KIND_IDS)('a %s is known for one in nine sentences out of ten', (kind) => {
    const own = rows.filter((row) => row.kind === kind)
    expect(own.length).toBeGreaterThanOrEqual(40)
    expect(tooManyWrong(own, 10)).toEqual([])
  })

  it('all kinds together are known in ninety-six out of a hundred', () => {
    expect(tooManyWrong(rows, 25)).toEqual([])
  })
})

/** As unlike the usual as could be thought of, and written after the expressions: nothing must be mended for them. */
it('unusual sentences that no expression was written for are known in half the cases or more', () => {
  expect(tooManyWrong(rowsOf('claim-kinds-unseen.jsonl'), 2)).toEqual([])
})

it('says what speaks for the kind', () => {
  expect(claimKindOf(understand('me habéis cobrado dos veces', { language: 'es', now: NOW }))).toEqual({
    kind: 'billing',
    because: 'cobr* dos veces',
  })
})

it.each([
  ['quiero poner una reclamación', 'es'],
  ['vull reclamar', 'ca'],
  ['I want to make a claim', 'en'],
] as const)('who only says %s has named no special kind', (text, language) => {
  expect(['claim', undefined]).toContain(kindOf(text, language))
})

it('a complaint that wants its answer in writing is no enquiry', () => {
  expect(kindOf('quiero poner una queja por el trato y que me contesten por escrito', 'es')).toBe('complaint')
})

it('a message of nothing has no kind', () => {
  expect(kindOf('', 'es')).toBeUndefined()
  expect(kindOf('¿?', 'ca')).toBeUndefined()
})
