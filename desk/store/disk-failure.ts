/** Whether an error is the disk's: full, broken, taken away, or not ours to write. */

/** Node's errors of files carry the system call that failed. */
export function isFromDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return 'syscall' in error || isFromDisk(error.cause)
}
