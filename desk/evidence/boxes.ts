/** The boxes that a HEIF file is made of, one behind another and one in another (ISO/IEC 14496-12, 4.2). */
import { MOST_PARTS } from './cleaned.js'

export interface Box {
  readonly type: string
  /** Of its size, and of what is in it, in the file. */
  readonly at: number
  readonly from: number
  readonly end: number
}

/** Undefined when they do not fill the place from `from` to `end` exactly. */
export function boxesIn(bytes: Buffer, from: number, end: number): readonly Box[] | undefined {
  const boxes: Box[] = []
  let at = from
  while (at < end) {
    const box = boxAt(bytes, at, end)
    if (!box || boxes.length >= MOST_PARTS) return undefined
    boxes.push(box)
    at = box.end
  }
  return boxes
}

function boxAt(bytes: Buffer, at: number, end: number): Box | undefined {
  if (at + 8 > end) return undefined
  const size = bytes.readUInt32BE(at)
  const type = bytes.toString('latin1', at + 4, at + 8)
  // 0: to the end; 1: the size follows, in eight bytes.
  if (size === 0) return { type, at, from: at + 8, end }
  if (size !== 1) return size >= 8 && at + size <= end ? { type, at, from: at + 8, end: at + size } : undefined
  if (at + 16 > end) return undefined
  const large = Number(bytes.readBigUInt64BE(at + 8))
  return large >= 16 && at + large <= end ? { type, at, from: at + 16, end: at + large } : undefined
}

/** Reads numbers one after another; past the end they are 0, and `isWhole` says so. */
export class Reader {
  isWhole = true

  constructor(
    private readonly bytes: Buffer,
    private at: number,
    private readonly end: number,
  ) {}

  /** `size` in bytes, 0 to 8. */
  number(size: number): number {
    const at = this.at
    this.at += size
    if (this.at > this.end) this.isWhole = false
    if (!this.isWhole || size === 0) return 0
    return size === 8 ? Number(this.bytes.readBigUInt64BE(at)) : this.bytes.readUIntBE(at, size)
  }

  text(length: number): string {
    const at = this.at
    this.at += length
    if (this.at > this.end) this.isWhole = false
    return this.isWhole ? this.bytes.toString('latin1', at, at + length) : ''
  }
}
