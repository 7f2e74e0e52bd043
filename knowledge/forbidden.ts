/** What no text of ours may say to a customer: a link to a closed platform, a title that only officials use, a shorter right. */
import { fold } from './matching/tokens.js'

/** Letters that nobody sees: soft hyphens, zero-width spaces. */
const UNSEEN = /\p{Cf}/gu
/** The Union's platform for online disputes closed on 20 July 2025: Regulation (EU) 2024/3228. */
const ODR = /europa\.eu\/(?:[\w-]+\/)*odr\b/
/**
 * What the official forms are called: Decret 121/2013 of Catalonia, and the other communities' alike. Folded, hence no
 * accents; told from a mention of them by beginning a line that says little else.
 */
const TITLE = new RegExp(
  [
    '(?:fulls?|formularis?) (?:oficials? )?de (?:queix|reclamaci|denunci)',
    'fulls? oficials?\\b',
    'ho[jx]as? (?:oficial(?:es)? )?de (?:quej|reclamaci|denunci)',
    'hojas? oficial(?:es)?\\b',
    'formularios? oficial(?:es)? de (?:quej|reclamaci|denunci)',
    'official (?:complaints?|claims?) (?:form|sheet)',
  ].join('|'),
)
/** A line with more words says something about the form, and may. */
const TITLE_WORDS = 9

export type Forbidden = 'odr-link' | 'official-title'

export function forbiddenIn(text: string): Forbidden | undefined {
  const seen = fold(text.replace(UNSEEN, ''))
  const joined = percentDecoded(seen)
    .replace(/\s+/g, ' ')
    .replace(/ ?([./]) ?/g, '$1')
  if (ODR.test(joined)) return 'odr-link'
  return seen.split(/\n/).some(isTitle) ? 'official-title' : undefined
}

const GUARANTEE = /garanti|guarantee|warrant/
const TWO_YEARS =
  /(?<![\p{L}\p{N}])(?:(?:2|dos|two) (?:anos|anys|years?)|(?:24|twenty-four) (?:meses|mesos|months))(?!\p{L})/u
/** Two years are right of what was bought before 2022, of what is not new, of digital content, and of what is given besides. */
const OTHER_CASES =
  /antes|abans|before|2021|segunda mano|segona ma|second[- ]hand|usad|reacondicionad|recondicion|refurbish|digital|ampli[ao]|extend|extra|adicional|addicional|additional|[+] ?2|presum|demostrar|prov/

/** New goods have three years: Real Decreto Legislativo 1/2007 art. 120. The line or its title may name another case. */
export function shortensGuarantee(line: string, title: string): boolean {
  const seen = fold(line)
  return GUARANTEE.test(seen) && TWO_YEARS.test(seen) && !OTHER_CASES.test(`${seen} ${fold(title)}`)
}

/** A line with the form's address is how to get it. */
function isTitle(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= TITLE_WORDS && !line.includes('://') && words.join(' ').search(TITLE) === 0
}

function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
