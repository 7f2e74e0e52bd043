/** Moments and durations in words. */
import type { Language } from '../../knowledge/language.js'

/** Locales with a 24-hour clock. */
const LOCALES = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' } satisfies Record<Language, string>

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A wait as a clock shows it: `0:42`, `12:05`, `1 h 05 min`, `2 d 3 h`; never negative. */
export function waitClock(ms: number): string {
  const whole = Math.max(0, ms)
  if (whole >= DAY_MS) return `${Math.floor(whole / DAY_MS)} d ${Math.floor((whole % DAY_MS) / HOUR_MS)} h`
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS)
  if (whole >= HOUR_MS) return `${Math.floor(whole / HOUR_MS)} h ${two(minutes)} min`
  return `${minutes}:${two(Math.floor((whole % MINUTE_MS) / 1000))}`
}

/** A wait as it is read aloud, in its largest whole unit: `3 minutos`. */
export function waitWords(ms: number, language: Language): string {
  const whole = Math.max(0, ms)
  if (whole < MINUTE_MS) return inUnit(whole / 1000, 'second', language)
  if (whole < HOUR_MS) return inUnit(whole / MINUTE_MS, 'minute', language)
  return whole < DAY_MS ? inUnit(whole / HOUR_MS, 'hour', language) : inUnit(whole / DAY_MS, 'day', language)
}

/** `09:05` in the reader's time zone, or the one given. */
export function clockTime(iso: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(iso),
  )
}

export interface DayNames {
  readonly today: string
  readonly yesterday: string
}

/** `Hoy`, `Ayer`, or the date with its weekday. */
export function dayWords(iso: string, nowMs: number, language: Language, names: DayNames, timeZone?: string): string {
  const day = dayKey(Date.parse(iso), timeZone)
  if (day === dayKey(nowMs, timeZone)) return names.today
  if (day === dayKey(nowMs - DAY_MS, timeZone)) return names.yesterday
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(iso))
}

/** `2 dic 2026`, in the reader's time zone or the one given. */
export function dateWords(iso: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone }).format(new Date(iso))
}

/** The same for two moments of one day, in the reader's time zone or the one given. */
export function dayKey(ms: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(ms))
}

function inUnit(amount: number, unit: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.floor(amount))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
