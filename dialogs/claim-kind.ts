/** Which kind of claim a message is about. */
import { isKindId, type KindId } from './wording/claim/words.js'
import type { Understanding } from '../knowledge/understanding.js'
import { dialogOf } from './labels.js'

export interface KindHeard {
  readonly kind: KindId
  readonly because: string
}

const CUES: readonly (readonly [KindId, RegExp])[] = [
  ['compliment', /felicit|enhorabuena|enhorabona|congratulat|compliment to/iu],
  ['suggestion', /sugerenc|suger(?:ir|iría)|suggeri|suggest/iu],
  [
    'billing',
    /cobr(?:ad|ar|aron)|cargo (?:duplicado|doble)|cobrat|charged|billed|factura (?:mal|incorrecta|equivocada)/iu,
  ],
  [
    'delivery',
    /no (?:me )?ha llegado|no m['’]ha arribat|has(?:n['’]t| not) arrived|never arrived|repartidor|entrega|entregad|lliura/iu,
  ],
  ['warranty', /garant|guarantee|warranty|averi|avari/iu],
  ['return', /devolver (?:el|la|un|mi)|desist|tornar (?:el|la|un|una)|return (?:the|a|my)/iu],
  ['claim', /rot[oa]|trencad|broken/iu],
  ['complaint', /trat[oó]|tracta|tracte|rude|maleducad|grosser|modos/iu],
]

export function claimKindOf(understood: Understanding): KindHeard | undefined {
  const named = understood.parts.map(dialogOf).find((dialog) => isKindId(dialog) && dialog !== 'claim')
  if (isKindId(named)) return { kind: named, because: 'label' }
  const cue = CUES.find(([, words]) => words.test(understood.text))
  return cue ? { kind: cue[0], because: 'words' } : undefined
}
