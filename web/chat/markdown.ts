/** The desk's Markdown as HTML that is safe to show: no HTML of its own, no images, only links that lead somewhere harmless. */
import MarkdownIt from 'markdown-it'

const HARMLESS_LINK = /^(?:https?:|mailto:|tel:)/i
/** The page has an `h1` of its own, so the headings in a message begin two levels below. */
const HEADING_OFFSET = 2

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true })
markdown.validateLink = (url) => HARMLESS_LINK.test(url.trim())
markdown.disable('image')

markdown.core.ruler.push('headings-below-the-page', ({ tokens }) => {
  for (const token of tokens) {
    if (!token.type.startsWith('heading_')) continue
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + HEADING_OFFSET)}`
  }
})

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index]
  if (/^https?:/i.test(token?.attrGet('href') ?? '')) {
    token?.attrSet('target', '_blank')
    token?.attrSet('rel', 'noopener')
  }
  return self.renderToken(tokens, index, options)
}

/** `newTab` is said to screen readers after a link that opens one. */
export function markdownAsHtml(text: string, newTab: string): string {
  const html = markdown.render(text)
  return html.replace(
    /(<a [^>]*target="_blank"[^>]*>)([\s\S]*?)<\/a>/g,
    (_whole, open: string, label: string) =>
      `${open}${label}<span class="visually-hidden"> (${markdown.utils.escapeHtml(newTab)})</span></a>`,
  )
}
