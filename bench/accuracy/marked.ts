/** A stretch of a document that a program writes: what stands between `<!-- name -->` and `<!-- /name -->`. Pure. */
export function withMarked(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [begin, end] = [text.indexOf(open), text.indexOf(close)]
  if (begin < 0 || end < begin) throw new Error(`There is no ${open} with a ${close} after it.`)
  return `${text.slice(0, begin + open.length)}\n\n${content}\n\n${text.slice(end)}`
}
