/** Listening: whatever a message gives away fills the slots it is about, asked or not. Pure. */
import type { Entity } from '../knowledge/entities.js'
import type { Understanding } from '../knowledge/understanding.js'
import { isQuestion } from './cues.js'
import { fill, isSettled, type Form, type Progress, type Slot } from './form.js'

/** In UTF-16 units: a correction is said briefly. */
const BRIEF = 80

export interface Mined {
  readonly progress: Progress
  /** Slots that got a value, or another one, from this message. */
  readonly filled: readonly string[]
  readonly refused: readonly { readonly slot: string; readonly entity: Entity & { ok: false } }[]
}

/** Fills slots from whatever the message gives away; a value mentioned again with another content corrects the first. */
export function mine(form: Form, progress: Progress, said: Understanding): Mined {
  let mined: Mined = { progress, filled: [], refused: [] }
  for (const slot of form.slots) mined = mineSlot(slot, mined, said)
  return mined
}

function mineSlot(slot: Slot, mined: Mined, said: Understanding): Mined {
  const { progress } = mined
  const moment = { asked: progress.asking === slot.name, settled: isSettled(slot, progress) }
  const isOurs = (entity: Entity) => slot.entities.includes(entity.kind) && (slot.about?.(entity, said, moment) ?? true)
  const found = said.entities.filter(isOurs)
  const values = [...new Set(found.flatMap((entity) => (entity.ok ? [slot.keeps?.(entity) ?? entity.value] : [])))]
  const noticed = values.length > 0 ? values.join(', ') : noticedBy(slot, progress, said)
  if (noticed !== undefined && noticed !== progress.values[slot.name]) {
    return { ...mined, progress: fill(progress, slot.name, noticed), filled: [...mined.filled, slot.name] }
  }
  const bad = values.length === 0 ? found.find(isRefused) : undefined
  return bad ? { ...mined, refused: [...mined.refused, { slot: slot.name, entity: bad }] } : mined
}

/** What a story gives away counts once; said again by itself, briefly, it corrects. A question fills nothing. */
function noticedBy(slot: Slot, progress: Progress, said: Understanding): string | undefined {
  if (said.text.length <= BRIEF && isQuestion(said.text)) return undefined
  const isKnown = progress.values[slot.name] !== undefined
  return isKnown && (slot.free !== undefined || said.text.length > BRIEF) ? undefined : slot.notice?.(said)
}

function isRefused(entity: Entity): entity is Entity & { ok: false } {
  return !entity.ok
}
