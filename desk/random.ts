/** Where chance comes from: `n` unpredictable bytes. `crypto.randomBytes` is one; a test passes its own. */
export type Random = (n: number) => Uint8Array

/** `bytes` random bytes as base64url; 32 make a secret, 16 an id. */
export function randomText(random: Random, bytes: number): string {
  return Buffer.from(random(bytes)).toString('base64url')
}
