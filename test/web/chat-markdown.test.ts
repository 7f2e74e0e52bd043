import { describe, expect, it, test } from 'vitest'
import { markdownAsHtml } from '../../web/chat/markdown.js'

const html = (text: string) => markdownAsHtml(text, 'se abre en una pestaña nueva').trim()

describe('the Markdown of a message', () => {
  it('shows HTML as the text it is', () => {
    expect(html('<img src=x onerror=alert(1)> <b>x</b>')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;x&lt;/b&gt;</p>',
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
  ])('makes no link of %s', (url) => expect(html(`[aquí](${url})`)).not.toContain('<a'))

  test.each(['mailto:atencion@nexohogar.example', 'tel:+34900000123'])('opens %s where it is', (url) => {
    expect(html(`[aquí](${url})`)).toBe(`<p><a href="${url}">aquí</a></p>`)
  })

  it('opens a web page in a new tab, says so, and gives it no hold on the chat', () => {
    expect(html('[condiciones](https://nexohogar.example/c)')).toBe(
      '<p><a href="https://nexohogar.example/c" target="_blank" rel="noopener">condiciones' +
        '<span class="visually-hidden"> (se abre en una pestaña nueva)</span></a></p>',
    )
  })

  it('links a bare address', () => {
    expect(html('Vea https://nexohogar.example')).toContain('<a href="https://nexohogar.example" target="_blank"')
  })

  it('loads no picture', () => {
    expect(html('![foto](https://elsewhere.example/pixel.png)')).not.toContain('<img')
  })

  it('puts headings below the headings of the page', () => {
    expect(html('# Plazos\n\n##### Nota')).toBe('<h3>Plazos</h3>\n<h6>Nota</h6>')
  })

  it('keeps the lines of a message', () => {
    expect(html('uno\ndos')).toBe('<p>uno<br>\ndos</p>')
  })
})
