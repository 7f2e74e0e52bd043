/** What a claim is about, in the customer's own words. */

/** The slots in which the forms keep them: of a claim, of an enquiry. */
const STORIES = ['what', 'question']

/** The kind, where nothing was told. */
export function storyOf(kind: string, fields: Readonly<Record<string, string>>): string {
  const slot = STORIES.find((name) => Object.hasOwn(fields, name))
  return (slot === undefined ? undefined : fields[slot]) ?? kind
}
