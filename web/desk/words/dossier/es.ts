/** The sentences about what belongs to a claim in Spanish; the shape of the other languages. */

export const dossierEs = {
  assign: {
    to: 'Asignar a',
    nobody: 'Nadie',
    submit: 'Asignar',
    colleague: (alias: string) => `A ${alias}`,
  },
  changeKind: {
    to: 'Nuevo tipo',
    why: 'Por qué se cambia',
    hint: 'Quedará en la historia. El plazo nunca se alarga por cambiar el tipo; puede acortarse.',
    submit: 'Cambiar el tipo',
    needTo: 'Elija el nuevo tipo.',
  },
  correct: {
    field: 'Qué dato',
    value: 'Valor correcto',
    hint: 'El valor anterior no se pierde: queda en la historia.',
    was: (value: string) => `Ahora dice: ${value}`,
    blank: 'Ahora no consta.',
    submit: 'Guardar la corrección',
    needField: 'Elija el dato.',
    needValue: 'Escriba el valor correcto.',
  },
  files: {
    title: 'Pruebas y documentos',
    none: 'No hay ningún archivo.',
    receipt: 'Justificante',
    evidence: 'Prueba',
    missing: 'Este archivo ya no se puede leer',
    open: 'Abrir',
    download: 'Descargar',
    add: 'Añadir archivos',
    hint: 'Fotos o PDF, de 10 MB como máximo cada uno.',
    adding: (name: string) => `Añadiendo ${name}…`,
    added: (count: number) => (count === 1 ? '1 archivo añadido.' : `${count} archivos añadidos.`),
    failed: (name: string, why: string) => `${name}: ${why}`,
    troubles: {
      'file-kind': 'no es una foto ni un PDF, o su contenido no es lo que dice ser.',
      'file-broken': 'está dañado o incompleto.',
      'file-pixels': 'es una imagen demasiado grande para abrirla.',
      'file-room': 'ya no queda espacio para más archivos: avise a administración.',
      'file-harmful': 'contiene algo dañino.',
      'file-unscanned': 'el antivirus no responde; vuelva a intentarlo más tarde.',
      'too-large': 'pesa demasiado: 10 MB como máximo.',
      stale: 'la reclamación ha cambiado mientras tanto; vuelva a intentarlo.',
      unreachable: 'no se ha podido llegar al servidor; vuelva a intentarlo.',
      other: 'no se ha podido añadir; vuelva a intentarlo.',
    } as Readonly<Record<string, string>>,
  },
  talk: {
    title: (count: number) => (count === 1 ? 'Un mensaje nuevo en el chat' : `${count} mensajes nuevos en el chat`),
    text: 'Después de lo último que se le escribió desde aquí.',
    record: 'Anotarlo como respuesta',
    show: 'Ver aquí la conversación',
    hide: 'Ocultar la conversación',
    goTo: 'Abrirla en la cola',
    failed: 'No se ha podido cargar la conversación.',
    gone: 'La conversación ya no se conserva.',
    attach: (count: number) =>
      count === 1
        ? 'Añadir a las pruebas el archivo que envió'
        : `Añadir a las pruebas los ${count} archivos que envió`,
    attached: (count: number) =>
      count === 1
        ? 'El archivo que envió se añadirá a las pruebas.'
        : `Los ${count} archivos que envió se añadirán a las pruebas.`,
  },
  past: {
    title: 'Otras veces',
    none: 'No hay nada más de esta persona.',
    claims: 'Otras reclamaciones',
    conversations: 'Otras conversaciones',
    failed: 'No se ha podido cargar lo anterior.',
    same: { contact: 'mismo contacto', conversation: 'misma conversación' },
    noWords: 'Conversación sin asunto',
    more: (count: number) => (count === 1 ? 'y 1 más' : `y ${count} más`),
  },
  consent: {
    name: 'Conservar la conversación',
    yes: 'Sí, como prueba',
    no: 'No lo ha pedido',
  },
  survey: {
    name: 'Encuesta',
    none: 'No se ha enviado',
    sent: 'Enviada, sin respuesta todavía',
    score: (score: number) => `${score} de 5`,
    causes: { service: 'por lo comprado', attention: 'por la atención recibida' },
  },
  /** A field's codes, where its value is one of a few. */
  values: {
    receiptByMail: { yes: 'Sí', no: 'No' },
    opened: { yes: 'Sí', no: 'No' },
    repaired: { yes: 'Sí', no: 'No' },
    trouble: {
      wrong: 'No es lo que pidió',
      incomplete: 'Falta algo',
      damaged: 'Llegó con daños',
      late: 'Llega con retraso',
      missing: 'No ha llegado',
    },
    paid: {
      card: 'Tarjeta',
      paypal: 'PayPal',
      bizum: 'Bizum',
      transfer: 'Transferencia',
      financing: 'A plazos',
      cash: 'En efectivo',
    },
    how: { shop: 'En tienda', courier: 'Por mensajería' },
    where: { home: 'En su casa', shop: 'En la tienda' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
}

export type DossierWords = typeof dossierEs
