/** What is said while a claim, or another kind of filing, is taken in Catalan. */
import { el } from '../elided.js'
import type { ClaimWording } from './es.js'
import type { KindWords } from './shape.js'

const name = 'què ha passat'
const tellMore = "Expliqui'm una mica més, si us plau: què ha passat i amb quin producte o comanda?"
const noted = (what: string) => `Ho anoto com a **${what}**; si és una altra cosa, digui-m'ho.`
const regret = 'Lamento el que ha passat.'

const kinds: KindWords = {
  claim: {
    name: 'reclamació',
    theirs: 'la seva reclamació',
    label: 'Una reclamació',
    begin: 'Presentar una reclamació',
    start: `${regret} ${noted('reclamació')}`,
    filed: 'La seva reclamació ha quedat presentada.',
    what: { name, ask: (first) => (first ? "Què ha passat? Expliqui-m'ho amb les seves paraules." : tellMore) },
  },
  complaint: {
    name: 'queixa',
    theirs: 'la seva queixa',
    label: 'Una queixa',
    begin: 'Presentar una queixa',
    start: `${regret} ${noted('queixa')}`,
    filed: 'La seva queixa ha quedat presentada.',
    what: { name, ask: (first) => (first ? "Què ha passat? Expliqui-m'ho amb les seves paraules." : tellMore) },
  },
  return: {
    name: 'devolució',
    theirs: 'la seva devolució',
    label: 'Una devolució',
    begin: 'Començar una devolució',
    start: `D'acord. ${noted('devolució')}`,
    filed: 'La seva devolució ha quedat sol·licitada.',
    what: {
      name: 'què vol tornar',
      ask: (first) =>
        first
          ? 'Què vol tornar? No cal que em digui el motiu, tot i que ho pot fer.'
          : "Digui'm, si us plau, quin producte o quins productes vol tornar.",
    },
  },
  warranty: {
    name: 'avaria en garantia',
    theirs: "el seu avís d'avaria",
    label: 'Una avaria o la garantia',
    begin: "Avisar d'una avaria",
    start: `${regret} ${noted('avaria en garantia')}`,
    filed: "El seu avís d'avaria ha quedat registrat.",
    what: {
      name: 'què li passa al producte',
      ask: (first) =>
        first ? 'Què li passa al producte?' : "Descrigui'm l'avaria, si us plau: què fa, què no fa i des de quan.",
    },
    evidence: "Si té el tiquet o pot fer una foto de l'etiqueta amb el model, enviï-me'ls aquí quan vulgui.",
  },
  delivery: {
    name: "incidència d'entrega",
    theirs: "la seva incidència d'entrega",
    label: "Un problema amb l'entrega",
    begin: "Avisar d'un problema amb l'entrega",
    start: `${regret} ${noted("incidència d'entrega")}`,
    filed: "La seva incidència d'entrega ha quedat registrada.",
    what: { name, ask: (first) => (first ? "Què ha passat amb l'entrega?" : tellMore) },
    evidence: "Si pot, enviï'm aquí fotos del producte i de la caixa amb l'etiqueta: ajuden a resoldre-ho abans.",
  },
  billing: {
    name: 'problema amb un cobrament',
    theirs: 'el seu avís sobre un cobrament',
    label: 'Un cobrament o una factura',
    begin: "Avisar d'un cobrament incorrecte",
    start: `${regret} ${noted('problema amb un cobrament')}`,
    filed: 'El seu avís sobre un cobrament ha quedat registrat.',
    what: {
      name,
      ask: (first) =>
        first
          ? 'Què ha passat amb el cobrament?'
          : "Expliqui'm una mica més, si us plau: què li han cobrat i per què no és correcte?",
    },
  },
  suggestion: {
    name: 'suggeriment',
    theirs: 'el seu suggeriment',
    label: 'Un suggeriment',
    begin: 'Deixar un suggeriment',
    start: `Gràcies! ${noted('suggeriment')}`,
    filed: 'El seu suggeriment ha quedat registrat. Gràcies!',
    what: {
      name: 'suggeriment',
      ask: (first) =>
        first ? 'Què ens suggereix?' : "Escrigui'm el suggeriment, si us plau, tal com vol que el llegeixin.",
    },
  },
  compliment: {
    name: 'felicitació',
    theirs: 'la seva felicitació',
    label: 'Una felicitació',
    begin: 'Enviar una felicitació',
    start: `Moltes gràcies! ${noted('felicitació')}`,
    filed: 'La seva felicitació ha quedat registrada. Gràcies!',
    what: {
      name: 'felicitació',
      ask: (first) => (first ? 'Què li ha agradat?' : "Expliqui-m'ho amb les seves paraules: els ho farem arribar."),
    },
  },
  enquiry: {
    name: 'pregunta',
    theirs: 'la seva pregunta',
    label: "Una pregunta per a l'equip",
    begin: 'Deixar la pregunta per escrit',
    start: "D'acord. La llegirà una persona de l'equip i li contestarà per escrit.",
    filed: 'La seva pregunta ha quedat registrada.',
    what: {
      name: 'pregunta',
      ask: (first) =>
        first ? 'Què vol preguntar?' : "Escrigui'm la pregunta completa, si us plau, tal com vol que la llegeixin.",
    },
  },
}

export const claimCa: ClaimWording = {
  regret,
  kinds,
  slots: {
    order: {
      name: 'número de comanda',
      ask: (first) =>
        first
          ? 'Quin és el número de comanda? Comença per NX i té vuit xifres, per exemple NX-10000008.'
          : "M'indica el número de comanda? El trobarà al correu de confirmació. Si no el té a mà, podem continuar sense.",
    },
    remedy: {
      name: 'quina solució vol',
      ask: (first) =>
        first
          ? 'Quina solució li agradaria?'
          : 'Com li agradaria que ho resolguéssim? Triï una opció o escrigui-ho amb les seves paraules.',
    },
    contact: {
      name: 'contacte',
      ask: (first) =>
        first
          ? 'A quin correu electrònic o telèfon li responem?'
          : "Amb un correu electrònic o un telèfon podrem respondre-li també fora d'aquest xat. Quin prefereix?",
    },
    product: {
      name: 'producte',
      ask: (first) =>
        first ? 'De quin producte es tracta?' : 'Quin aparell és? Si en sap la marca i el model, millor.',
    },
    received: {
      name: 'data de recepció',
      ask: (first) =>
        first
          ? 'Quin dia el va rebre? Per exemple, «ahir» o «el 3 de novembre».'
          : "Digui'm la data en què el va rebre, encara que sigui aproximada: els terminis en depenen.",
    },
    charged: {
      name: 'data del càrrec',
      ask: (first) =>
        first
          ? "Quin dia l'hi van cobrar? Per exemple, «ahir» o «el 3 de novembre»."
          : 'Amb la data del càrrec el podrem trobar sense el número de comanda. Quina és?',
    },
    since: {
      name: 'des de quan',
      ask: (first) =>
        first
          ? "Des de quan l'espera? Digui'm el dia que havia d'arribar o el de la compra."
          : "Quin dia havia d'arribar, o quan el va comprar? Per exemple, «dilluns» o «el 3 de novembre».",
    },
    amount: {
      name: 'import',
      ask: (first) => (first ? 'De quin import es tracta?' : "Digui'm l'import, si us plau, per exemple 59,90 €."),
    },
    paid: {
      name: 'forma de pagament',
      ask: (first) =>
        first
          ? 'Com ho va pagar? Si us plau, no escrigui cap número de targeta.'
          : 'Triï la forma de pagament o escrigui-la, sense números de targeta.',
    },
    opened: {
      name: 'si està obert o usat',
      ask: (first) =>
        first ? "L'ha obert o fet servir?" : 'El producte està obert o usat? Amb un sí o un no n’hi ha prou.',
    },
    how: {
      name: 'com tornar-lo',
      ask: (first) =>
        first
          ? 'Com prefereix tornar-lo?'
          : 'El portarà a una botiga o prefereix que passem a recollir-lo? Triï una de les dues opcions.',
    },
    repaired: {
      name: "si ja s'havia reparat",
      ask: (first) =>
        first
          ? "S'ha reparat abans pel mateix motiu?"
          : "Ja n'ha tingut alguna reparació? Amb un sí o un no n'hi ha prou.",
    },
    where: {
      name: 'on és el producte',
      ask: (first) => (first ? 'On és ara el producte?' : "El té a casa o ja l'ha deixat en una botiga?"),
    },
    trouble: {
      name: "quin problema hi ha amb l'entrega",
      ask: (first) =>
        first ? "Quin és el problema amb l'entrega?" : "Què ha fallat en l'entrega? Triï el que s'hi assembli més.",
    },
    about: {
      name: 'sobre qui o quin lloc',
      ask: (first) =>
        first
          ? 'En quina botiga o servei va passar, o amb qui?'
          : "Digui'm, si ho sap, la botiga, el servei o la persona: servirà per esbrinar què va passar.",
    },
    operator: {
      name: 'persona a qui va adreçada',
      ask: (first) =>
        first
          ? "A qui la fem arribar? Si en recorda el nom, digui-me'l."
          : 'Recorda amb qui va parlar? Amb el nom, o la botiga i el dia, n’hi ha prou.',
    },
  },
  warrantyReceived: {
    name: "data d'entrega o de compra",
    ask: (first) =>
      first
        ? 'Quin dia el va rebre o el va comprar? Per exemple, «el 3 de novembre de 2025».'
        : "Digui'm la data d'entrega o de compra, encara que sigui aproximada: la garantia en depèn.",
  },
  choices: {
    remedy: {
      refund: 'Que em tornin els diners',
      replacement: "Que me'l canviïn",
      repair: "Que me'l reparin",
      delivery: "Que me'l lliurin",
      apology: 'Una explicació',
    },
    trouble: {
      wrong: 'No és el que vaig demanar',
      incomplete: 'Falta alguna cosa',
      damaged: 'Ha arribat malmès',
      late: 'Arriba o va arribar tard',
      missing: 'No ha arribat',
    },
    how: { shop: 'El porto a una botiga', courier: 'Que passin a recollir-lo' },
    where: { home: 'El tinc jo', shop: 'Ja és a la botiga' },
    paid: {
      card: 'Amb targeta',
      paypal: 'Amb PayPal',
      bizum: 'Amb Bizum',
      transfer: 'Per transferència',
      financing: 'Finançat',
      cash: 'En efectiu',
    },
  },
  changedTo: (kind) => `D'acord, ho anoto com a **${kind}**. El que ja m'ha dit es conserva.`,
  whichKind: 'Què és, doncs?',
  kindOf: 'Tipus',
  added: (text) => `Hi afegeixo: «${text}».`,
  issueRemoved: (text) => `Trec: «${text}».`,
  issueChanged: (text) => `Canviat: «${text}».`,
  issueHow: (example) => `Digui'm com ha de quedar, per exemple: «canvia el ${example}: va arribar sense el cable».`,
  noSuchIssue: (count) => (count === 1 ? 'Només hi ha un punt anotat.' : `Hi ha ${count} punts anotats.`),
  fileAdded: (names) => `Afegeixo al que enviarem: ${names}.`,
  fileRemoved: (names) => `Trec ${names}.`,
  noFile: 'No hi ha cap fitxer per treure.',
  withoutContact:
    "D'acord: li respondrem en aquesta mateixa conversa. Guardi la referència que li donaré, amb ella la podrà consultar.",
  summary: (theirs) => `Aquest és el resum de ${theirs}:`.replace('de el ', 'del '),
  confirm: 'La presento així?',
  confirmSending: "L'envio així?",
  keepAsk:
    'Vol que guardem també aquesta conversa com a prova de la seva reclamació (Llei 10/2025, article 12)? Només ho farem si ens ho demana.',
  mailAsk: 'Li envio, a més, el justificant per correu?',
  keeping: 'Guardarem aquesta conversa com a prova.',
  notKeeping: 'No guardarem aquesta conversa com a prova.',
  mailing: (address) => `Li enviarem el justificant a ${address}.`,
  notMailing: 'No li enviarem el justificant per correu.',
  receipt: {
    chat: (filed, reference, spelt, at, due) =>
      `${filed}\n\n- **Referència: ${reference}** (per dir-la per telèfon: ${spelt})\n- Recepció: ${at}\n- Li respondrem, com a molt tard, ${el(due, '**')}`,
    next: {
      complaint:
        "Una persona de l'equip la revisarà i li contestarà cada punt. Guardi la referència: amb ella em pot preguntar quan vulgui com va.",
      sending: "La llegirà una persona de l'equip. Amb la referència em pot preguntar quan vulgui com va.",
    },
    rights:
      "Si no està d'acord amb la resposta, podrà anar a l'oficina de consum del seu municipi, demanar un arbitratge de consum o anar als tribunals. També té a la seva disposició el full oficial de queixa, reclamació i denúncia.",
    title: (kind, reference) => `Justificant: ${kind} ${reference}`,
    reference: 'Referència',
    filed: 'Recepció',
    due: 'Resposta, com a molt tard',
    told: 'El que ens ha explicat',
    data: 'Dades',
    nothing: 'Sense descripció',
    calculated: 'Terminis calculats',
    nextHeading: 'Què passa ara',
    follow:
      "Per saber com va, pregunti al xat amb la referència i, si ho fa des d'una altra conversa, el correu o el telèfon que ens va donar.",
    conversation: 'La conversa',
    kept: "Ha demanat que guardem la conversa com a prova. La conservem almenys fins a comunicar-li la resposta; pot rellegir-la en aquesta mateixa finestra i demanar-ne una còpia a l'equip amb la referència.",
    notKept: 'No ha demanat que guardem la conversa com a prova.',
    rightsHeading: 'Els seus drets',
    contact: "Com parlar amb l'equip",
  },
}
