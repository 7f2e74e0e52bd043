/** What the desk writes by itself to whoever has filed something, in Spanish. */
export const deskLetters = {
  monthPassed: (reference: string, bodies: string) =>
    `Hace un mes que recibimos su escrito ${reference} y todavía no le hemos dado una solución. Lo sentimos. Seguimos trabajando en ello y le escribiremos en cuanto lo tengamos resuelto.\n\n${bodies}`,
  lapsed: (reference: string) =>
    `Le pedimos los datos que faltaban en su escrito ${reference} y el plazo para enviarlos ha terminado, así que lo damos por resuelto, como le avisamos. Si aún quiere que lo veamos, escríbanos cuando lo desee y lo retomamos.`,
}
export type DeskLetterWords = typeof deskLetters
