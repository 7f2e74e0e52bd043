/** A Markdown table, its columns as wide as the formatter makes them: what is written into a document stays as it is. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, n) => Math.max(3, ...[head, ...rows].map((cells) => cells[n]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, n) => aligned(cells[n] ?? '', width, n)).join(' | ')} |`
  const rule = widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** The first column says what a row is; figures stand right. */
function aligned(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
