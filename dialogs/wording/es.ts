/** Everything the desk says in Spanish. Usted; inclusive; short. */
import { addition } from './addition/es.js'
import { claimEs } from './claim/es.js'
import { deskLetters } from './desk-letters/es.js'
import { filesEs } from './files/es.js'

import { surveyEs } from './survey/es.js'

export const es = {
  survey: surveyEs,
  deskLetters,
  disclosure: 'Soy el asistente automático de atención al cliente.',
  greeting: (disclosure: string) =>
    `¡Hola! ${disclosure} Respondo a sus preguntas, recojo reclamaciones y, en cualquier momento, puedo pasarle con una persona del equipo. ¿En qué le ayudo?`,
  hello: '¡Hola! Dígame, ¿en qué le ayudo?',
  thanks: 'Gracias a usted. ¿Necesita algo más?',
  goodbye: 'Gracias por escribirnos. Si más adelante necesita algo, aquí estamos.',
  help: 'Puede preguntarme con sus propias palabras por su pedido, una entrega, una devolución, la garantía o nuestras tiendas. También puede presentar una reclamación o hablar con una persona.',
  robot: 'Sí: soy un asistente automático, no una persona. Si lo prefiere, le paso con alguien del equipo.',
  smalltalk: 'Todo bien por aquí, gracias. ¿En qué le puedo ayudar?',
  compliment: '¡Muchas gracias! Nos alegra saberlo.',
  insult:
    'Lamento que esté teniendo una mala experiencia. Cuénteme qué ha pasado y busco la solución, o le paso con una persona.',
  upset:
    'Entiendo que esto es molesto y lo siento. Vamos a resolverlo; si prefiere hablar con una persona, dígamelo y le paso enseguida.',
  yesToWhat: '¿A qué se refiere? Escríbame la pregunta con sus palabras y le ayudo.',
  noProblem: 'De acuerdo. Si necesita cualquier otra cosa, dígamelo.',
  nothingToCancel: 'De acuerdo, no hay nada pendiente. Si necesita algo más, dígamelo.',
  nothingToRepeat: 'Todavía no le he dicho nada que pueda repetir. ¿En qué le ayudo?',
  nothingToResume: 'No queda nada a medias. ¿En qué le ayudo?',
  nowIn: 'De acuerdo, seguimos en español.',
  notText: 'No he podido leer su mensaje. ¿Me lo escribe con palabras, por favor?',
  receivedFiles: (count: number): string =>
    count === 1
      ? 'He recibido su archivo y queda en la conversación.'
      : `He recibido sus ${count} archivos y quedan en la conversación.`,
  files: filesEs,
  tooLong: 'Su mensaje es muy largo y solo he podido leer el principio. Si falta algo, escríbamelo aparte.',
  failed:
    'Lo siento: ha habido un problema por nuestra parte y no he podido atender su mensaje. Puede volver a intentarlo o pedir que le atienda una persona.',
  source: (source: string) => `Fuente: ${source}`,
  reviewed: (day: string) => `revisado el ${day}`,
  button: {
    person: 'Hablar con una persona',
    claim: 'Presentar una reclamación',
    enquiry: 'Dejar la pregunta por escrito',
    none: 'Ninguna de estas',
    yes: 'Sí',
    no: 'No',
    file: 'Sí, presentarla',
    send: 'Sí, enviarla',
    correct: 'Corregir algo',
    keep: 'Guardar la conversación',
    mail: 'Recibirlo por correo',
    kind: 'Cambiar el tipo',
    cancel: 'Cancelar',
    skip: 'Continuar sin este dato',
    help: '¿Qué puede hacer?',
    stopWaiting: 'Ya no quiero esperar',
    status: 'Consultar una reclamación',
  },
  ask: {
    between: (first: boolean): string =>
      first
        ? '¿Sobre qué quiere saber?'
        : 'Para darle la respuesta exacta, ¿cuál de estas se acerca más a lo que necesita?',
    unsure: (first: boolean): string =>
      first
        ? 'No sé si lo he entendido bien. ¿Es alguna de estas preguntas?'
        : 'Probemos de otra forma: elija la que más se parezca.',
    beside: (many: boolean): string =>
      many ? '¿Preguntaba también por algo de esto?' : '¿Preguntaba también por esto?',
    facet: (first: boolean): string =>
      first
        ? 'La respuesta depende de un dato. ¿Cuál es su caso?'
        : 'Me falta ese dato para responderle con exactitud. ¿Cuál es su caso?',
    facetAgain: (question: string) => `Para responderle con exactitud necesito saberlo: ${lowerFirst(question)}`,
    noneChosen:
      'De acuerdo, ninguna de esas. Cuéntemelo con otras palabras o, si lo prefiere, le paso con una persona.',
    giveUp:
      'No consigo entender qué necesita y no quiero hacerle perder tiempo. Puedo pasarle con una persona o dejar su pregunta por escrito para que se la contesten.',
  },
  admit: (first: boolean): string =>
    first
      ? 'No tengo una respuesta fiable para eso. Puedo pasarle con una persona o dejar su pregunta por escrito para que se la contesten.'
      : 'Eso tampoco lo sé con seguridad, y prefiero no inventarlo. ¿Le paso con una persona o dejamos la pregunta por escrito?',
  admitPart: (part: string) =>
    `Sobre «${part}» no tengo una respuesta fiable. Puedo pasarle con una persona o dejar la pregunta por escrito.`,
  handoff: {
    queued: (ahead: number): string =>
      ahead === 0
        ? 'Le paso con una persona del equipo. El siguiente turno es el suyo. Mientras tanto puede seguir escribiendo: lo leerá quien le atienda.'
        : `Le paso con una persona del equipo. Hay ${ahead === 1 ? 'una conversación' : `${ahead} conversaciones`} por delante de la suya. Mientras tanto puede seguir escribiendo: lo leerá quien le atienda.`,
    still: (ahead: number): string =>
      ahead === 0
        ? 'Sigue en la cola, y el siguiente turno es el suyo. No hace falta que vuelva a pedirlo.'
        : `Sigue en la cola: hay ${ahead === 1 ? 'una conversación' : `${ahead} conversaciones`} por delante de la suya. No hace falta que vuelva a pedirlo.`,
    closed: (opens: string | undefined) =>
      `Ahora mismo no hay nadie del equipo disponible${opens ? `; le atenderemos a partir ${opens}` : ''}. He guardado su turno y esta conversación: puede esperar aquí, volver más tarde o dejar su pregunta por escrito.`,
    kept: 'Lo que ya me ha contado queda guardado y no tendrá que repetirlo.',
    accepted: (alias: string) =>
      `Le atiende ${alias}, del equipo de atención al cliente. Ya tiene delante lo que nos ha contado.`,
    completed: (disclosure: string) =>
      `La conversación con la persona del equipo ha terminado. ${disclosure} ¿Necesita algo más?`,
    completedResuming: (disclosure: string) =>
      `La conversación con la persona del equipo ha terminado. ${disclosure} Seguimos donde lo dejamos.`,
    withdrawn: 'De acuerdo, ya no espera a una persona. Puede volver a pedirlo cuando quiera. ¿En qué le ayudo?',
  },
  form: {
    files: 'Archivos recibidos',
    resume: 'Seguimos donde lo dejamos.',
    corrected: (name: string, value: string) => `Anotado: ${name}, ${value}.`,
    skipped: 'De acuerdo, seguimos sin ese dato.',
    whichField: '¿Qué quiere corregir?',
    summaryOptions: 'Puede confirmarlo, corregir cualquier dato (basta con escribirlo) o cancelar.',
    given: 'No indicado',
    cancelled: 'De acuerdo, lo dejamos. No se ha presentado nada.',
    filedAlready: (reference: string) =>
      `Ya había quedado presentada con la referencia ${reference} antes de que pudiera decírselo. Si prefiere retirarla, una persona del equipo lo hará por usted.`,
    stuck:
      'No quiero hacérselo repetir más. ¿Prefiere que lo vea una persona del equipo? Conservo lo que ya me ha contado.',
    refileFailed:
      'No he podido guardarla por un problema nuestro; no se ha presentado nada. Sus datos siguen aquí: confírmela de nuevo dentro de un momento o pida que le atienda una persona.',
  },
  claim: claimEs,
  addition,
  status: {
    name: 'consulta de una reclamación',
    slots: {
      reference: {
        name: 'referencia',
        ask: (first: boolean): string =>
          first
            ? '¿Cuál es la referencia de su reclamación? Empieza por MO, por ejemplo MO-A2B3C4DE.'
            : '¿Me indica la referencia? La encontrará en el justificante, empieza por MO.',
      },
      contact: {
        name: 'contacto',
        ask: (first: boolean): string =>
          first
            ? 'Para proteger sus datos, ¿qué correo electrónico o teléfono dio al presentarla?'
            : '¿Con qué correo electrónico o teléfono la presentó?',
      },
    },
    known: (reference: string, state: string, at: string, due: string | undefined) =>
      due === undefined
        ? `Su reclamación **${reference}**, que recibimos el ${at}, ${state}.`
        : `Su reclamación **${reference}**, que recibimos el ${at}, ${state}. Le responderemos, como muy tarde, el **${due}**.`,
    unknown:
      'No encuentro ninguna reclamación con esa referencia y ese contacto. Compruébelos, por favor, o le paso con una persona.',
    states: {
      received: 'está registrada y pendiente de revisión',
      acknowledged: 'está registrada y pendiente de revisión',
      assessed: 'está revisada y pendiente de estudio',
      'in-progress': 'está en estudio',
      'waiting-for-customer': 'está a la espera de lo que le hemos pedido en la conversación en la que la presentó',
      resolved: 'está resuelta: tiene la respuesta en la conversación en la que la presentó',
      closed: 'está resuelta y cerrada',
      reopened: 'está abierta de nuevo',
    },
  },
  refused: {
    orderAsked: 'No veo ningún número de pedido en su respuesta: empieza por NX y tiene ocho cifras.',
    amountAsked: 'No veo ningún importe en su respuesta. Por ejemplo: 59,90 €.',
    dateAsked: 'No veo ninguna fecha en su respuesta. Por ejemplo: «ayer», «el lunes pasado» o «3/11/2026».',
    claimAsked: 'No veo ninguna referencia en su respuesta: empieza por MO y tiene ocho letras o cifras.',
    order: (text: string) =>
      `«${text}» no es un número de pedido completo: empieza por NX y tiene ocho cifras, por ejemplo NX-10000008.`,
    orderCheck: (text: string) =>
      `El número «${text}» no es correcto: alguna cifra no coincide. ¿Puede comprobarlo en el correo de confirmación?`,
    email: (text: string) => `«${text}» no parece una dirección de correo completa. Por ejemplo: nombre@ejemplo.es.`,
    phone: (text: string) =>
      `«${text}» no parece un teléfono completo. En España son nueve cifras, por ejemplo 612 345 678.`,
    dateFuture: (text: string) => `La fecha «${text}» todavía no ha llegado. ¿Puede comprobarla?`,
    date: (text: string) => `La fecha «${text}» no existe en el calendario. ¿Puede comprobarla?`,
    claim: (text: string) =>
      `La referencia «${text}» no es correcta: alguna letra o cifra no coincide. ¿Puede comprobarla en el justificante?`,
    other: (text: string) => `No he podido leer «${text}». ¿Me lo escribe de otra forma, por favor?`,
    short: 'Cuénteme un poco más, por favor, para que quien lo lea lo entienda bien.',
    choice: 'No he entendido la respuesta. Puede elegir una de las opciones o escribirlo con sus palabras.',
    contact: 'Eso no parece un correo electrónico ni un teléfono. Por ejemplo: nombre@ejemplo.es o 612 345 678.',
  },
}

export type Wording = typeof es

function lowerFirst(text: string): string {
  return text.startsWith('¿')
    ? `¿${text.charAt(1).toLowerCase()}${text.slice(2)}`
    : text.charAt(0).toLowerCase() + text.slice(1)
}
