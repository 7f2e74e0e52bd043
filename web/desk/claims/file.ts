/** A claim's file as it is shown. Pure. */
import type { Language } from '../../../knowledge/language.js'

export function fileAddress(claimId: string, fileId: string): string {
  return `/api/desk/claims/${encodeURIComponent(claimId)}/files/${encodeURIComponent(fileId)}`
}

/** Browsers draw it; anything else is downloaded. */
export function isPicture(contentType: string): boolean {
  return /^image\/(?:png|jpeg|gif|webp)$/.test(contentType)
}

const STEP = 1000

/** `12 kB`, `3,4 MB`; less than one kB is one. */
export function sizeWords(bytes: number, language: Language): string {
  const kilobytes = bytes / STEP
  const [value, unit] = kilobytes < STEP ? [Math.ceil(kilobytes), 'kilobyte'] : [kilobytes / STEP, 'megabyte']
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
