/** What axe finds against WCAG 2.2 AA and its own good practice. */
import axe from 'axe-core'
import type { Frame } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** One line a fault. The context needs `bypassCSP`, since the pages let no foreign script in. */
export async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source)
  return frame.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await window.axe.run(document, { runOnly: tags })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
