/** A shop of a handful of articles in Spanish, with two in Catalan and English: enough to be understood with. */
import { readKnowledge, type Knowledge, type KnowledgeFile } from '../../knowledge/knowledge.js'

const article = (title: string, questions: readonly string[], body: string, more = ''): string =>
  `---\ntitle: ${title}\nquestions:\n${questions.map((question) => `  - ${JSON.stringify(question)}`).join('\n')}\n${more}---\n${body}\n`

const WARRANTY = [
  'cuántos años de garantía tengo',
  'hasta cuándo cubre la garantía',
  'cuánto dura la garantía de una tele',
]
const WARRANTY_HOW = [
  'cómo uso la garantía',
  'se ha roto y está en garantía, qué hago',
  'dónde llevo un móvil en garantía',
]
const DELIVERY = [
  'cuánto tarda en llegar un pedido',
  'cuánto tarda el envío',
  'plazos de envío',
  'cuándo me llega',
  'en cuántos días llega un envío a Canarias',
]
const COST = ['cuánto cuesta el envío', 'el envío es gratis', 'qué gastos de envío hay para Canarias']
const INVOICE = ['necesito la factura', 'dónde descargo la factura', 'factura a nombre de mi empresa']

export const SMALL_SHOP: readonly KnowledgeFile[] = [
  { path: 'facts.yaml', text: 'years: 3\ndays: { es: tres días, ca: tres dies, en: three days }\n' },
  {
    path: 'facets.yaml',
    text: `destination:
  ask: { es: '¿A dónde?', ca: 'A on?', en: 'Where to?' }
  values:
    peninsula: { label: Península, words: { es: [Madrid, Zaragoza], en: [mainland] } }
    canaries: { label: Canarias, words: { es: [Fuerteventura, Las Palmas] } }
    balearics: { label: Baleares, words: { es: [Palma, Mallorca] } }
city:
  ask: '¿?'
  values:
    palma: { label: Palma }
`,
  },
  {
    path: 'articles/es/warranty-length.md',
    text: article('Duración de la garantía', WARRANTY, 'La garantía dura {{years}} años.'),
  },
  {
    path: 'articles/es/warranty-how.md',
    text: article('Cómo usar la garantía', WARRANTY_HOW, 'Tráigalo a la tienda.'),
  },
  {
    path: 'articles/es/delivery-times.md',
    text: article(
      'Plazos de entrega',
      DELIVERY,
      'Depende del destino.\n\n## destination: peninsula\nLlega en {{days}}.\n\n## destination: canaries\nLlega en ocho días.',
      'facets: { destination: [peninsula, canaries] }\n',
    ),
  },
  { path: 'articles/es/delivery-cost.md', text: article('Gastos de envío', COST, 'Cinco euros.') },
  { path: 'articles/es/invoice.md', text: article('Facturas', INVOICE, 'En Mis pedidos.') },
  {
    path: 'articles/es/christmas.md',
    text: article(
      'Horario de Navidad',
      ['abrís en Nochebuena'],
      'Hasta las 18 h.',
      'validFrom: 2026-12-01\nvalidUntil: 2026-12-31\n',
    ),
  },
  {
    path: 'articles/ca/invoice.md',
    text: article('Factures', ['necessito la factura', 'on puc descarregar la factura'], 'A Les meves comandes.'),
  },
  {
    path: 'articles/en/invoice.md',
    text: article('Invoices', ['I need the invoice', 'where can I download my invoice'], 'In My orders.'),
  },
]

const phrases = (language: string, id: string, ...lines: readonly string[]): KnowledgeFile => ({
  path: `phrases/${language}/${id}.txt`,
  text: lines.join('\n'),
})

export const SHIPPED: readonly KnowledgeFile[] = [
  phrases('es', 'greeting', 'hola', 'buenos días', 'hola buenas'),
  phrases('es', 'no', 'no', 'no gracias'),
  phrases('es', 'cancel', 'cancelar', 'déjalo', 'cancela esto'),
  phrases(
    'es',
    'handoff',
    'quiero hablar con una persona',
    'pásame con alguien',
    'ponme con un agente humano',
    'una persona por favor',
  ),
  phrases(
    'es',
    'claim',
    'quiero poner una reclamación',
    'quiero reclamar',
    'quiero presentar una queja formal',
    'exijo que conste mi queja',
  ),
  phrases('es', 'insult', 'eres tonto', 'vaya basura de servicio'),
  phrases('es', 'language-en', 'en inglés por favor', 'puedes hablar inglés'),
  phrases(
    'es',
    'none',
    'qué tiempo hace mañana',
    'cuéntame un chiste',
    'necesito un seguro de viaje',
    'quién ganó el partido',
  ),
  phrases('ca', 'greeting', 'bon dia', 'hola'),
  phrases('ca', 'handoff', 'vull parlar amb una persona', "passa'm amb algú"),
  phrases('en', 'greeting', 'hello', 'good morning'),
  phrases('en', 'handoff', 'I want to talk to a person', 'human please'),
]

export function smallShop(...more: readonly KnowledgeFile[]): Knowledge {
  const reading = readKnowledge([...SMALL_SHOP, ...more], SHIPPED)
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings))
  return reading.knowledge
}
