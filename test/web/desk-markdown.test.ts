import { describe, expect, it } from 'vitest'
import { fileHref, isThumbnail, safeHref } from '../../web/desk/link.js'
import { blocksOf, plainText } from '../../web/desk/markdown.js'

const text = (words: string) => ({ kind: 'text', text: words })

describe('blocksOf', () => {
  it('keeps the line breaks of a paragraph and parts paragraphs at an empty line', () => {
    expect(blocksOf('uno\ndos\n\n\ntres')).toEqual([
      { kind: 'paragraph', lines: [[text('uno')], [text('dos')]] },
      { kind: 'paragraph', lines: [[text('tres')]] },
    ])
  })

  it('reads bold, italic and links', () => {
    expect(blocksOf('el **pedido** *nuevo*: [siga](https://tienda.es/p?x=1)')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            text('el '),
            { kind: 'bold', inside: [text('pedido')] },
            text(' '),
            { kind: 'italic', inside: [text('nuevo')] },
            text(': '),
            { kind: 'link', href: 'https://tienda.es/p?x=1', text: 'siga' },
          ],
        ],
      },
    ])
  })

  it('makes a link of a bare address without the full stop after it', () => {
    expect(blocksOf('Vea https://tienda.es/envios.')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            text('Vea '),
            { kind: 'link', href: 'https://tienda.es/envios', text: 'https://tienda.es/envios' },
            text('.'),
          ],
        ],
      },
    ])
  })

  it('reads lists with and without numbers, and headings', () => {
    expect(blocksOf('## Plazos\n- a\n* b\n1. c\n2) d')).toEqual([
      { kind: 'heading', line: [text('Plazos')] },
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('c')], [text('d')]] },
    ])
  })

  it.each(['<b onclick=x>hola</b>', '<script>alert(1)</script>', '2 * 3 * 4', 'a_b_c', '**', '[sin](enlace', ''])(
    'leaves %j as it was written',
    (words) => {
      expect(blocksOf(words)).toEqual(words ? [{ kind: 'paragraph', lines: [[text(words)]] }] : [])
    },
  )

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert`1`', 'data:text/html,x', '//malo.example', 'vbscript:x'])(
    'shows a link to %s as it was written, not as a link',
    (href) => {
      expect(JSON.stringify(blocksOf(`[pulse](${href})`))).not.toContain('"kind":"link"')
      expect(plainText(`[pulse](${href})`)).toContain('pulse')
    },
  )

  it('is done with a long hostile line in a moment', () => {
    const before = performance.now()
    for (const piece of ['*a', '**', '[', '[a](', 'https://', '*a **b ']) blocksOf(piece.repeat(4000 / piece.length))
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('plainText', () => {
  it('gives the words alone on one line', () => {
    expect(plainText('Es el **primero**.\n\n- uno\n- [dos](https://a.es)')).toBe('Es el primero. uno dos')
  })
})

describe('links', () => {
  it.each(['https://a.es', 'http://a.es/x', 'mailto:ana@a.es', 'tel:+34600111222', ' HTTPS://A.ES '])(
    'may be followed to %s',
    (href) => {
      expect(safeHref(href)).toBe(href.trim())
    },
  )

  it.each([
    'javascript:x',
    'java\nscript:x',
    'https://a.es/\u0000',
    'data:image/png,x',
    'blob:x',
    'ftp://a',
    '/x',
    'x',
  ])('may not be followed to %j', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })

  it.each([
    ['/v3/files/1.png', '/v3/files/1.png'],
    ['https://a.es/1.png', 'https://a.es/1.png'],
    ['//malo.example/1.png', undefined],
    ['/\\malo.example/1.png', undefined],
    ['javascript:x', undefined],
  ])('of a file: %s → %s', (address, href) => {
    expect(fileHref(address)).toBe(href)
  })

  it.each([
    ['/v3/directline/attachments/a/1.png', 'image/png', true],
    ['https://desk.es/v3/directline/attachments/a/1.jpg', 'image/jpeg', true],
    ['https://desk.es.malo.example/v3/directline/attachments/a/1.jpg', 'image/jpeg', false],
    ['https://otra.es/v3/directline/attachments/a/1.png', 'image/png', false],
    ['https://desk.es/api/desk/conversations/a', 'image/png', false],
    ['/v3/directline/attachments/../../../api/desk/conversations/a', 'image/png', false],
    ['https://', 'image/png', false],
    ['/v3/directline/attachments/a/1.svg', 'image/svg+xml', false],
    ['/v3/directline/attachments/a/1.png', 'text/html', false],
  ])('shows %s of %s as a small image: %s', (address, contentType, shown) => {
    expect(isThumbnail(address, contentType, 'https://desk.es')).toBe(shown)
  })
})
