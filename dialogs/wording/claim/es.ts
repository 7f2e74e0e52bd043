/** What is said while a claim, or another kind of filing, is taken in Spanish. */
import type { KindWords } from './shape.js'

const name = 'qué ha pasado'
const tellMore = 'Cuénteme un poco más, por favor: ¿qué ha ocurrido y con qué producto o pedido?'
const noted = (what: string) => `Lo anoto como **${what}**; si es otra cosa, dígamelo.`
const regret = 'Siento lo ocurrido.'

const kinds: KindWords = {
  claim: {
    name: 'reclamación',
    theirs: 'su reclamación',
    label: 'Una reclamación',
    begin: 'Presentar una reclamación',
    start: `${regret} ${noted('reclamación')}`,
    filed: 'Su reclamación ha quedado presentada.',
    what: { name, ask: (first) => (first ? '¿Qué ha pasado? Cuéntemelo con sus palabras.' : tellMore) },
  },
  complaint: {
    name: 'queja',
    theirs: 'su queja',
    label: 'Una queja',
    begin: 'Presentar una queja',
    start: `${regret} ${noted('queja')}`,
    filed: 'Su queja ha quedado presentada.',
    what: { name, ask: (first) => (first ? '¿Qué ha pasado? Cuéntemelo con sus palabras.' : tellMore) },
  },
  return: {
    name: 'devolución',
    theirs: 'su devolución',
    label: 'Una devolución',
    begin: 'Empezar una devolución',
    start: `De acuerdo. ${noted('devolución')}`,
    filed: 'Su devolución ha quedado solicitada.',
    what: {
      name: 'qué quiere devolver',
      ask: (first) =>
        first
          ? '¿Qué quiere devolver? No hace falta que me diga el motivo, aunque puede hacerlo.'
          : 'Dígame, por favor, qué producto o productos quiere devolver.',
    },
  },
  warranty: {
    name: 'avería en garantía',
    theirs: 'su aviso de avería',
    label: 'Una avería o la garantía',
    begin: 'Dar aviso de una avería',
    start: `${regret} ${noted('avería en garantía')}`,
    filed: 'Su aviso de avería ha quedado registrado.',
    what: {
      name: 'qué le ocurre al producto',
      ask: (first) =>
        first
          ? '¿Qué le ocurre al producto?'
          : 'Descríbame la avería, por favor: qué hace, qué no hace y desde cuándo.',
    },
    evidence: 'Si tiene el tique o puede hacer una foto de la etiqueta con el modelo, envíemelos aquí cuando quiera.',
  },
  delivery: {
    name: 'incidencia de entrega',
    theirs: 'su incidencia de entrega',
    label: 'Un problema con la entrega',
    begin: 'Avisar de un problema con la entrega',
    start: `${regret} ${noted('incidencia de entrega')}`,
    filed: 'Su incidencia de entrega ha quedado registrada.',
    what: { name, ask: (first) => (first ? '¿Qué ha pasado con la entrega?' : tellMore) },
    evidence: 'Si puede, envíeme aquí fotos del producto y de la caja con su etiqueta: ayudan a resolverlo antes.',
  },
  billing: {
    name: 'problema con un cobro',
    theirs: 'su aviso sobre un cobro',
    label: 'Un cobro o una factura',
    begin: 'Avisar de un cobro incorrecto',
    start: `${regret} ${noted('problema con un cobro')}`,
    filed: 'Su aviso sobre un cobro ha quedado registrado.',
    what: {
      name,
      ask: (first) =>
        first
          ? '¿Qué ha pasado con el cobro?'
          : 'Cuénteme un poco más, por favor: ¿qué le han cobrado y por qué no es correcto?',
    },
  },
  suggestion: {
    name: 'sugerencia',
    theirs: 'su sugerencia',
    label: 'Una sugerencia',
    begin: 'Dejar una sugerencia',
    start: `¡Gracias! ${noted('sugerencia')}`,
    filed: 'Su sugerencia ha quedado registrada. ¡Gracias!',
    what: {
      name: 'sugerencia',
      ask: (first) =>
        first ? '¿Qué nos sugiere?' : 'Escríbame su sugerencia, por favor, tal como quiere que la lean.',
    },
  },
  compliment: {
    name: 'felicitación',
    theirs: 'su felicitación',
    label: 'Una felicitación',
    begin: 'Enviar una felicitación',
    start: `¡Muchas gracias! ${noted('felicitación')}`,
    filed: 'Su felicitación ha quedado registrada. ¡Gracias!',
    what: {
      name: 'felicitación',
      ask: (first) => (first ? '¿Qué le ha gustado?' : 'Cuéntemelo con sus palabras: se lo haremos llegar.'),
    },
  },
  enquiry: {
    name: 'pregunta',
    theirs: 'su pregunta',
    label: 'Una pregunta para el equipo',
    begin: 'Dejar la pregunta por escrito',
    start: 'De acuerdo. La leerá una persona del equipo y le contestará por escrito.',
    filed: 'Su pregunta ha quedado registrada.',
    what: {
      name: 'pregunta',
      ask: (first) =>
        first ? '¿Qué quiere preguntar?' : 'Escríbame la pregunta completa, por favor, tal como quiere que la lean.',
    },
  },
}

export const claimEs = {
  regret,
  kinds,
  slots: {
    order: {
      name: 'número de pedido',
      ask: (first: boolean): string =>
        first
          ? '¿Cuál es el número de pedido? Empieza por NX y tiene ocho cifras, por ejemplo NX-10000008.'
          : '¿Me indica el número de pedido? Lo encontrará en el correo de confirmación. Si no lo tiene a mano, podemos seguir sin él.',
    },
    remedy: {
      name: 'qué solución desea',
      ask: (first: boolean): string =>
        first
          ? '¿Qué solución le gustaría?'
          : '¿Cómo le gustaría que lo resolviéramos? Elija una opción o escríbalo con sus palabras.',
    },
    contact: {
      name: 'contacto',
      ask: (first: boolean): string =>
        first
          ? '¿A qué correo electrónico o teléfono le respondemos?'
          : 'Con un correo electrónico o un teléfono podremos responderle también fuera de este chat. ¿Cuál prefiere?',
    },
    product: {
      name: 'producto',
      ask: (first: boolean): string =>
        first ? '¿De qué producto se trata?' : '¿Qué aparato es? Si sabe la marca y el modelo, mejor.',
    },
    received: {
      name: 'fecha de recepción',
      ask: (first: boolean): string =>
        first
          ? '¿Qué día lo recibió? Por ejemplo, «ayer» o «el 3 de noviembre».'
          : 'Dígame la fecha en que lo recibió, aunque sea aproximada: de ella dependen los plazos.',
    },
    charged: {
      name: 'fecha del cobro',
      ask: (first: boolean): string =>
        first
          ? '¿Qué día se lo cobraron? Por ejemplo, «ayer» o «el 3 de noviembre».'
          : 'Con la fecha del cobro podremos encontrarlo sin el número de pedido. ¿Cuál es?',
    },
    since: {
      name: 'desde cuándo',
      ask: (first: boolean): string =>
        first
          ? '¿Desde cuándo lo espera? Dígame el día en que tenía que llegar o el de la compra.'
          : '¿Qué día tenía que llegar, o cuándo lo compró? Por ejemplo, «el lunes» o «el 3 de noviembre».',
    },
    amount: {
      name: 'importe',
      ask: (first: boolean): string =>
        first ? '¿De qué importe se trata?' : 'Dígame el importe, por favor, por ejemplo 59,90 €.',
    },
    paid: {
      name: 'forma de pago',
      ask: (first: boolean): string =>
        first
          ? '¿Cómo lo pagó? Por favor, no escriba ningún número de tarjeta.'
          : 'Elija la forma de pago o escríbala, sin números de tarjeta.',
    },
    opened: {
      name: 'si está abierto o usado',
      ask: (first: boolean): string =>
        first ? '¿Lo ha abierto o usado?' : '¿El producto está abierto o usado? Basta con sí o no.',
    },
    how: {
      name: 'cómo devolverlo',
      ask: (first: boolean): string =>
        first
          ? '¿Cómo prefiere devolverlo?'
          : '¿Lo llevará a una tienda o prefiere que pasemos a recogerlo? Elija una de las dos opciones.',
    },
    repaired: {
      name: 'si ya se reparó antes',
      ask: (first: boolean): string =>
        first ? '¿Se ha reparado antes por lo mismo?' : '¿Ha tenido ya alguna reparación? Basta con sí o no.',
    },
    where: {
      name: 'dónde está el producto',
      ask: (first: boolean): string =>
        first ? '¿Dónde está el producto ahora?' : '¿Lo tiene en casa o lo ha dejado ya en una tienda?',
    },
    trouble: {
      name: 'qué problema hay con la entrega',
      ask: (first: boolean): string =>
        first ? '¿Cuál es el problema con la entrega?' : '¿Qué ha fallado en la entrega? Elija lo que más se parezca.',
    },
    about: {
      name: 'sobre quién o qué lugar',
      ask: (first: boolean): string =>
        first
          ? '¿En qué tienda o servicio ocurrió, o con quién?'
          : 'Dígame, si lo sabe, la tienda, el servicio o la persona: servirá para averiguar qué pasó.',
    },
    operator: {
      name: 'persona a quien va dirigida',
      ask: (first: boolean): string =>
        first
          ? '¿A quién se la hacemos llegar? Si recuerda el nombre, dígamelo.'
          : '¿Recuerda quién le atendió? Con el nombre, o la tienda y el día, basta.',
    },
  },
  warrantyReceived: {
    name: 'fecha de entrega o compra',
    ask: (first: boolean): string =>
      first
        ? '¿Qué día lo recibió o lo compró? Por ejemplo, «el 3 de noviembre de 2025».'
        : 'Dígame la fecha de entrega o de compra, aunque sea aproximada: de ella depende la garantía.',
  },
  choices: {
    remedy: {
      refund: 'Que me devuelvan el dinero',
      replacement: 'Que me lo cambien',
      repair: 'Que me lo reparen',
      delivery: 'Que me lo entreguen',
      apology: 'Una explicación',
    },
    trouble: {
      wrong: 'No es lo que pedí',
      incomplete: 'Falta algo',
      damaged: 'Ha llegado dañado',
      late: 'Llega o llegó tarde',
      missing: 'No ha llegado',
    },
    how: { shop: 'Lo llevo a una tienda', courier: 'Que pasen a recogerlo' },
    where: { home: 'Lo tengo yo', shop: 'Ya está en la tienda' },
    paid: {
      card: 'Con tarjeta',
      paypal: 'Con PayPal',
      bizum: 'Con Bizum',
      transfer: 'Por transferencia',
      financing: 'Financiado',
      cash: 'En efectivo',
    },
  },
  changedTo: (kind: string) => `De acuerdo, lo anoto como **${kind}**. Lo que ya me ha dicho se conserva.`,
  whichKind: '¿Qué es entonces?',
  kindOf: 'Tipo',
  added: (text: string) => `Añado: «${text}».`,
  issueRemoved: (text: string) => `Quito: «${text}».`,
  issueChanged: (text: string) => `Cambiado: «${text}».`,
  issueHow: (example: number) =>
    `Dígame cómo tiene que quedar, por ejemplo: «cambia el ${example}: llegó sin el cable».`,
  noSuchIssue: (count: number) => (count === 1 ? 'Solo hay un punto anotado.' : `Hay ${count} puntos anotados.`),
  fileAdded: (names: string) => `Añado a lo que enviaremos: ${names}.`,
  fileRemoved: (names: string) => `Quito ${names}.`,
  noFile: 'No hay ningún archivo que quitar.',
  withoutContact:
    'De acuerdo: le responderemos en esta misma conversación. Guarde la referencia que le daré, con ella podrá consultarla.',
  summary: (theirs: string) => `Este es el resumen de ${theirs}:`,
  confirm: '¿La presento así?',
  confirmSending: '¿La envío así?',
  keepAsk:
    '¿Quiere que guardemos también esta conversación como prueba de su reclamación (Ley 10/2025, artículo 12)? Solo lo haremos si nos lo pide.',
  mailAsk: '¿Le envío además el justificante por correo?',
  keeping: 'Guardaremos esta conversación como prueba.',
  notKeeping: 'No guardaremos esta conversación como prueba.',
  mailing: (address: string) => `Le enviaremos el justificante a ${address}.`,
  notMailing: 'No le enviaremos el justificante por correo.',
  receipt: {
    chat: (filed: string, reference: string, spelt: string, at: string, due: string): string =>
      `${filed}\n\n- **Referencia: ${reference}** (para decirla por teléfono: ${spelt})\n- Recepción: ${at}\n- Le responderemos, como muy tarde, el **${due}**`,
    next: {
      complaint:
        'Una persona del equipo la revisará y le contestará a cada punto. Guarde la referencia: con ella puede preguntarme cuando quiera cómo va.',
      sending: 'La leerá una persona del equipo. Con la referencia puede preguntarme cuando quiera cómo va.',
    },
    rights:
      'Si no está de acuerdo con la respuesta, podrá acudir a la oficina de consumo de su municipio, pedir un arbitraje de consumo o ir a los tribunales. También tiene a su disposición la hoja oficial de reclamaciones.',
    title: (kind: string, reference: string) => `Justificante: ${kind} ${reference}`,
    reference: 'Referencia',
    filed: 'Recepción',
    due: 'Respuesta, como muy tarde',
    told: 'Lo que nos ha contado',
    data: 'Datos',
    nothing: 'Sin descripción',
    calculated: 'Plazos calculados',
    nextHeading: 'Qué ocurre ahora',
    follow:
      'Para saber cómo va, pregunte en el chat con la referencia y, si lo hace desde otra conversación, el correo o el teléfono que nos dio.',
    conversation: 'La conversación',
    kept: 'Ha pedido que guardemos la conversación como prueba. La conservamos al menos hasta comunicarle la respuesta; puede releerla en esta misma ventana y pedir una copia al equipo con la referencia.',
    notKept: 'No ha pedido que guardemos la conversación como prueba.',
    rightsHeading: 'Sus derechos',
    contact: 'Cómo hablar con el equipo',
  },
}
export type ClaimWording = typeof claimEs
