/** A receipt as plain text: what every device can open and every screen reader can read. */
import type { ReceiptDocument, ReceiptSection } from '../../knowledge/receipt-document.js'

const INDENT = '    '

/** In lines that end with a line feed. The customer's own words are in it as they were written. */
export function receiptText({ title, sections }: ReceiptDocument): string {
  const parts = [underlined(printable(title), '='), ...sections.flatMap(partsOf)]
  return `${parts.join('\n\n')}\n`
}

/** Without what a printer or a screen would take for a command. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}

function partsOf({ heading, rows, text }: ReceiptSection): readonly string[] {
  return [
    ...(heading === undefined ? [] : [underlined(printable(heading), '-')]),
    ...(rows.length > 0 ? [rows.map(lineOf).join('\n')] : []),
    ...text.map(printable),
  ]
}

function lineOf({ name, value }: ReceiptSection['rows'][number]): string {
  const lines = printable(value).split('\n')
  return `${printable(name)}: ${lines.join(`\n${INDENT}`)}`
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat([...text].length)}`
}
