/** What no letter of ours may say to a customer: a link to a closed platform, a title that only officials use. */
import { fold } from '../../knowledge/matching/tokens.js'
import { refused, type Refusal } from './refusal.js'

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

/** Undefined when it may be sent. */
export function forbiddenText(text: string): Refusal | undefined {
  const seen = fold(text.replace(UNSEEN, ''))
  if (
    ODR.test(
      percentDecoded(seen)
        .replace(/\s+/g, ' ')
        .replace(/ ?([./]) ?/g, '$1'),
    )
  )
    return refused('odr-link', 'The European platform for online disputes is closed: take out the link to it')
  if (seen.split(/\n/).some(isTitle))
    return refused(
      'official-title',
      'No letter of ours has the title of the official form: change it, or link to the form',
    )
  return undefined
}

/** A line with the form's address is how to get it. */
function isTitle(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= TITLE_WORDS && !line.includes('://') && words.join(' ').search(TITLE) === 0
}

function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
