/** Finding the words of a kind, of its slots and of its choices. */
import type { Wording } from '../es.js'
import type { ClaimWording } from './es.js'
import type { KindId, OneKind, SlotWords } from './shape.js'

export type { KindId, OneKind } from './shape.js'

export const KIND_IDS: readonly KindId[] = [
  ...([
    'claim',
    'complaint',
    'return',
    'warranty',
    'delivery',
    'billing',
    'suggestion',
    'compliment',
    'enquiry',
  ] as const),
]

export function isKindId(id: string | undefined): id is KindId {
  return KIND_IDS.some((kind) => kind === id)
}

export function kindWords(
  wording: ClaimWording,
  id: KindId,
): { readonly kind: OneKind; readonly slots: Readonly<Record<string, SlotWords>> } {
  const kind: OneKind = wording.kinds[id]
  const received = id === 'warranty' ? { received: wording.warrantyReceived } : {}
  return { kind, slots: { ...wording.slots, ...received, what: kind.what, question: kind.what } }
}

/** A choice's label; yes and no are the same for every slot. */
export function choiceLabel(
  wording: ClaimWording,
  button: Wording['button'],
  slot: string,
  code: string,
): string | undefined {
  const ofSlot = new Map(Object.entries(wording.choices)).get(slot)
  if (ofSlot) return new Map(Object.entries(ofSlot)).get(code)
  return code === 'yes' ? button.yes : code === 'no' ? button.no : undefined
}
