/** `l'1 de novembre`, `el 2 de novembre`: the Catalan article before a day; `mark` stands around the day. */
export function el(day: string, mark = ''): string {
  return /^(?:1|11) /.test(day) ? `l'${mark}${day}${mark}` : `el ${mark}${day}${mark}`
}
