/** Lets one through at a time for each key, in the order in which they came. */
export class Turnstile {
  /** Resolves when the last one who came for this key is through; never rejects. */
  private readonly last = new Map<string, Promise<void>>()

  /** Runs `work` when all earlier work for this key has ended, well or badly. */
  pass<R>(key: string, work: () => Promise<R>): Promise<R> {
    const result = (this.last.get(key) ?? Promise.resolve()).then(work)
    const through: Promise<void> = result.then(
      () => this.forget(key, through),
      () => this.forget(key, through), // whoever asked for the work gets its error
    )
    this.last.set(key, through)
    return result
  }

  /** Resolves when everybody who has come so far is through. */
  async idle(): Promise<void> {
    await Promise.all(this.last.values())
  }

  private forget(key: string, through: Promise<void>): void {
    if (this.last.get(key) === through) this.last.delete(key)
  }
}
