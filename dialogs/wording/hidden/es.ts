/** What the customer is told when a number of theirs was covered, in Spanish. */
export const es = {
  card: 'He tapado lo que parece un número de tarjeta y no lo hemos guardado. Por su seguridad, no lo envíe por aquí, por favor: nunca se lo pediremos en este chat.',
  iban: 'He tapado su número de cuenta: para esto no hace falta, y solo guardo los cuatro últimos caracteres. Si lo necesitamos, se lo pediremos.',
  nif: 'He tapado el número de su documento: para esto no hace falta, y solo guardo los cuatro últimos caracteres. Si lo necesitamos, se lo pediremos.',
}

export type HiddenWording = typeof es
