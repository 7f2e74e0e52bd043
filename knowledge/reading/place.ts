/** What a file of the knowledge folder is, by its path. */
import { isLanguage, LANGUAGES, type Language } from '../language.js'

export interface KnowledgeFile {
  /** Inside the knowledge folder, with forward slashes: `articles/es/invoice.md`. */
  readonly path: string
  readonly text: string
}

export type Place =
  | { readonly kind: 'article' | 'phrases'; readonly language: Language; readonly id: string }
  | {
      readonly kind: 'yaml'
      readonly name: 'facts' | 'facets' | 'hours' | 'charter' | 'synonyms'
      readonly language?: Language
    }
  /** Not where anything is looked for; grave when an editor surely expects it to be served. */
  | { readonly kind: 'lost'; readonly problem: string; readonly cure: string; readonly grave: boolean }

/** Editors' backups, hidden files, and whatever lies among the articles that is no Markdown. */
export function isIgnored(path: string): boolean {
  const hidden = path.split('/').some((name) => name.startsWith('.'))
  return hidden || /(~|\.swp|\.bak|\.tmp)$/.test(path) || (path.startsWith('articles/') && !path.endsWith('.md'))
}

/** The text without byte order mark and with plain line ends, whatever editor wrote it. */
export function textOf(file: KnowledgeFile): string {
  return file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

export function placeOf(path: string): Place {
  const [folder = '', language = '', name = '', ...deeper] = path.split('/')
  const yaml = /^(facts|facets|hours|charter)\.yaml$/.exec(path)?.[1]
  if (yaml === 'facts' || yaml === 'facets' || yaml === 'hours' || yaml === 'charter')
    return { kind: 'yaml', name: yaml }
  if (folder === 'synonyms' && name === '') return synonymsPlace(language)
  const kind = folder === 'articles' ? 'article' : folder === 'phrases' ? 'phrases' : undefined
  if (!kind)
    return lost('is not read', 'See the list of files in the documentation; a .yml must be called .yaml.', false)
  const id = name.replace(kind === 'article' ? /\.md$/ : /\.txt$/, '')
  if (!isLanguage(language)) return lost(`"${language}" is not one of the desk's languages`, LANGUAGE_CURE, true)
  if (name === '' || deeper.length > 0)
    return lost('lies too deep or not deep enough', `Move it to ${folder}/${language}/.`, true)
  if (id === name || id === '') return lost('has the wrong ending', 'Phrases are .txt files, articles .md.', false)
  return { kind, language, id }
}

const LANGUAGE_CURE = `Use a folder called ${LANGUAGES.join(', ')}.`

function synonymsPlace(name: string): Place {
  const language = name.replace(/\.yaml$/, '')
  return isLanguage(language) ? { kind: 'yaml', name: 'synonyms', language } : lost('is not read', LANGUAGE_CURE, false)
}

function lost(problem: string, cure: string, grave: boolean): Place {
  return { kind: 'lost', problem, cure, grave }
}
