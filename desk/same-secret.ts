/** Whether two secrets are the same, without telling by the time taken how much of them agrees. */
import { createHash, timingSafeEqual } from 'node:crypto'

export function sameSecret(given: string | undefined, kept: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(kept))
}

/** Of equal length for any text, which `timingSafeEqual` demands. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
