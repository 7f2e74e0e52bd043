/** The page's language, each named in itself. */
import { useId } from 'preact/hooks'
import { useDesk } from '../context.js'
import { languageNamed } from '../words/words.js'

export function LanguageSwitch() {
  const { words, language, speak } = useDesk()
  const id = useId()
  return (
    <div class="language-switch">
      <label for={id}>{words.pageLanguage}</label>
      <select
        id={id}
        value={language}
        onChange={({ currentTarget }) => speak(languageNamed(currentTarget.value) ?? language)}
      >
        <option value="es" lang="es">
          Español
        </option>
        <option value="ca" lang="ca">
          Català
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </div>
  )
}
