/** What is wrong, or doubtful, in the editors' files: where, what, and what to do about it. */
export interface Finding {
  /** Path inside the knowledge folder. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly problem: string
  readonly cure: string
}

/** `articles/es/refund-time.md:7 uses the fact {{x}}, which facts.yaml has not. Add it or correct the name.` */
export function sayFinding({ file, line, problem, cure }: Finding): string {
  return `${file}:${line} ${problem}. ${cure}`
}
