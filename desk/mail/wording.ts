/** What the desk itself writes in a mail, around what people have written. */
import type { Language } from '../../knowledge/language.js'
import type { Letter } from '../claims/letter.js'

export interface MailWording {
  readonly subject: (reference: string, about: Letter['about'] | 'survey') => string
  /** Under a letter. */
  readonly reference: (reference: string) => string
  readonly survey: (reference: string, link: string) => string
}

export const MAIL_WORDING: Readonly<Record<Language, MailWording>> = {
  es: {
    subject: (reference, about) =>
      `${reference}: ${
        {
          message: 'un mensaje de nuestro equipo',
          request: 'necesitamos un dato suyo',
          answer: 'nuestra respuesta',
          receipt: 'justificante de recepción',
          survey: '¿qué le ha parecido la atención?',
        }[about]
      }`,
    reference: (reference) => `Su referencia: ${reference}`,
    survey: (reference, link) =>
      [
        `Hace poco respondimos a lo que nos planteó con la referencia ${reference}.`,
        `¿Qué le ha parecido la atención? Son dos preguntas y un minuto:\n${link}`,
        'Contestar es voluntario. Si prefiere no hacerlo, no tiene que hacer nada: no se lo volveremos a preguntar.',
        'Gracias por su tiempo.',
      ].join('\n\n'),
  },
  ca: {
    subject: (reference, about) =>
      `${reference}: ${
        {
          message: 'un missatge del nostre equip',
          request: 'ens cal una dada seva',
          answer: 'la nostra resposta',
          receipt: 'justificant de recepció',
          survey: 'què li ha semblat l’atenció?',
        }[about]
      }`,
    reference: (reference) => `La seva referència: ${reference}`,
    survey: (reference, link) =>
      [
        `Fa poc vam respondre al que ens va plantejar amb la referència ${reference}.`,
        `Com ha estat l’atenció que ha rebut? Són dues preguntes i un minut:\n${link}`,
        'Respondre és voluntari. Si prefereix no fer-ho, no cal que faci res: no l’hi tornarem a preguntar.',
        'Gràcies pel seu temps.',
      ].join('\n\n'),
  },
  en: {
    subject: (reference, about) =>
      `${reference}: ${
        {
          message: 'a message from our team',
          request: 'something we need from you',
          answer: 'our answer',
          receipt: 'your receipt',
          survey: 'how did we look after you?',
        }[about]
      }`,
    reference: (reference) => `Your reference: ${reference}`,
    survey: (reference, link) =>
      [
        `We recently answered what you raised with us under the reference ${reference}.`,
        `How did we look after you? It is two questions and one minute:\n${link}`,
        'Answering is up to you. If you would rather not, there is nothing to do: we will not ask again.',
        'Thank you for your time.',
      ].join('\n\n'),
  },
}
