/** What the desk needs to write to the log; a pino logger is one. Never given a password, a cookie or a customer's words. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
