/** Days and moments as a customer would write them, in the shop's time zone. */
import type { Language } from '../../knowledge/language.js'

const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' }

/** `3 de noviembre de 2026` */
export function sayDay(iso: string, language: Language, timeZone: string): string {
  return format(iso, language, { dateStyle: 'long', timeZone })
}

/** `3 de noviembre de 2026, 9:30` */
export function sayMoment(iso: string, language: Language, timeZone: string): string {
  return `${sayDay(iso, language, timeZone)}, ${format(iso, language, { timeStyle: 'short', timeZone })}`
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options)
  formatters.set(key, formatter)
  return formatter.format(new Date(iso))
}

/** `las 9:00 del lunes 23 de noviembre`, to follow "a partir de". `day` is an ISO day, `time` `09:00`. */
export function sayOpening(day: string, time: string, language: Language): string {
  const weekday = format(`${day}T12:00:00Z`, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const hour = time.replace(/^0/, '')
  switch (language) {
    case 'es':
      return `de las ${hour} del ${weekday.replace(',', '')}`
    case 'ca':
      return `de les ${hour.replace(':', '.')} h de ${weekday.replace(',', '')}`
    case 'en':
      return `at ${hour} on ${weekday.replace(',', '')}`
  }
}
