/** Somebody's own words inside our Markdown: on one line, and none of their signs is obeyed. */
export function quoted(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|~])/g, '\\$1')
}
