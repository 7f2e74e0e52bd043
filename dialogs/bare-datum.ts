/** Whether a message gives a datum and says nothing else. */
import type { Understanding } from '../knowledge/understanding.js'

/** Words around a datum that tell nothing besides. */
const AROUND =
  /^(?:mi|meu|meva|my|el|la|els|les|the|es|és|is|son|són|se|lo|por|per|a|de|del|d|e|y|i|and|al|en|this|este|aquest|pedido|comanda|order|correo|correu|electr[oó]nico|electrònic|email|mail|tel[eéè]fono?|phone|móvil|mòbil|mobile|n[uú]mero?|number)$/iu

/** "My e-mail is anna@example.com": a datum, and no story. */
export function isBareDatum({ entities, text }: Understanding): boolean {
  if (entities.length === 0) return false
  const rest = entities.reduce((left, entity) => left.replace(entity.text, ' '), text)
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => AROUND.test(word))
}
