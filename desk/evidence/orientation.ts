/** Which way up a photo is: all that is kept of its Exif data (CIPA DC-008, "Orientation"). */

/** 1: as it is stored; up to 8: turned, mirrored, or both. */
export type Orientation = number

const UPRIGHT = 1
const TAG = 0x0112
const SHORT = 3
const ENTRY_BYTES = 12

/** Reads a TIFF header and its first directory; whatever is wrong with them, the photo is shown as it is stored. */
export function orientationIn(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 4)
  const isLittle = order === 'II*\0'
  if (!isLittle && order !== 'MM\0*') return UPRIGHT
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8) return UPRIGHT
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(directory)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) break
    if (short(at) !== TAG || short(at + 2) !== SHORT) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** Exif data that tell the orientation and nothing else; undefined when it goes without saying. */
export function tiffWith(orientation: Orientation): Buffer | undefined {
  if (orientation === UPRIGHT) return undefined
  const value = orientation.toString(16).padStart(4, '0')
  return Buffer.from(`4d4d002a00000008 0001 0112000300000001${value}0000 00000000`.replaceAll(' ', ''), 'hex')
}
