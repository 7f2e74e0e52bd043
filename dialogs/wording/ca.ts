/** Everything the desk says in Catalan. Vostè; inclusive; short. */
import { claimCa } from './claim/ca.js'
import { el } from './elided.js'
import { addition } from './addition/ca.js'
import { deskLetters } from './desk-letters/ca.js'
import type { Wording } from './es.js'
import { surveyCa } from './survey/ca.js'
import { filesCa } from './files/ca.js'

export const ca = {
  survey: surveyCa,
  deskLetters,
  disclosure: "Soc l'assistent automàtic d'atenció al client.",
  greeting: (disclosure: string) =>
    `Hola! ${disclosure} Responc les seves preguntes, recullo reclamacions i, en qualsevol moment, puc passar la conversa a una persona de l'equip. En què li puc ser útil?`,
  hello: 'Hola! Digui, en què li puc ser útil?',
  thanks: 'Gràcies a vostè. Necessita res més?',
  goodbye: 'Gràcies per escriure-nos. Si més endavant necessita res, aquí ens té.',
  help: 'Em pot preguntar amb les seves paraules per la seva comanda, un lliurament, una devolució, la garantia o les nostres botigues. També pot presentar una reclamació o parlar amb una persona.',
  robot: "Sí: soc un assistent automàtic, no una persona. Si ho prefereix, passo la conversa a algú de l'equip.",
  smalltalk: 'Per aquí tot bé, gràcies. En què li puc ser útil?',
  compliment: 'Moltes gràcies! Ens alegra saber-ho.',
  insult:
    "Lamento que estigui tenint una mala experiència. Expliqui'm què ha passat i en busco la solució, o li passo la conversa a una persona.",
  upset:
    "Entenc que és molest i ho lamento. Ho resoldrem; si prefereix parlar amb una persona, digui-m'ho i li passo la conversa de seguida.",
  yesToWhat: "A què es refereix? Escrigui'm la pregunta amb les seves paraules i l'ajudo.",
  noProblem: "D'acord. Si necessita qualsevol altra cosa, digui-m'ho.",
  nothingToCancel: "D'acord, no hi ha res pendent. Si necessita res més, digui-m'ho.",
  nothingToRepeat: 'Encara no li he dit res que pugui repetir. En què li puc ser útil?',
  nothingToResume: 'No queda res a mitges. En què li puc ser útil?',
  nowIn: "D'acord, continuem en català.",
  notText: "No he pogut llegir el seu missatge. M'ho escriu amb paraules, si us plau?",
  receivedFiles: (count: number) =>
    count === 1
      ? 'He rebut el seu fitxer i queda a la conversa.'
      : `He rebut els seus ${count} fitxers i queden a la conversa.`,
  files: filesCa,
  tooLong:
    "El seu missatge és molt llarg i només n'he pogut llegir el començament. Si hi falta res, escrigui-m'ho a part.",
  failed:
    "Em sap greu: hi ha hagut un problema per part nostra i no he pogut atendre el seu missatge. Ho pot tornar a provar o demanar que l'atengui una persona.",
  source: (source: string) => `Font: ${source}`,
  reviewed: (day: string) => `revisat ${el(day)}`,
  button: {
    person: 'Parlar amb una persona',
    claim: 'Presentar una reclamació',
    enquiry: 'Deixar la pregunta per escrit',
    none: "Cap d'aquestes",
    yes: 'Sí',
    no: 'No',
    file: 'Sí, presentar-la',
    send: 'Sí, enviar-la',
    correct: 'Corregir alguna cosa',
    keep: 'Guardar la conversa',
    mail: 'Rebre-ho per correu',
    kind: 'Canviar el tipus',
    cancel: 'Cancel·lar',
    skip: 'Continuar sense aquesta dada',
    help: 'Què pot fer?',
    stopWaiting: 'Ja no vull esperar',
    status: 'Consultar una reclamació',
  },
  ask: {
    between: (first: boolean) =>
      first
        ? 'Sobre què vol saber?'
        : "Per donar-li la resposta exacta, quina d'aquestes s'acosta més al que necessita?",
    unsure: (first: boolean) =>
      first
        ? "No tinc la certesa d'haver-ho entès. És alguna d'aquestes preguntes?"
        : "Provem-ho d'una altra manera: triï la que s'hi assembli més.",
    beside: (many: boolean) => (many ? "Preguntava també per alguna d'aquestes coses?" : 'Preguntava també per això?'),
    facet: (first: boolean) =>
      first
        ? "La resposta depèn d'una dada. Quin és el seu cas?"
        : 'Em falta aquesta dada per respondre-li amb exactitud. Quin és el seu cas?',
    facetAgain: (question: string) =>
      `Per respondre-li amb exactitud ho necessito saber: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    noneChosen:
      "D'acord, cap d'aquestes. Expliqui-m'ho amb altres paraules o, si ho prefereix, li passo la conversa a una persona.",
    giveUp:
      'No aconsegueixo entendre què necessita i no vull fer-li perdre temps. Puc passar la conversa a una persona o deixar la seva pregunta per escrit perquè la hi contestin.',
  },
  admit: (first: boolean) =>
    first
      ? 'No tinc una resposta fiable per a això. Puc passar la conversa a una persona o deixar la seva pregunta per escrit perquè la hi contestin.'
      : 'Això tampoc no ho sé del cert, i prefereixo no inventar-ho. Passo la conversa a una persona o deixem la pregunta per escrit?',
  admitPart: (part: string) =>
    `Sobre «${part}» no tinc una resposta fiable. Puc passar la conversa a una persona o deixar la pregunta per escrit.`,
  handoff: {
    queued: (ahead: number) =>
      ahead === 0
        ? "Passo la conversa a una persona de l'equip. El seu torn és el següent. Mentrestant pot continuar escrivint: ho llegirà qui l'atengui."
        : `Passo la conversa a una persona de l'equip. Hi ha ${ahead === 1 ? 'una conversa' : `${ahead} converses`} abans de la seva. Mentrestant pot continuar escrivint: ho llegirà qui l'atengui.`,
    still: (ahead: number) =>
      ahead === 0
        ? 'Continua a la cua, i el seu torn és el següent. No cal que ho torni a demanar.'
        : `Continua a la cua: hi ha ${ahead === 1 ? 'una conversa' : `${ahead} converses`} abans de la seva. No cal que ho torni a demanar.`,
    closed: (opens: string | undefined) =>
      `Ara mateix no hi ha ningú de l'equip disponible${opens ? `; l'atendrem a partir ${opens}` : ''}. He guardat el seu torn i aquesta conversa: pot esperar aquí, tornar més tard o deixar la seva pregunta per escrit.`,
    kept: "El que ja m'ha explicat queda guardat i no ho haurà de repetir.",
    accepted: (alias: string) =>
      `L'atén ${alias}, de l'equip d'atenció al client. Ja té al davant el que ens ha explicat.`,
    completed: (disclosure: string) =>
      `La conversa amb la persona de l'equip ha acabat. ${disclosure} Necessita res més?`,
    completedResuming: (disclosure: string) =>
      `La conversa amb la persona de l'equip ha acabat. ${disclosure} Continuem on ho havíem deixat.`,
    withdrawn: "D'acord, ja no espera cap persona. Ho pot tornar a demanar quan vulgui. En què li puc ser útil?",
  },
  form: {
    files: 'Fitxers rebuts',
    resume: 'Continuem on ho havíem deixat.',
    corrected: (name: string, value: string) => `Anotat: ${name}, ${value}.`,
    skipped: "D'acord, continuem sense aquesta dada.",
    whichField: 'Què vol corregir?',
    summaryOptions: 'Ho pot confirmar, corregir qualsevol dada (només cal escriure-la) o cancel·lar.',
    given: 'No indicat',
    cancelled: "D'acord, ho deixem. No s'ha presentat res.",
    filedAlready: (reference: string) =>
      `Ja havia quedat presentada amb la referència ${reference} abans que l'hi pogués dir. Si prefereix retirar-la, una persona de l'equip ho farà per vostè.`,
    stuck:
      "No vull fer-l'hi repetir més. Prefereix que ho vegi una persona de l'equip? Conservo el que ja m'ha explicat.",
    refileFailed:
      "No l'he pogut guardar per un problema nostre; no s'ha presentat res. Les seves dades continuen aquí: torni a confirmar-la d'aquí a un moment o demani que l'atengui una persona.",
  },
  claim: claimCa,
  addition,
  status: {
    name: "consulta d'una reclamació",
    slots: {
      reference: {
        name: 'referència',
        ask: (first: boolean) =>
          first
            ? 'Quina és la referència de la seva reclamació? Comença per MO, per exemple MO-A2B3C4DE.'
            : "M'indica la referència? La trobarà al justificant, comença per MO.",
      },
      contact: {
        name: 'contacte',
        ask: (first: boolean) =>
          first
            ? 'Per protegir les seves dades, quin correu electrònic o telèfon va donar en presentar-la?'
            : 'Amb quin correu electrònic o telèfon la va presentar?',
      },
    },
    known: (reference: string, state: string, at: string, due: string | undefined) =>
      due === undefined
        ? `La seva reclamació **${reference}**, que vam rebre ${el(at)}, ${state}.`
        : `La seva reclamació **${reference}**, que vam rebre ${el(at)}, ${state}. Li respondrem, com a molt tard, ${el(due, '**')}.`,
    unknown:
      'No trobo cap reclamació amb aquesta referència i aquest contacte. Comprovi-ho, si us plau, o passo la conversa a una persona.',
    states: {
      received: 'està registrada i pendent de revisió',
      acknowledged: 'està registrada i pendent de revisió',
      assessed: "està revisada i pendent d'estudi",
      'in-progress': 'està en estudi',
      'waiting-for-customer': "està a l'espera del que li hem demanat en la conversa en què la va presentar",
      resolved: 'està resolta: té la resposta en la conversa en què la va presentar',
      closed: 'està resolta i tancada',
      reopened: 'està oberta de nou',
    },
  },
  refused: {
    orderAsked: 'No veig cap número de comanda a la seva resposta: comença per NX i té vuit xifres.',
    amountAsked: 'No veig cap import en la seva resposta. Per exemple: 59,90 €.',
    dateAsked: 'No veig cap data en la seva resposta. Per exemple: «ahir», «dilluns passat» o «3/11/2026».',
    claimAsked: 'No veig cap referència a la seva resposta: comença per MO i té vuit lletres o xifres.',
    order: (text: string) =>
      `«${text}» no és un número de comanda complet: comença per NX i té vuit xifres, per exemple NX-10000008.`,
    orderCheck: (text: string) =>
      `El número «${text}» no és correcte: alguna xifra no coincideix. El pot comprovar al correu de confirmació?`,
    email: (text: string) => `«${text}» no sembla una adreça de correu completa. Per exemple: nom@exemple.cat.`,
    phone: (text: string) =>
      `«${text}» no sembla un telèfon complet. A Espanya són nou xifres, per exemple 612 345 678.`,
    dateFuture: (text: string) => `La data «${text}» encara no ha arribat. La pot comprovar?`,
    date: (text: string) => `La data «${text}» no existeix al calendari. La pot comprovar?`,
    claim: (text: string) =>
      `La referència «${text}» no és correcta: alguna lletra o xifra no coincideix. La pot comprovar al justificant?`,
    other: (text: string) => `No he pogut llegir «${text}». M'ho escriu d'una altra manera, si us plau?`,
    short: "Expliqui-m'ho una mica més, si us plau, perquè qui ho llegeixi ho entengui bé.",
    choice: 'No he entès la resposta. Pot triar una de les opcions o escriure-ho amb les seves paraules.',
    contact: 'Això no sembla un correu electrònic ni un telèfon. Per exemple: nom@exemple.cat o 612 345 678.',
  },
} satisfies Wording
