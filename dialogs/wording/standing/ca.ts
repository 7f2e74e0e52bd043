/** How a claim stands, beside its state, and where to go on, in Catalan. */
import type { StandingWording } from './es.js'

export const ca: StandingWording = {
  awaited: (which, day) =>
    which.length === 0
      ? `Esperem la seva resposta fins a aquest dia: **${day}**. Ens la pot enviar per aquí.`
      : `Esperem de vostè, fins a aquest dia, **${day}**:\n\n${which.map((one) => `- ${one}`).join('\n')}\n\nEns ho pot enviar per aquí.`,
  outcome: {
    upheld: 'La resposta li dona la raó.',
    partly: 'La resposta li dona la raó en part.',
    'not-upheld': 'La resposta no li dona la raó.',
    lapsed: 'Es va donar per resolta perquè no ens va arribar el que li havíem demanat.',
  },
  wayOn:
    "Si no hi està d'acord, pot anar gratuïtament a l'oficina de consum del seu municipi o de la seva comunitat autònoma i demanar un arbitratge de consum.",
  reopen: "També em pot dir que no hi està d'acord i per què: ho tornarà a estudiar una persona.",
  wait: (moment) =>
    `Hi ha hagut diversos intents que no coincideixen i, per protegir les dades de tothom, ara no puc buscar més. Torni-ho a provar després d'aquesta hora, si us plau: **${moment}**. Si ho prefereix, el passo amb una persona.`,
  several: (count) => `En aquesta conversa ha deixat ${count} assumptes registrats:`,
  another: "Si pregunta per una altra, digui'm la referència.",
}
