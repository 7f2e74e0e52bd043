/** What the chat page itself says, in each language. What the desk says comes from the desk. */
import type { Language } from '../../knowledge/language.js'

export interface ChatWording {
  /** Web Chat's name for the language. */
  readonly locale: string
  readonly title: string
  readonly desk: string
  readonly log: string
  readonly connecting: string
  readonly connected: string
  readonly reconnecting: string
  readonly disconnected: string
  readonly person: string
  /** Sent as the customer's own words when they press the button with the same name. */
  readonly personWish: string
  readonly languages: string
  readonly languageWish: string
  readonly renew: string
  readonly renewSure: string
  readonly renewNot: string
  readonly close: string
  readonly unreachable: string
  readonly busy: string
  readonly unloadable: string
  readonly retry: string
  readonly expired: string
  readonly continue: string
  readonly replaced: string
  readonly tooLong: (limit: number) => string
  readonly bot: string
  readonly you: string
  readonly someone: string
  /**
   * Web Chat's own sentences that we say otherwise, by its names for them. It takes every received message for the
   * bot's, so what is read out before one names nobody; who wrote it stands above it.
   */
  readonly webChat: Readonly<Record<string, string>>
  readonly newTab: string
}

export const chatWording = {
  es: {
    locale: 'es-ES',
    title: 'Chat de atención al cliente',
    desk: 'Atención al cliente',
    log: 'Conversación',
    connecting: 'Conectando…',
    connected: 'En línea',
    reconnecting: 'Sin conexión. Volviendo a conectar…',
    disconnected: 'Desconectado',
    person: 'Hablar con una persona',
    personWish: 'Quiero hablar con una persona',
    languages: 'Idioma',
    languageWish: 'En español, por favor',
    renew: 'Empezar una conversación nueva',
    renewSure: '¿Desea empezar de nuevo? Dejará de ver aquí la conversación actual.',
    renewNot: 'Seguir en esta',
    close: 'Cerrar el chat',
    unreachable:
      'Ahora mismo no podemos conectar con el servicio. Compruebe su conexión e inténtelo de nuevo. Si es urgente, llámenos por teléfono.',
    busy: 'Hay muchas conexiones a la vez. Espere un minuto e inténtelo de nuevo.',
    unloadable: 'El chat no ha terminado de cargarse. Inténtelo de nuevo.',
    retry: 'Volver a intentar',
    expired: 'La sesión ha caducado por inactividad.',
    continue: 'Continuar',
    replaced: 'Su conversación anterior había caducado: esta es nueva.',
    tooLong: (limit) => `Un mensaje puede tener hasta ${limit} caracteres. Puede enviar varios.`,
    bot: 'Asistente automático',
    you: 'Usted',
    someone: 'Persona del equipo',
    webChat: { ACTIVITY_BOT_SAID_ALT: 'Mensaje recibido:' },
    newTab: 'se abre en una pestaña nueva',
  },
  ca: {
    locale: 'ca-ES',
    title: "Xat d'atenció al client",
    desk: 'Atenció al client',
    log: 'Conversa',
    connecting: 'Connectant…',
    connected: 'En línia',
    reconnecting: 'Sense connexió. Tornant a connectar…',
    disconnected: 'Desconnectat',
    person: 'Parlar amb una persona',
    personWish: 'Vull parlar amb una persona',
    languages: 'Llengua',
    languageWish: 'En català, si us plau',
    renew: 'Començar una conversa nova',
    renewSure: 'Vol començar de nou? Deixarà de veure aquí la conversa actual.',
    renewNot: 'Continuar en aquesta',
    close: 'Tancar el xat',
    unreachable:
      "Ara mateix no podem connectar amb el servei. Comprovi la connexió i torni-ho a provar. Si és urgent, truqui'ns per telèfon.",
    busy: 'Hi ha moltes connexions alhora. Esperi un minut i torni-ho a provar.',
    unloadable: "El xat no s'ha acabat de carregar. Torni-ho a provar.",
    retry: 'Tornar a provar',
    expired: 'La sessió ha caducat per inactivitat.',
    continue: 'Continuar',
    replaced: 'La conversa anterior havia caducat: aquesta és nova.',
    tooLong: (limit) => `Un missatge pot tenir fins a ${limit} caràcters. En pot enviar més d'un.`,
    bot: 'Assistent automàtic',
    you: 'Vostè',
    someone: "Persona de l'equip",
    webChat: {
      ACTIVITY_BOT_SAID_ALT: 'Missatge rebut:',
      ACTIVITY_YOU_SAID_ALT: 'Vostè ha dit:',
      TEXT_INPUT_ALT: 'El seu missatge',
      TEXT_INPUT_PLACEHOLDER: 'Escrigui el missatge',
      TRANSCRIPT_ARIA_LABEL_ALT: 'Conversa: les fletxes amunt i avall passen d’un missatge a l’altre.',
      TRANSCRIPT_TERMINATOR_TEXT: 'Final de la conversa',
    },
    newTab: "s'obre en una pestanya nova",
  },
  en: {
    locale: 'en-US',
    title: 'Customer service chat',
    desk: 'Customer service',
    log: 'Conversation',
    connecting: 'Connecting…',
    connected: 'Online',
    reconnecting: 'Offline. Reconnecting…',
    disconnected: 'Disconnected',
    person: 'Talk to a person',
    personWish: 'I want to talk to a person',
    languages: 'Language',
    languageWish: 'In English, please',
    renew: 'Start a new conversation',
    renewSure: 'Start again? You will no longer see the current conversation here.',
    renewNot: 'Stay in this one',
    close: 'Close the chat',
    unreachable:
      'We cannot reach the service right now. Check your connection and try again. If it is urgent, please phone us.',
    busy: 'There are many connections at once. Please wait a minute and try again.',
    unloadable: 'The chat did not finish loading. Please try again.',
    retry: 'Try again',
    expired: 'The session has expired because it was inactive.',
    continue: 'Continue',
    replaced: 'Your earlier conversation had expired: this is a new one.',
    tooLong: (limit) => `A message can have up to ${limit} characters. You can send several.`,
    bot: 'Automated assistant',
    you: 'You',
    someone: 'Member of staff',
    webChat: { ACTIVITY_BOT_SAID_ALT: 'Message received:' },
    newTab: 'opens in a new tab',
  },
} satisfies Record<Language, ChatWording>
