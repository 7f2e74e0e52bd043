/** What comes of a file that a customer sends as evidence, once it has been taken apart. */

export type Cleaned =
  | { readonly kind: 'clean'; readonly bytes: Buffer }
  | {
      readonly kind: 'refused'
      /** `broken`: not whole, or not what its first bytes say; `pixels`: larger than `MOST_PIXELS`. */
      readonly why: 'broken' | 'pixels'
    }

/** A browser needs four bytes for each: 400 MB. The largest photos that telephones take by themselves have 50 million. */
export const MOST_PIXELS = 100_000_000
/** Files of a few bytes a part exist only to take memory. */
export const MOST_PARTS = 50_000

export const BROKEN: Cleaned = { kind: 'refused', why: 'broken' }
export const TOO_MANY_PIXELS: Cleaned = { kind: 'refused', why: 'pixels' }

/** `parts` in their order, when they are a picture of `width` × `height` pixels that a browser can show. */
export function picture(width: number, height: number, parts: readonly Uint8Array[]): Cleaned {
  if (width === 0 || height === 0) return BROKEN
  return width * height > MOST_PIXELS ? TOO_MANY_PIXELS : { kind: 'clean', bytes: Buffer.concat(parts) }
}
