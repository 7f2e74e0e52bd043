/** Makes elements without markup in strings, which some pages' policies forbid. */

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K]
export function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement
export function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  return dressed(document.createElement(name), attributes, children)
}

/** A speech bubble, and the cross that takes its place while the panel is open. */
export function icon(): SVGElement {
  const drawn = (className: string, d: string) => svg('path', { class: className, d })
  return svg(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    drawn('bubble', 'M4 5h16v11h-8l-5 4v-4H4zM8 9.5h8M8 12.5h5'),
    drawn('cross', 'M6 6l12 12M18 6L6 18'),
  )
}

function svg(name: string, attributes: Record<string, string>, ...children: Node[]): SVGElement {
  return dressed(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

function dressed<E extends Element>(made: E, attributes: Record<string, string>, children: (Node | string)[]): E {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
