/** "Change the …": words by which the customer names a field of a form, in any language. */
import { mentions } from './cues.js'

const FIELD_NAMES: Readonly<Record<string, readonly string[]>> = {
  // what happened
  what: [
    ...['qué ha pasado', 'lo que ha pasado', 'lo ocurrido', 'lo que pasó', 'la descripción', 'el motivo', 'el relato'],
    ...['què ha passat', 'el que ha passat', 'la descripció', 'el motiu', 'la sugerencia', 'el suggeriment'],
    ...['what happened', 'the description', 'the story', 'the suggestion'],
  ],
  question: ['la pregunta', 'the question'],
  order: ['pedido', 'número de pedido', 'comanda', 'número de comanda', 'order', 'order number'],
  remedy: ['solución', 'la solución', 'remedio', 'solució', 'solution', 'remedy'],
  contact: [
    ...['correo', 'el correo', 'email', 'e-mail', 'mail', 'teléfono', 'móvil', 'contacto'],
    ...['correu', 'telèfon', 'mòbil', 'contacte', 'phone', 'telephone', 'contact'],
  ],
  reference: ['referencia', 'referència', 'reference'],
  product: ['producto', 'aparato', 'modelo', 'producte', 'aparell', 'model', 'product', 'appliance'],
  amount: ['importe', 'la cantidad', 'import', "l'import", 'la quantitat', 'amount'],
  received: [
    ...['fecha de recepción', 'fecha de entrega', 'fecha de compra', 'cuándo lo recibí', 'la fecha'],
    ...['data de recepció', "data d'entrega", 'data de compra', 'quan el vaig rebre', 'la data'],
    ...['date received', 'delivery date', 'purchase date', 'date of purchase', 'the date'],
  ],
  charged: ['fecha del cobro', 'fecha del cargo', 'data del càrrec', 'date of the charge', 'charge date'],
  since: ['desde cuándo', 'des de quan', 'since when'],
  trouble: ['el problema', 'qué ocurre', 'què passa', 'the problem'],
  opened: ['abierto', 'obert', 'opened'],
  how: ['cómo devolverlo', 'la forma de devolución', 'com tornar-lo', 'how to return', 'way of returning'],
  repaired: ['reparación anterior', 'reparació anterior', 'earlier repair', 'previous repair'],
  where: ['dónde está', 'on és', 'where it is'],
  paid: ['forma de pago', 'cómo pagué', 'forma de pagament', 'com vaig pagar', 'payment method', 'how i paid'],
  about: ['sobre quién', 'sobre qué', 'sobre qui', 'sobre què', 'about whom'],
  operator: ['el nombre', 'el nom', 'la persona', 'the name', 'the person'],
}

const NO_WORDS: readonly string[] = []

/** The first of these fields that the words name. */
export function fieldNamed(text: string, fields: readonly string[]): string | undefined {
  return fields.find((field) => isNamed(field, text))
}

export function isNamed(field: string, text: string): boolean {
  return mentions(text, FIELD_NAMES[field] ?? NO_WORDS)
}
