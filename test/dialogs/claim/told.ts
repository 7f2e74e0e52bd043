/** The kinds of filings, each talked through as customers write, in the three languages. */
import type { Language } from '../../../knowledge/language.js'

export interface ToldKind {
  readonly kind: string
  readonly language: Language
  /** The first message; what it gives away is not asked. */
  readonly opening: string
  /** What is asked, by the slot's name, and what is said to it. */
  readonly answers: readonly (readonly [slot: string, said: string])[]
  /** What the claim keeps. */
  readonly fields: Readonly<Record<string, string>>
  /** What the summary and the receipt say besides the customer's own words. */
  readonly says: readonly string[]
}

const SPANISH: readonly Omit<ToldKind, 'language'>[] = [
  {
    kind: 'claim',
    opening: 'quiero poner una reclamación',
    answers: [
      ['what', 'El dependiente me instaló mal el lavavajillas y ahora la encimera está levantada'],
      ['order', 'nx 1000 0008'],
      ['remedy', 'Que me lo reparen'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'El dependiente me instaló mal el lavavajillas y ahora la encimera está levantada',
      order: 'NX-10000008',
      remedy: 'repair',
      contact: 'anna@example.com',
    },
    says: ['reclamación', 'Que me lo reparen'],
  },
  {
    kind: 'complaint',
    opening: 'Quiero poner una queja: la persona de la caja me trató con muy malos modos delante de todos',
    answers: [
      ['about', 'En la tienda de Girona'],
      ['contact', '612 345 678'],
    ],
    fields: {
      what: 'Quiero poner una queja: la persona de la caja me trató con muy malos modos delante de todos',
      about: 'En la tienda de Girona',
      contact: '+34612345678',
    },
    says: ['queja', 'En la tienda de Girona'],
  },
  {
    kind: 'return',
    opening: 'quiero tramitar una devolución',
    answers: [
      ['what', 'Los auriculares, no me acaban de convencer'],
      ['order', 'NX-10000008'],
      ['received', 'me llegaron el 3 de noviembre'],
      ['opened', 'no, siguen precintados'],
      ['how', 'Lo llevo a una tienda'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'Los auriculares, no me acaban de convencer',
      order: 'NX-10000008',
      received: '2026-11-03',
      opened: 'no',
      how: 'shop',
      contact: 'anna@example.com',
    },
    says: ['devolución', '3 de noviembre de 2026', 'Lo llevo a una tienda'],
  },
  {
    kind: 'warranty',
    opening: 'Quiero abrir un parte de avería: la lavadora no centrifuga y hace mucho ruido',
    answers: [
      ['order', 'no lo tengo'],
      ['received', 'la compré el 15/3/2025'],
      ['repaired', 'no'],
      ['where', 'Lo tengo yo'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'Quiero abrir un parte de avería: la lavadora no centrifuga y hace mucho ruido',
      product: 'lavadora',
      received: '2025-03-15',
      repaired: 'no',
      where: 'home',
      contact: 'anna@example.com',
    },
    says: ['avería en garantía', '15 de marzo de 2025', 'No indicado'],
  },
  {
    kind: 'delivery',
    opening: 'Quiero reclamar: no me ha llegado el pedido NX-10000008 y nadie me dice nada',
    answers: [
      ['since', 'tenía que llegar el lunes pasado'],
      ['remedy', 'Que me lo entreguen'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'Quiero reclamar: no me ha llegado el pedido NX-10000008 y nadie me dice nada',
      trouble: 'missing',
      order: 'NX-10000008',
      since: '2026-11-16',
      remedy: 'delivery',
      contact: 'anna@example.com',
    },
    says: ['incidencia de entrega', 'No ha llegado', '16 de noviembre de 2026'],
  },
  {
    kind: 'billing',
    opening: 'Quiero reclamar: me habéis cobrado dos veces 59,90 € y no me contestáis',
    answers: [
      ['order', 'no lo encuentro'],
      ['charged', 'ayer'],
      ['paid', 'Con tarjeta'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'Quiero reclamar: me habéis cobrado dos veces 59,90 € y no me contestáis',
      charged: '2026-11-19',
      amount: '59.90',
      paid: 'card',
      contact: 'anna@example.com',
    },
    says: ['problema con un cobro', '59,90 €', '19 de noviembre de 2026'],
  },
  {
    kind: 'suggestion',
    opening: 'Tengo una sugerencia: podrían poner bancos para descansar en la tienda',
    answers: [['contact', 'prefiero no darlo']],
    fields: { what: 'Tengo una sugerencia: podrían poner bancos para descansar en la tienda' },
    says: ['sugerencia'],
  },
  {
    kind: 'compliment',
    opening: 'Quiero felicitar a Marta, me atendió de maravilla por teléfono',
    answers: [['contact', 'anna@example.com']],
    fields: {
      what: 'Quiero felicitar a Marta, me atendió de maravilla por teléfono',
      operator: 'Marta',
      contact: 'anna@example.com',
    },
    says: ['felicitación', 'Marta'],
  },
  {
    kind: 'enquiry',
    opening: 'Dejar la pregunta por escrito',
    answers: [
      ['question', '¿Tendrán en primavera el modelo nuevo de cafetera en color verde?'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      question: '¿Tendrán en primavera el modelo nuevo de cafetera en color verde?',
      contact: 'anna@example.com',
    },
    says: ['pregunta'],
  },
]

const CATALAN: readonly Omit<ToldKind, 'language'>[] = [
  {
    kind: 'claim',
    opening: 'vull posar una reclamació',
    answers: [
      ['what', "M'han instal·lat malament el rentaplats i ara el marbre de la cuina està aixecat"],
      ['order', 'NX-10000008'],
      ['remedy', "Que me'l reparin"],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      what: "M'han instal·lat malament el rentaplats i ara el marbre de la cuina està aixecat",
      order: 'NX-10000008',
      remedy: 'repair',
      contact: 'anna@example.cat',
    },
    says: ['reclamació', "Que me'l reparin"],
  },
  {
    kind: 'complaint',
    opening: 'Vull fer una queixa: la persona de la caixa em va tractar molt malament davant de tothom',
    answers: [
      ['about', 'A la botiga de Lleida'],
      ['contact', '612 345 678'],
    ],
    fields: {
      what: 'Vull fer una queixa: la persona de la caixa em va tractar molt malament davant de tothom',
      about: 'A la botiga de Lleida',
      contact: '+34612345678',
    },
    says: ['queixa', 'A la botiga de Lleida'],
  },
  {
    kind: 'return',
    opening: 'vull tramitar una devolució',
    answers: [
      ['what', "Els auriculars, no m'acaben de fer el pes"],
      ['order', 'NX-10000008'],
      ['received', 'els vaig rebre el 3 de novembre'],
      ['opened', 'sí, els he provat'],
      ['how', 'Que passin a recollir-lo'],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      what: "Els auriculars, no m'acaben de fer el pes",
      order: 'NX-10000008',
      received: '2026-11-03',
      opened: 'yes',
      how: 'courier',
      contact: 'anna@example.cat',
    },
    says: ['devolució', '3 de novembre del 2026', 'Que passin a recollir-lo'],
  },
  {
    kind: 'warranty',
    opening: "Vull obrir un avís d'avaria: la rentadora no centrifuga i fa molt de soroll",
    answers: [
      ['order', 'no el tinc'],
      ['received', 'la vaig comprar el 15/3/2025'],
      ['repaired', 'no'],
      ['where', 'El tinc jo'],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      what: "Vull obrir un avís d'avaria: la rentadora no centrifuga i fa molt de soroll",
      product: 'rentadora',
      received: '2025-03-15',
      repaired: 'no',
      where: 'home',
      contact: 'anna@example.cat',
    },
    says: ['avaria en garantia', '15 de març del 2025'],
  },
  {
    kind: 'delivery',
    opening: "Vull posar una reclamació: no m'ha arribat la comanda NX-10000008 i ningú no em diu res",
    answers: [
      ['since', "havia d'arribar dilluns passat"],
      ['remedy', "Que me'l lliurin"],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      what: "Vull posar una reclamació: no m'ha arribat la comanda NX-10000008 i ningú no em diu res",
      trouble: 'missing',
      order: 'NX-10000008',
      since: '2026-11-16',
      remedy: 'delivery',
      contact: 'anna@example.cat',
    },
    says: ["incidència d'entrega", 'No ha arribat'],
  },
  {
    kind: 'billing',
    opening: "Vull posar una reclamació: m'heu cobrat dues vegades 59,90 € i no em contesteu",
    answers: [
      ['order', 'no el trobo'],
      ['charged', 'ahir'],
      ['paid', 'Amb targeta'],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      what: "Vull posar una reclamació: m'heu cobrat dues vegades 59,90 € i no em contesteu",
      charged: '2026-11-19',
      amount: '59.90',
      paid: 'card',
      contact: 'anna@example.cat',
    },
    says: ['problema amb un cobrament', '59,90 €'],
  },
  {
    kind: 'suggestion',
    opening: 'Tinc un suggeriment: podrien posar bancs per descansar a la botiga',
    answers: [['contact', 'prefereixo no donar-lo']],
    fields: { what: 'Tinc un suggeriment: podrien posar bancs per descansar a la botiga' },
    says: ['suggeriment'],
  },
  {
    kind: 'compliment',
    opening: 'Vull felicitar la Marta, em va atendre de meravella per telèfon',
    answers: [['contact', 'anna@example.cat']],
    fields: {
      what: 'Vull felicitar la Marta, em va atendre de meravella per telèfon',
      operator: 'Marta',
      contact: 'anna@example.cat',
    },
    says: ['felicitació', 'Marta'],
  },
  {
    kind: 'enquiry',
    opening: 'Deixar la pregunta per escrit',
    answers: [
      ['question', 'Tindran a la primavera el model nou de cafetera de color verd?'],
      ['contact', 'anna@example.cat'],
    ],
    fields: {
      question: 'Tindran a la primavera el model nou de cafetera de color verd?',
      contact: 'anna@example.cat',
    },
    says: ['pregunta'],
  },
]

const ENGLISH: readonly Omit<ToldKind, 'language'>[] = [
  {
    kind: 'claim',
    opening: 'I want to make a claim',
    answers: [
      ['what', 'The dishwasher was fitted badly and now the worktop is coming off'],
      ['order', 'NX-10000008'],
      ['remedy', 'A repair'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'The dishwasher was fitted badly and now the worktop is coming off',
      order: 'NX-10000008',
      remedy: 'repair',
      contact: 'anna@example.com',
    },
    says: ['claim', 'A repair'],
  },
  {
    kind: 'complaint',
    opening: 'I want to make a complaint: the person at the till was very rude to me in front of everybody',
    answers: [
      ['about', 'At the shop in Girona'],
      ['contact', '612 345 678'],
    ],
    fields: {
      what: 'I want to make a complaint: the person at the till was very rude to me in front of everybody',
      about: 'At the shop in Girona',
      contact: '+34612345678',
    },
    says: ['complaint', 'At the shop in Girona'],
  },
  {
    kind: 'return',
    opening: 'I would like to start a return',
    answers: [
      ['what', 'The headphones, they are not what I expected'],
      ['order', 'NX-10000008'],
      ['received', 'they arrived on 3 November'],
      ['opened', 'yes, I tried them once'],
      ['how', 'Please collect it'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'The headphones, they are not what I expected',
      order: 'NX-10000008',
      received: '2026-11-03',
      opened: 'yes',
      how: 'courier',
      contact: 'anna@example.com',
    },
    says: ['return', '3 November 2026', 'Please collect it'],
  },
  {
    kind: 'warranty',
    opening: 'I want to report a breakdown: the washing machine does not spin and is very noisy',
    answers: [
      ['order', "I don't have it"],
      ['received', 'I bought it on 15 March 2025'],
      ['repaired', 'no'],
      ['where', 'I have it'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'I want to report a breakdown: the washing machine does not spin and is very noisy',
      product: 'washing machine',
      received: '2025-03-15',
      repaired: 'no',
      where: 'home',
      contact: 'anna@example.com',
    },
    says: ['breakdown under guarantee', '15 March 2025'],
  },
  {
    kind: 'delivery',
    opening: 'I want to make a claim: my order NX-10000008 has not arrived and nobody tells me anything',
    answers: [
      ['since', 'it was due last Monday'],
      ['remedy', 'To have it delivered'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'I want to make a claim: my order NX-10000008 has not arrived and nobody tells me anything',
      trouble: 'missing',
      order: 'NX-10000008',
      since: '2026-11-16',
      remedy: 'delivery',
      contact: 'anna@example.com',
    },
    says: ['delivery problem', 'It has not arrived'],
  },
  {
    kind: 'billing',
    opening: 'I want to make a claim: you charged me twice €59.90 and nobody answers me',
    answers: [
      ['order', "I can't find it"],
      ['charged', 'yesterday'],
      ['paid', 'By card'],
      ['contact', 'anna@example.com'],
    ],
    fields: {
      what: 'I want to make a claim: you charged me twice €59.90 and nobody answers me',
      charged: '2026-11-19',
      amount: '59.90',
      paid: 'card',
      contact: 'anna@example.com',
    },
    says: ['billing problem', '€59.90'],
  },
  {
    kind: 'suggestion',
    opening: 'I have a suggestion: you could put some benches in the shop to sit on',
    answers: [['contact', "I don't have one"]],
    fields: { what: 'I have a suggestion: you could put some benches in the shop to sit on' },
    says: ['suggestion'],
  },
  {
    kind: 'compliment',
    opening: 'I would like to compliment Marta, she was wonderful on the phone',
    answers: [['contact', 'anna@example.com']],
    fields: {
      what: 'I would like to compliment Marta, she was wonderful on the phone',
      operator: 'Marta',
      contact: 'anna@example.com',
    },
    says: ['compliment', 'Marta'],
  },
  {
    kind: 'enquiry',
    opening: 'Leave the question in writing',
    answers: [
      ['question', 'Will you have the new coffee maker in green this spring?'],
      ['contact', 'anna@example.com'],
    ],
    fields: { question: 'Will you have the new coffee maker in green this spring?', contact: 'anna@example.com' },
    says: ['question'],
  },
]

export const TOLD: readonly ToldKind[] = [
  ...SPANISH.map((told) => ({ ...told, language: 'es' as const })),
  ...CATALAN.map((told) => ({ ...told, language: 'ca' as const })),
  ...ENGLISH.map((told) => ({ ...told, language: 'en' as const })),
]

export const LOCALES = { es: 'es-ES', ca: 'ca-ES', en: 'en-GB' } as const
export const CONFIRM = {
  es: { file: 'Sí, presentarla', send: 'Sí, enviarla' },
  ca: { file: 'Sí, presentar-la', send: 'Sí, enviar-la' },
  en: { file: 'Yes, file it', send: 'Yes, send it' },
} as const
/** Kinds that are no complaints before the law: they are sent rather than filed. */
export const SENT: readonly string[] = ['suggestion', 'compliment', 'enquiry']
