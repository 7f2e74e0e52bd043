/** A clock that stands still until it is moved. */
export class Clock {
  private ms = Date.parse('2026-11-20T09:00:00.000Z')

  readonly now = (): Date => new Date(this.ms)

  passSeconds(seconds: number): void {
    this.ms += seconds * 1000
  }
}
