/**
 * A HEIC or HEIF photo in which everything but the picture is zeros (ISO/IEC 23008-12). Its parts are found by their
 * place in the file, so none may move: what is left out is overwritten. Which way up it is, the picture's own
 * properties say, not its Exif data.
 */
import { boxesIn, Reader, type Box } from './boxes.js'
import { BROKEN, picture, type Cleaned } from './cleaned.js'
import { itemsOf, type Item } from './heif-items.js'

const KEPT = new Set(['ftyp', 'meta', 'mdat'])
const KEPT_IN_META = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'grpl', 'dinf'])
/** Coded pictures, and pictures made of others. */
const PICTURES = new Set(['hvc1', 'hev1', 'lhv1', 'grid', 'iden', 'iovl', 'tmap'])
/** Exif data that say nothing: an offset, the header, an empty directory. */
const NO_EXIF = Buffer.from('000000004d4d002a00000008000000000000', 'hex')

export function cleanHeif(bytes: Buffer): Cleaned {
  const boxes = boxesIn(bytes, 0, bytes.length)
  const meta = boxes?.find(({ type }) => type === 'meta')
  const inMeta = meta && boxesIn(bytes, meta.from + 4, meta.end)
  const within = (type: string) => inMeta?.find((box) => box.type === type)
  const [info, location, properties, idat] = [within('iinf'), within('iloc'), within('iprp'), within('idat')]
  if (!boxes || !meta || !inMeta || !info || !location || !properties) return BROKEN
  const items = itemsOf(bytes, info, location)
  const size = largestIn(bytes, properties)
  if (!items?.some(({ type }) => PICTURES.has(type)) || !size) return BROKEN
  const kept = Buffer.alloc(bytes.length)
  for (const box of boxes) keep(bytes, kept, box, KEPT.has(box.type) && box.type !== 'mdat')
  for (const box of inMeta) keep(bytes, kept, box, KEPT_IN_META.has(box.type) && box.type !== 'idat')
  for (const item of items) if (!copied(bytes, kept, item, boxes, idat)) return BROKEN
  return picture(size.width, size.height, [kept])
}

/** A box that is not kept keeps its place, as one of free space; those with the items' data keep their names. */
function keep(bytes: Buffer, kept: Buffer, box: Box, isWhole: boolean): void {
  kept.fill(0, box.at, box.end)
  bytes.copy(kept, box.at, box.at, isWhole ? box.end : box.from)
  if (!isWhole && box.type !== 'mdat' && box.type !== 'idat') kept.write('free', box.at + 4, 'latin1')
}

/** False when its data lie where no data are. */
function copied(bytes: Buffer, kept: Buffer, item: Item, boxes: readonly Box[], idat: Box | undefined): boolean {
  const places = item.source === 'file' ? boxes.filter(({ type }) => type === 'mdat') : idat ? [idat] : []
  const base = item.source === 'file' ? 0 : (idat?.from ?? 0)
  return item.extents.every(({ offset, length }) => {
    const [from, end] = [base + offset, base + offset + length]
    if (!places.some((place) => from >= place.from && end <= place.end)) return false
    if (PICTURES.has(item.type)) bytes.copy(kept, from, from, end)
    else if (item.type === 'Exif' && length >= NO_EXIF.length) NO_EXIF.copy(kept, from)
    return true
  })
}

/** Of the pictures in it: what is shown, and the tiles and masks that it is made of. */
function largestIn(bytes: Buffer, properties: Box): { readonly width: number; readonly height: number } | undefined {
  const container = boxesIn(bytes, properties.from, properties.end)?.find(({ type }) => type === 'ipco')
  const sizes = container && boxesIn(bytes, container.from, container.end)?.filter(({ type }) => type === 'ispe')
  return sizes
    ?.map((box) => {
      const read = new Reader(bytes, box.from + 4, box.end)
      return { width: read.number(4), height: read.number(4) }
    })
    .reduce<{ width: number; height: number } | undefined>(
      (largest, size) => (largest && largest.width * largest.height >= size.width * size.height ? largest : size),
      undefined,
    )
}
