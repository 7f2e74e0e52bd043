/** The outcome of reading what a customer or an editor wrote: a value, or why it is none. Never an exception. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; why: string }
