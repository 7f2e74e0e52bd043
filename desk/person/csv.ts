/** A table as CSV (RFC 4180) that a spreadsheet opens and never runs. Pure. */

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
const MARK = '\uFEFF'
/** A spreadsheet takes a cell that begins so for a formula (OWASP ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r\0]/

export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return MARK + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
