/** What the customer is told when a number of theirs was covered, in Catalan. */
import type { HiddenWording } from './es.js'

export const ca: HiddenWording = {
  card: "He tapat el que sembla un número de targeta i no l'hem desat. Per la seva seguretat, no l'enviï per aquí, si us plau: no l'hi demanarem mai en aquest xat.",
  iban: "He tapat el seu número de compte: per a això no cal, i només en deso els quatre últims caràcters. Si el necessitem, l'hi demanarem.",
  nif: "He tapat el número del seu document: per a això no cal, i només en deso els quatre últims caràcters. Si el necessitem, l'hi demanarem.",
}
