/** The languages the desk speaks, and what counts as one of them. */

export const LANGUAGES = ['es', 'ca', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The desk's language for a BCP 47 tag such as `ca-ES`; undefined for one the desk does not speak. */
export function languageOfTag(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0]
  return isLanguage(primary) ? primary : undefined
}
