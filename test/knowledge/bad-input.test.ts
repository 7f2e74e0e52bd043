import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isCode } from '../../knowledge/code.js'
import { createFacetFinder, facetsGiven } from '../../knowledge/facet-words.js'
import { entitiesIn } from '../../knowledge/extract.js'
import { amountsIn } from '../../knowledge/entity/amount.js'
import { claimReferencesIn } from '../../knowledge/entity/claim-reference.js'
import { emailsIn, phonesIn } from '../../knowledge/entity/contact.js'
import { datesIn } from '../../knowledge/entity/date.js'
import { durationsIn } from '../../knowledge/entity/duration.js'
import { ibansIn } from '../../knowledge/entity/iban.js'
import { nifsIn } from '../../knowledge/entity/nif.js'
import { ordersIn } from '../../knowledge/entity/order.js'
import { readKnowledge } from '../../knowledge/knowledge.js'
import { createLanguageGuess } from '../../knowledge/language-guess.js'
import { LANGUAGES, type Language } from '../../knowledge/language.js'
import { beginningOf, READ_AT_MOST } from '../../knowledge/limits.js'
import { Matcher } from '../../knowledge/match.js'
import { createMeantWord } from '../../knowledge/matching/misspelt.js'
import { fold, tokensOf, wordsIn } from '../../knowledge/matching/tokens.js'
import { partFrontmatter } from '../../knowledge/reading/frontmatter.js'
import { interpolate } from '../../knowledge/reading/facts.js'
import { isIgnored, placeOf, textOf } from '../../knowledge/reading/place.js'
import { sectionsOf } from '../../knowledge/reading/sections.js'
import { segmentsOf } from '../../knowledge/segments.js'
import { createUnderstanding } from '../../knowledge/understand.js'
import type { Understanding } from '../../knowledge/understanding.js'
import { isUpset } from '../../knowledge/upset.js'
import { CODE_MESSAGES, FOREIGN_MESSAGES, LONG_MESSAGES, ODD_MESSAGES } from '../bad-messages.js'
import { smallShop } from './small-shop.js'

const NOW = new Date('2026-11-11T09:00:00Z')
const TODAY = '2026-11-11'
const shop = smallShop()
const understand = createUnderstanding(shop)
const matcher = new Matcher(shop, 'es')
const asked = (text: string, language: Language = 'es') => understand(text, { language, now: NOW })

/** Ten times the text may take ten times as long, and four times that on a busy machine; its square would be a hundred. */
const GROWTH = 40
/** Below this, in milliseconds, a clock tells little. */
const MEASURABLE = 1

/** How many times as long ten times the text takes; tried again where it seems too long, for others use the machine too. */
function growth(read: (text: string) => unknown, written: (size: number) => string): number {
  const [short, long] = [written(5_000), written(50_000)]
  const once = () => {
    const least = Math.max(
      MEASURABLE,
      msOf(() => read(short)),
    )
    return msOf(() => read(long)) / least
  }
  let found = once()
  for (let more = 0; more < 4 && found >= GROWTH; more++) found = Math.min(found, once())
  return found
}

function msOf(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** What no understanding may be, in words; none for a good one. */
function faultsOf({ parts, languageConfidence, entities, text }: Understanding): readonly string[] {
  const candidates = parts.flatMap((part) => part.candidates)
  const shares = [languageConfidence, ...candidates.map(({ confidence }) => confidence)]
  const faults: Readonly<Record<string, boolean>> = {
    'has no part': parts.length === 0,
    'has too many candidates': parts.some((part) => part.candidates.length > 6),
    'answers with nothing': parts.some((part) => part.zone !== 'admit' && part.candidates.length === 0),
    'is surer than sure': !shares.every((share) => share >= 0 && share <= 1),
    'misplaces what it found': !entities.every((entity) => text.startsWith(entity.text, entity.start)),
  }
  return Object.keys(faults).filter((fault) => faults[fault])
}

describe('bad input', () => {
  test.each([...LONG_MESSAGES, ...ODD_MESSAGES, ...CODE_MESSAGES, ...FOREIGN_MESSAGES])(
    'of %s is understood',
    (_, text) => expect(faultsOf(asked(text))).toEqual([]),
  )

  it('of any letters at all is understood, and the same way each time', () => {
    const again = createUnderstanding(shop)
    const size = { maxLength: 2_000, size: 'max' } as const
    const words = ['¿', '? ', ', ', '\n', 'y ', 'cuándo ', 'factura ', 'hola ', 'no ', 'constructor ', '__proto__ ']
    const text = fc.oneof(
      fc.string({ ...size, unit: 'binary' }),
      fc.string({ ...size, unit: 'grapheme' }),
      // Halves of letters too, which no unit of fast-check gives.
      fc.array(fc.integer({ min: 0, max: 0xffff }), size).map((units) => String.fromCharCode(...units)),
      fc.string({
        maxLength: 300,
        size: 'max',
        unit: fc.constantFrom(...words, 'NX-1', '1', '\u0301', '\u202E', '😀'),
      }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (message, language) => {
        const understood = asked(message, language)
        expect(faultsOf(understood)).toEqual([])
        expect(again(message, { language, now: NOW })).toEqual(understood)
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test.each(LONG_MESSAGES)('of %s takes no longer than its beginning', (_, text) =>
    expect(growth(asked, (size) => text.slice(0, size))).toBeLessThan(GROWTH),
  )

  it('is read up to a whole letter', () => {
    expect(beginningOf('ab😀', 3)).toBe('ab')
    expect(beginningOf('ab😀', 4)).toBe('ab😀')
    expect(asked(`${'a'.repeat(READ_AT_MOST - 1)}😀`).parts[0]?.text).toHaveLength(READ_AT_MOST - 1)
  })
})

describe('the language', () => {
  test.each(FOREIGN_MESSAGES)("of %s is the conversation's", (_, text) => {
    for (const language of LANGUAGES) {
      const understood = asked(text, language)
      expect(understood.language).toBe(language)
      // Too little to change the conversation's.
      expect(understood.languageConfidence).toBeLessThan(0.85)
    }
  })

  test.each(CODE_MESSAGES)("of %s is the conversation's", (_, text) => {
    for (const language of LANGUAGES) expect(asked(text, language)).toMatchObject({ language, languageConfidence: 0 })
  })

  it('does not change for one word over and over, which another language has too', () => {
    expect(asked('factura '.repeat(20), 'ca')).toMatchObject({ language: 'ca' })
    expect(asked('factura '.repeat(20), 'es')).toMatchObject({ language: 'es' })
  })

  it('shows through marks that are heaped upon the letters', () => {
    const heaped = [...'where is my order please'].map((letter) => `${letter}\u0334\u0317`).join('')
    expect(asked(heaped)).toMatchObject({ language: 'en' })
  })

  it('is heard although a link or an address stands beside the words', () => {
    const text = 'where is my order https://example.com/track?id=1&x={y} ana@example.com'
    expect(asked(text)).toMatchObject({ language: 'en' })
  })
})

describe('names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']

  test.each(NAMES)('%s gives away nothing', (name) => {
    expect(asked(name)).toMatchObject({ facets: {}, entities: [] })
    expect(Object.keys(asked(`mi ${name} no llega`).facets)).toEqual([])
  })

  it('may be those of facets and their values', () => {
    const value = { label: 'Uno', words: { es: ['fuerteventura', 'constructor'], ca: [], en: [] } }
    const facets = new Map(NAMES.map((name) => [name, { ask: '¿?', values: new Map([[name, value]]) }]))
    const given = facetsGiven(createFacetFinder(facets, () => false)('va a Fuerteventura'))
    expect(Object.entries(given)).toEqual(NAMES.map((name) => [name, name]))
  })

  it('may be those of articles', () => {
    const article = (title: string) =>
      `---\ntitle: ${title}\nfacets: { constructor: [valueof, tostring] }\n---\nx\n\n## constructor: valueof\ny\n`
    const files = NAMES.map((name) => ({ path: `articles/es/${name}.md`, text: article(`Sobre ${name}`) }))
    const reading = readKnowledge(files)
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
    const found = createUnderstanding(reading.knowledge)('sobre constructor', { language: 'es', now: NOW })
    expect(found.parts[0]?.candidates[0]?.label).toEqual({ kind: 'article', id: 'constructor' })
    expect(found.facets).toEqual({})
  })
})

describe('a number', () => {
  it('is not taken for another one misspelt', () => {
    const meant = createMeantWord(() => ['12344', '00000', 'factura'])
    expect([meant('12345'), meant('e12345'), meant('factrua')]).toEqual([undefined, undefined, 'factura'])
  })
})

describe('code', () => {
  test.each(CODE_MESSAGES)('such as %s is told from words, and not taken for shouting', (_, text) => {
    expect(isCode(text)).toBe(true)
    expect(isUpset(text.toUpperCase())).toBe(false)
  })

  test.each([
    '¿dónde está mi pedido?',
    'mide 3 < 4 m y pesa > 2 kg ;)',
    'I <3 it =)',
    'https://example.com/?a=1&b={c}',
    'NO LLEGA; ESTOY HARTO!',
  ])('is not what %j says', (text) => expect(isCode(text)).toBe(false))
})

describe('marks', () => {
  it('upon a letter are dropped, however many', () => {
    expect(fold(`a${'\u0301\u0323'.repeat(500)}b`)).toBe('ab')
    expect(fold('\u0301'.repeat(500))).toBe('')
  })
})

/** Whatever reads a message, or an editor's file, with a regular expression; and what each would stumble over. */
const READERS: readonly (readonly [name: string, read: (text: string) => unknown, bombs: readonly string[]])[] = [
  [
    'segments',
    segmentsOf,
    [
      ' y',
      ' y y',
      ', y',
      'y   ',
      '?',
      '¿',
      '¿ ',
      '?!…',
      '. ',
      '; ',
      '\n',
      '\n \n',
      'ol',
      'ola ',
      'ho',
      '¡ ',
      '- ',
      '1) ',
    ],
  ],
  ['segments of one greeting', segmentsOf, ['holaaaa', 'buenas ', 'hiiii', 'hello', 'bon', 'good ', 'oooolllla']],
  [
    'segments of clauses that ask',
    segmentsOf,
    [' y a qué', ' y de que ', ', además', ' i per quant', ' and how', ',  ', 'how do', 'y también ', ' & '],
  ],
  [
    'anger',
    isUpset,
    [
      'fart',
      'fart de',
      'fartaaaa ',
      'hart',
      'estaf',
      'vergonz',
      'verguenza_',
      'otra vez',
      'hasta las ',
      '!',
      'AAAA',
      'AAAA ',
      'ya esta ',
    ],
  ],
  ['code', isCode, ['=', ' = ', 'a', 'a =', '<', '</', ';', '; ', '--', 'https:', 'https://a ', "'"]],
  [
    'folding',
    fold,
    ['a', 'á', 'a\u0301', '\u0301', '\u0301\u0323', '·', '\uFDFA', 'ﬃ', '\uD800', 'İ', '가', '\u1100\u1161'],
  ],
  ['tokens', (text) => tokensOf(text, 'es'), ['a', 'aab', 'q ', 'xq', 'finde ', 'hooola', '1', '1a', '\u0301', 'é·']],
  ['words', (text) => wordsIn(text, 'en'), ['dont ', 'dontdont', 'wanna ', "can't ", 'y y y ', 'a\u0000']],
  [
    'orders',
    ordersIn,
    [
      'nx',
      'nx ',
      'NX-',
      'nx1',
      'nx 1 ',
      '1 ',
      '10000008 ',
      '1000 0008 ',
      'nº',
      'pedido nº ',
      '     10000008,',
      'a10000008',
      '1000000',
    ],
  ],
  ['claims', claimReferencesIn, ['mo', 'mo ', 'mo-', 'mo - ', 'MO-4f7k2p9', 'mo4f7k2p9q ', 'mo\u2013']],
  [
    'e-mail addresses',
    emailsIn,
    [
      'a',
      'a@',
      'a@a',
      'é',
      '%',
      '.',
      'a.',
      'a@a.',
      'a@-.',
      '@',
      'a@b.es ',
      `${'a'.repeat(64)}@`,
      `a@${'.-'.repeat(120)}a `,
    ],
  ],
  [
    'telephone numbers',
    phonesIn,
    [
      '1',
      '+34 6 6 6 ',
      '+34',
      '+',
      '00',
      '(6',
      '6)',
      '6 ',
      '6..',
      '6 1 ',
      '+1()',
      'tel ',
      'tel 6',
      'llama ',
      'telefono es 61234567 ',
      '.1',
    ],
  ],
  [
    'tax numbers',
    nifsIn,
    [
      'dni ',
      'd.n.i.',
      'dni o ',
      'dni nº es el ',
      '1',
      '12.345.678',
      '12 345 678 ',
      'x1',
      'x-1234567',
      'B 1',
      'es-',
      'esx',
      '12345678',
      'dni 1.1.1.1.1.',
    ],
  ],
  [
    'accounts',
    ibansIn,
    [
      'ES91',
      'ES91 ',
      'ES91 2',
      'es-91',
      'ES91 2100 0418 ',
      'MT84MALT',
      'GB29 N',
      'iban ',
      'cuenta es el ',
      'iban ES91 2 ',
      'aa1',
      'ES91\u00A0.',
    ],
  ],
  [
    'amounts',
    amountsIn,
    ['1', '1.', '1.111', '1.111.', '€', '€ ', '€1', '1€', '1 €', 'eur', 'euros ', '1,1', '1 eurillos', '1’111'],
  ],
  [
    'dates',
    (text) => datesIn(text, TODAY),
    [
      '1/',
      '1/1/',
      '1/1/1',
      '1-1-',
      '1.1.1.',
      '2026-',
      '2026-11-1',
      '1 de ',
      '1 de enero de ',
      'ene',
      'enero 1 ',
      'hace ',
      'hace un ',
      'hace ya ',
      'el lunes ',
      'the 1',
      'the 1 ',
      'ago ',
      'lunes',
      'last ',
      '3 días ',
      'hoy ',
    ],
  ],
  [
    'durations',
    durationsIn,
    [
      '1',
      '1 ',
      '1.1',
      '1h',
      '1 h ',
      'un ',
      'un mes y ',
      'mes y medio ',
      'veinte y ',
      'treinta y un ',
      'tres cuartos de ',
      'a ',
      'half an ',
      'un par de ',
      'a couple of ',
      '1 año y 1 mes y 1 día ',
      'y ',
      '-',
      'mil ',
    ],
  ],
  [
    'entities',
    (text) => entitiesIn(text, NOW),
    ['1', '1 ', '+34 6 6 6 ', '1/1/', 'nx-', 'ES91 ', 'a@', 'dni ', '1.', '612345678 ', 'x1 ', '\u0660'],
  ],
  [
    'languages',
    createLanguageGuess(shop),
    ['a', 'a@', 'a.', '1', 'a1', 'https://', '{', 'a = ', ' = ', '< ', '\u0301\u0323'],
  ],
  ['the matcher', (text) => matcher.match(text), ['factura ', 'a', 'y ', '1', ' ']],
  [
    'facets',
    createFacetFinder(shop.facets, () => false),
    ['palma', 'las ', 'las palmas ', 'a', 'fuertevntura ', '1', '·', '\u0301'],
  ],
  [
    'sections of an article',
    sectionsOf,
    ['#', '# ', '## ', '## a:b,', '##\t', '\n## a: b', '```\n', '   ', ' ```', 'a:', '\n##  :'],
  ],
  ['heads of articles', partFrontmatter, ['---\n', '---', '-', '\n---', '--- \n', '\r\n']],
  [
    'facts in a text',
    (text) => interpolate(text, 'es', new Map(), { file: 'x', line: 1 }),
    ['{{', '{', '{{ ', '{{a', '}}', '{{}}', `{{${' '.repeat(79)}`],
  ],
  ['names of files', (text) => [placeOf(`articles/es/${text}.md`), isIgnored(text)], ['a', '/', '.', '~', '.md', './']],
  ['ends of lines', (text) => textOf({ path: 'x', text }), ['\r', '\r\n', '\uFEFF', '\n']],
]

describe('ten times the text takes no more than linearly longer', () => {
  test.each(READERS)('to read %s', (_, read, bombs) => {
    // What comes at the end makes a match fail that has come so far.
    const written = (bomb: string) => (size: number) => `${repeated(bomb)(size)}\n!x`
    expect(bombs.filter((bomb) => growth(read, written(bomb)) >= GROWTH)).toEqual([])
  })

  it('to learn the letters of a language', () => {
    const learn = (text: string) => {
      const reading = readKnowledge([{ path: 'articles/es/a.md', text: `---\ntitle: ${JSON.stringify(text)}\n---\nx` }])
      return reading.ok && createLanguageGuess(reading.knowledge)
    }
    expect(['a', 'a.', 'a@', '1a', 'https://'].filter((bomb) => growth(learn, repeated(bomb)) >= GROWTH)).toEqual([])
  })
})
