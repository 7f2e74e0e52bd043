/** A file that the desk keeps, as a message or a claim speaks of it. */
export interface KeptFile {
  /** Of the attachment. */
  readonly id: string
  readonly name: string
  /** A media type, `image/png`. */
  readonly contentType: string
}
