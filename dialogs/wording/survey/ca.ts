/** How a customer is asked for their opinion in Catalan, in the chat and on the page. Vostè; inclusive; short. */
import type { SurveyWording } from './es.js'

export const surveyCa: SurveyWording = {
  start: (reference) =>
    `Ja té la nostra resposta a ${reference}. Ens diu què li ha semblat l'atenció? Són dues preguntes, i respondre és voluntari.`,
  slots: {
    score: {
      name: 'valoració',
      ask: (first) =>
        first
          ? "Quina nota ens posa, de l'1 (molt malament) al 5 (molt bé)?"
          : "Digui'm una nota de l'1 al 5, o que s'estima més no opinar.",
    },
    cause: {
      name: 'motiu',
      ask: (first) =>
        first
          ? "A què es deu sobretot: al que va comprar o a l'atenció que ha rebut?"
          : "La nota és pel producte o servei, o per l'atenció?",
    },
    comment: {
      name: 'comentari',
      ask: (first) =>
        first ? 'Vol afegir-hi alguna cosa amb les seves paraules?' : 'Si ens vol explicar res més, escrigui-ho aquí.',
    },
  },
  choices: {
    '1': '1 · Molt malament',
    '2': '2 · Malament',
    '3': '3 · Regular',
    '4': '4 · Bé',
    '5': '5 · Molt bé',
    service: 'El que vaig comprar',
    attention: "L'atenció que he rebut",
  },
  thanks: 'Moltes gràcies: la seva opinió ja està anotada i ens ajuda a millorar.',
  without: "D'acord, cap problema. Si necessita res més, digui-m'ho.",
  tooLate: (reference) =>
    `Gràcies. Hem tornat a obrir ${reference}, de manera que aquesta enquesta ja no compta: l'hi preguntarem quan tingui la nova resposta.`,
  failed: "Em sap greu: ara mateix no he pogut anotar la seva opinió. Me la pot tornar a enviar d'aquí a un moment.",
  page: {
    title: 'La seva opinió',
    optional: 'opcional',
    send: 'Enviar la meva opinió',
    missing: "Triï una nota de l'1 al 5 i torni-la a enviar.",
    answered: 'Ja tenim la seva opinió sobre aquest cas. Moltes gràcies.',
    unknown: "Aquest enllaç no correspon a cap enquesta. Comprovi que l'ha copiat sencer.",
  },
}
