/** What the desk writes by itself to whoever has filed something, in Catalan. */
import type { DeskLetterWords } from './es.js'

export const deskLetters: DeskLetterWords = {
  monthPassed: (reference, bodies) =>
    `Fa un mes que vam rebre el seu escrit ${reference} i encara no li hem donat una solució. Ho sentim. Hi continuem treballant i li escriurem tan bon punt ho tinguem resolt.\n\n${bodies}`,
  lapsed: (reference) =>
    `Li vam demanar les dades que faltaven al seu escrit ${reference} i el termini per enviar-les s'ha acabat, de manera que el donem per resolt, tal com l'havíem avisat. Si encara vol que ho mirem, escrigui'ns quan vulgui i ho reprenem.`,
}
