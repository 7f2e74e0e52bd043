/** How a customer is asked for their opinion in Spanish, in the chat and on the page. Usted; inclusive; short. */

export const surveyEs = {
  start: (reference: string) =>
    `Ya tiene nuestra respuesta a ${reference}. ¿Nos dice qué le ha parecido la atención? Son dos preguntas, y contestar es voluntario.`,
  slots: {
    score: {
      name: 'valoración',
      ask: (first: boolean): string =>
        first
          ? '¿Qué nota nos pone, del 1 (muy mal) al 5 (muy bien)?'
          : 'Deme una nota del 1 al 5, o dígame que prefiere no opinar.',
    },
    cause: {
      name: 'motivo',
      ask: (first: boolean): string =>
        first
          ? '¿A qué se debe sobre todo: a lo que compró o a cómo le hemos atendido?'
          : '¿Su nota va por el producto o servicio, o por la atención?',
    },
    comment: {
      name: 'comentario',
      ask: (first: boolean): string =>
        first ? '¿Quiere añadir algo con sus palabras?' : 'Si quiere contarnos algo más, escríbalo aquí.',
    },
  },
  choices: {
    '1': '1 · Muy mal',
    '2': '2 · Mal',
    '3': '3 · Regular',
    '4': '4 · Bien',
    '5': '5 · Muy bien',
    service: 'Lo que compré',
    attention: 'Cómo me han atendido',
  },
  thanks: 'Muchas gracias: su opinión ya está anotada y nos ayuda a mejorar.',
  without: 'De acuerdo, sin problema. Si necesita algo más, dígamelo.',
  tooLate: (reference: string) =>
    `Gracias. Hemos vuelto a abrir ${reference}, así que esta encuesta ya no cuenta: le preguntaremos cuando tenga la nueva respuesta.`,
  failed: 'Lo siento: ahora mismo no he podido anotar su opinión. Puede volver a enviármela dentro de un momento.',
  page: {
    title: 'Su opinión',
    optional: 'opcional',
    send: 'Enviar mi opinión',
    missing: 'Elija una nota del 1 al 5 y vuelva a enviarla.',
    answered: 'Ya tenemos su opinión sobre este caso. Muchas gracias.',
    unknown: 'Este enlace no corresponde a ninguna encuesta. Compruebe que lo ha copiado entero.',
  },
}

export type SurveyWording = typeof surveyEs
