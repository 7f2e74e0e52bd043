/** How a claim stands, beside its state, and where to go on, in Spanish. */
export const es = {
  awaited: (which: readonly string[], day: string) =>
    which.length === 0
      ? `Esperamos su respuesta hasta el **${day}**; puede enviárnosla por aquí.`
      : `Esperamos de usted, hasta el **${day}**:\n\n${which.map((one) => `- ${one}`).join('\n')}\n\nPuede enviárnoslo por aquí.`,
  outcome: {
    upheld: 'La respuesta le da la razón.',
    partly: 'La respuesta le da la razón en parte.',
    'not-upheld': 'La respuesta no le da la razón.',
    lapsed: 'Se dio por resuelta porque no nos llegó lo que le habíamos pedido.',
  },
  wayOn:
    'Si no está de acuerdo, puede acudir gratis a la oficina de consumo de su localidad o de su comunidad autónoma y pedir un arbitraje de consumo.',
  reopen: 'También puede decirme que no está de acuerdo y por qué: lo volverá a estudiar una persona.',
  wait: (moment: string) =>
    `Ha habido varios intentos que no coinciden y, para proteger los datos de todos, ahora no puedo buscar más. Pruebe otra vez después de esta hora, por favor: **${moment}**. Si lo prefiere, le paso con una persona.`,
  several: (count: number) => `En esta conversación ha dejado ${count} asuntos registrados:`,
  another: 'Si pregunta por otra, dígame su referencia.',
}

export type StandingWording = typeof es
