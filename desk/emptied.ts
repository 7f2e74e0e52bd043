/** A value of the same shape that says nothing about anybody. Pure. */

/** Every string is emptied but those under a name of `kept`; of a form's fields not even the names stay. */
export function emptied(value: unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? '' : emptied(item, kept)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, emptiedField(key, of, kept)]))
}

function emptiedField(key: string, value: unknown, kept: ReadonlySet<string>): unknown {
  if (key === 'fields') return {}
  if (kept.has(key) && isText(value)) return value
  return typeof value === 'string' ? '' : emptied(value, kept)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
}
