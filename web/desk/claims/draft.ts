/** What is being written about a claim: a form's fields by their names. Pure. */

export type Draft = Readonly<Record<string, string>>

/** How it lies in the tab's storage; nothing when nothing has been written. */
export function draftText(draft: Draft): string {
  const written = Object.entries(draft).filter(([, value]) => value !== '')
  return written.length === 0 ? '' : JSON.stringify(Object.fromEntries(written))
}

export function draftFrom(text: string): Draft {
  return text === '' ? {} : (JSON.parse(text) as Draft) // written by this page in this tab
}
