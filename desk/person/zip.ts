/** Files in one ZIP archive, as they are: not compressed (APPNOTE.TXT 6.3.10). Pure. */
import { crc32 } from 'node:zlib'

export interface ZippedFile {
  /** With `/` between folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** ZIP 2.0. */
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const MOST_FILES = 0xffff
const MOST_BYTES = 0xffff_ffff

/** Undefined when there is more than the format takes without its extension: 65,535 files or 4 GB. */
export function zipOf(files: readonly ZippedFile[], at: Date): Buffer | undefined {
  const parts: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const encoded = Buffer.from(name, 'utf8')
    const about = aboutFile(encoded, bytes, at)
    const local = Buffer.concat([numbers([LOCAL, 4], [VERSION, 2]), about, encoded])
    const tail = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    directory.push(Buffer.concat([numbers([CENTRAL, 4], [VERSION, 2], [VERSION, 2]), about, tail, encoded]))
    parts.push(local, bytes)
    offset += local.length + bytes.length
    if (offset > MOST_BYTES) return undefined
  }
  const listed = Buffer.concat(directory)
  if (files.length > MOST_FILES || offset + listed.length > MOST_BYTES) return undefined
  const count = files.length
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...parts, listed, end])
}

/** What the local and the central header have in common. */
function aboutFile(name: Buffer, bytes: Uint8Array, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const size = bytes.length
  return numbers(
    [FLAGS, 2],
    [0, 2],
    [time, 2],
    [day, 2],
    [crc32(bytes), 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  )
}

/** Little-endian, each in so many bytes. */
function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const written = Buffer.alloc(bytes)
      written.writeUIntLE(value, 0, bytes)
      return written
    }),
  )
}
