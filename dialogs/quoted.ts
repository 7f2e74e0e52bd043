/** Somebody's own words inside our Markdown: on one line, and none of their signs is obeyed. */
export function quoted(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>#|~])/g, '\\$1')
    .replaceAll('](', ']\\(')
}

/** In letters: enough to know one's own words again. */
const BEGINNING = 100

/** How somebody's own words begin, to tell them back. */
export function beginning(text: string): string {
  const letters = [
    ...text
      .slice(0, 4 * BEGINNING)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
  return quoted(letters.length > BEGINNING ? `${letters.slice(0, BEGINNING).join('').trimEnd()}…` : letters.join(''))
}
