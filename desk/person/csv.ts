/** A table as CSV (RFC 4180) that a spreadsheet opens and never runs. Pure. */

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
const MARK = '\uFEFF'
/**
 * A spreadsheet takes a cell that begins so for a formula (OWASP ASVS 1.2.10); one that is set to Spanish begins a cell
 * after a semicolon, too.
 */
const FORMULA = /(^|[;\r\n])([^\S\r\n]*\0*)(?=[=+\-@＝＋－＠])/g
const LEADING = /^[\t\r\0]/

export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return MARK + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string): string {
  const inert = value.replace(FORMULA, "$1'$2")
  const harmless = LEADING.test(inert) ? `'${inert}` : inert
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
