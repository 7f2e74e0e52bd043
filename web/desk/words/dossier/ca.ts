/** The sentences about what belongs to a claim in Catalan. */
import type { DossierWords } from './es.js'

export const dossierCa: DossierWords = {
  assign: {
    to: 'Assigna a',
    nobody: 'Ningú',
    submit: 'Assigna',
    colleague: (alias) => `A ${alias}`,
  },
  changeKind: {
    to: 'Tipus nou',
    why: 'Per què es canvia',
    hint: 'Quedarà a la història. El termini no s’allarga mai per canviar el tipus; es pot escurçar.',
    submit: 'Canvia el tipus',
    needTo: 'Triï el tipus nou.',
  },
  correct: {
    field: 'Quina dada',
    value: 'Valor correcte',
    hint: 'El valor anterior no es perd: queda a la història.',
    was: (value) => `Ara diu: ${value}`,
    blank: 'Ara no hi consta.',
    submit: 'Desa la correcció',
    needField: 'Triï la dada.',
    needValue: 'Escrigui el valor correcte.',
  },
  files: {
    title: 'Proves i documents',
    none: 'No hi ha cap fitxer.',
    receipt: 'Justificant',
    evidence: 'Prova',
    missing: 'Aquest fitxer ja no es pot llegir',
    open: 'Obre',
    download: 'Descarrega',
    add: 'Afegeix fitxers',
    hint: 'Fotos o PDF, de 10 MB com a màxim cadascun.',
    adding: (name) => `S’està afegint ${name}…`,
    added: (count) => (count === 1 ? '1 fitxer afegit.' : `${count} fitxers afegits.`),
    failed: (name, why) => `${name}: ${why}`,
    troubles: {
      'file-kind': 'no és una foto ni un PDF, o el contingut no és el que diu ser.',
      'file-broken': 'està malmès o incomplet.',
      'file-pixels': 'és una imatge massa gran per obrir-la.',
      'file-room': 'ja no queda espai per a més fitxers: avisi l’administració.',
      'file-harmful': 'conté alguna cosa nociva.',
      'file-unscanned': 'l’antivirus no respon; torni-ho a provar més tard.',
      'too-large': 'pesa massa: 10 MB com a màxim.',
      stale: 'la reclamació ha canviat mentrestant; torni-ho a provar.',
      unreachable: 'no s’ha pogut arribar al servidor; torni-ho a provar.',
      other: 'no s’ha pogut afegir; torni-ho a provar.',
    },
  },
  talk: {
    title: (count) => (count === 1 ? 'Un missatge nou al xat' : `${count} missatges nous al xat`),
    text: 'Després de l’últim que se li va escriure des d’aquí.',
    record: 'Anota-ho com a resposta',
    show: 'Mostra aquí la conversa',
    hide: 'Amaga la conversa',
    goTo: 'Obre-la a la cua',
    failed: 'No s’ha pogut carregar la conversa.',
    gone: 'La conversa ja no es conserva.',
    attach: (count) =>
      count === 1
        ? 'Afegeix a les proves el fitxer que va enviar'
        : `Afegeix a les proves els ${count} fitxers que va enviar`,
    attached: (count) =>
      count === 1
        ? 'El fitxer que va enviar s’afegirà a les proves.'
        : `Els ${count} fitxers que va enviar s’afegiran a les proves.`,
  },
  past: {
    title: 'Altres vegades',
    none: 'No hi ha res més d’aquesta persona.',
    claims: 'Altres reclamacions',
    conversations: 'Altres converses',
    failed: 'No s’ha pogut carregar el que hi havia abans.',
    same: { contact: 'mateix contacte', conversation: 'mateixa conversa' },
    noWords: 'Conversa sense assumpte',
    more: (count) => (count === 1 ? 'i 1 més' : `i ${count} més`),
  },
  consent: {
    name: 'Conservar la conversa',
    yes: 'Sí, com a prova',
    no: 'No ho ha demanat',
  },
  survey: {
    name: 'Enquesta',
    none: 'No s’ha enviat',
    sent: 'Enviada, encara sense resposta',
    score: (score) => `${score} de 5`,
    causes: { service: 'pel que va comprar', attention: 'per l’atenció rebuda' },
  },
  values: {
    receiptByMail: { yes: 'Sí', no: 'No' },
    opened: { yes: 'Sí', no: 'No' },
    repaired: { yes: 'Sí', no: 'No' },
    trouble: {
      wrong: 'No és el que va demanar',
      incomplete: 'Hi falta alguna cosa',
      damaged: 'Va arribar malmès',
      late: 'Arriba amb retard',
      missing: 'No ha arribat',
    },
    paid: {
      card: 'Targeta',
      paypal: 'PayPal',
      bizum: 'Bizum',
      transfer: 'Transferència',
      financing: 'A terminis',
      cash: 'En efectiu',
    },
    how: { shop: 'A la botiga', courier: 'Per missatgeria' },
    where: { home: 'A casa seva', shop: 'A la botiga' },
  },
}
