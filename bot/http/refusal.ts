/** A request that is not granted: thrown anywhere in a handler, answered in one place as `{error: {code, message}}`. */
export class Refusal extends Error {
  /** `code` is for programs and stays; the message, which tells the cure, is for people and may change. */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }
}
