/** A conversation's language as two letters, and its name for who cannot see them. */
import type { Language } from '../../../knowledge/language.js'
import { useDesk } from '../context.js'

export function LanguageBadge({ language }: { language: Language }) {
  const { words } = useDesk()
  return (
    <span class="badge" title={words.languages[language]}>
      <span aria-hidden="true">{language.toUpperCase()}</span>
      <span class="visually-hidden">{words.languages[language]}</span>
    </span>
  )
}
