/** What is said when a customer adds something to a claim that is filed. */
export const addition = {
  name: 'ampliación de una reclamación',
  isReply: (reference: string) => `¿Es lo que le pedimos para su reclamación **${reference}**?`,
  yes: 'Sí, es para la reclamación',
  no: 'No, es otra cosa',
  otherMatter: 'De acuerdo, entonces no lo añado. ¿Me lo cuenta otra vez, con otras palabras?',
  text: (first: boolean): string =>
    first ? '¿Qué quiere añadir?' : 'Escríbame, por favor, lo que quiere que añadamos. También puede enviar archivos.',
  why: (first: boolean): string =>
    first
      ? '¿Por qué quiere que la volvamos a estudiar?'
      : 'Cuénteme, por favor, con qué no está de acuerdo o qué falta por resolver.',
  textName: 'texto',
  added: (reference: string) => `Lo he añadido a su reclamación **${reference}**. Lo leerá la persona que la lleva.`,
  reopened: (reference: string, due: string | undefined) =>
    due === undefined
      ? `Su reclamación **${reference}** vuelve a estar abierta.`
      : `Su reclamación **${reference}** vuelve a estar abierta. Le responderemos, como muy tarde, el **${due}**.`,
  failed:
    'No he podido añadirlo: ahora mismo no puedo guardar nada. Inténtelo dentro de un momento, por favor, o le paso con una persona.',
  button: { add: 'Añadir información', reopen: 'No estoy de acuerdo' },
}

export type AdditionWords = typeof addition
