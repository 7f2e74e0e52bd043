import type { AdditionWords } from './es.js'

export const addition: AdditionWords = {
  name: "ampliació d'una reclamació",
  isReply: (reference) => `És el que li vam demanar per a la seva reclamació **${reference}**?`,
  yes: 'Sí, és per a la reclamació',
  no: 'No, és una altra cosa',
  otherMatter: "D'acord, doncs no ho afegeixo. M'ho torna a explicar amb altres paraules?",
  text: (first) =>
    first ? 'Què hi vol afegir?' : "Escrigui'm, si us plau, el que vol que hi afegim. També pot enviar fitxers.",
  why: (first) =>
    first
      ? 'Per què vol que la tornem a estudiar?'
      : "Expliqui'm, si us plau, amb què no està d'acord o què queda per resoldre.",
  textName: 'text',
  added: (reference) => `Ho he afegit a la seva reclamació **${reference}**. Ho llegirà la persona que la porta.`,
  reopened: (reference, due) =>
    due === undefined
      ? `La seva reclamació **${reference}** torna a estar oberta.`
      : `La seva reclamació **${reference}** torna a estar oberta. Li respondrem, com a molt tard, el **${due}**.`,
  failed:
    "No ho he pogut afegir: ara mateix no puc desar res. Torni-ho a provar d'aquí a un moment, si us plau, o li passo la conversa a una persona.",
  button: { add: 'Afegir informació', reopen: "No hi estic d'acord" },
}
