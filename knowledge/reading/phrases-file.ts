/** A phrases file: one message a line, as customers write them. Empty lines and lines that begin with `# ` are notes. */
export function phrasesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
}
