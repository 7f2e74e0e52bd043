/** Sentences an operator needs many times a day, in the conversation's language. */
import type { Language } from '../../knowledge/language.js'

export const QUICK_REPLIES = ['greeting', 'checking', 'sorry', 'more', 'goodbye'] as const
export type QuickReply = (typeof QUICK_REPLIES)[number]

export const sentences = {
  es: {
    greeting: 'Hola, he leído su conversación y me ocupo ahora mismo.',
    checking: 'Lo estoy comprobando; deme un momento, por favor.',
    sorry: 'Disculpe la espera y gracias por su paciencia.',
    more: '¿Necesita alguna cosa más?',
    goodbye: 'Gracias por ponerse en contacto con nosotros. ¡Que tenga un buen día!',
  },
  ca: {
    greeting: 'Hola, he llegit la seva conversa i me n’ocupo ara mateix.',
    checking: 'Ho estic comprovant; doni’m un moment, si us plau.',
    sorry: 'Disculpi l’espera i gràcies per la seva paciència.',
    more: 'Necessita alguna cosa més?',
    goodbye: 'Gràcies per posar-se en contacte amb nosaltres. Que tingui un bon dia!',
  },
  en: {
    greeting: 'Hello, I have read your conversation and I’m looking into it right now.',
    checking: 'I’m checking that for you; one moment, please.',
    sorry: 'I’m sorry to have kept you waiting, and thank you for your patience.',
    more: 'Is there anything else I can help you with?',
    goodbye: 'Thank you for getting in touch. Have a good day!',
  },
} satisfies Record<Language, Record<QuickReply, string>>

/** The draft with a sentence added at its end, one space or line away from what is there. */
export function withSentence(draft: string, sentence: string): string {
  if (draft.trim() === '') return sentence
  return /\s$/.test(draft) ? draft + sentence : `${draft} ${sentence}`
}
