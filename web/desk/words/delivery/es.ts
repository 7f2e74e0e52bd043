/** How something reaches the customer, and what became of it, in Spanish; the shape of the other languages. */

export const deliveryEs = {
  way: 'Por dónde se le dice',
  ways: { chat: 'En el chat', mail: 'Por correo electrónico', other: 'Ya se lo he dicho: por teléfono, por carta…' },
  how: 'Cómo se le ha dicho',
  howHint: 'Por ejemplo: por teléfono hoy a las 10:15, por carta certificada.',
  needHow: 'Diga cómo se le ha dicho.',
  ended: {
    refused: 'No le ha llegado',
    uncertain: 'No se sabe si le ha llegado: el servidor de correo no contestó',
    left: 'Sin servidor de correo: espera en la carpeta de salida a que alguien lo envíe',
    'chat-over': 'No le ha llegado: el chat ya había terminado',
  },
  sentAgain: 'Enviado otra vez',
  confirmed: (how: string) => `Entrega confirmada: ${how}`,
  sendAgain: 'Enviarlo otra vez',
  confirm: 'Anotar que le ha llegado',
  confirmHow: 'Cómo lo sabe',
  surveyChannel: { chat: 'en el chat', mail: 'por correo electrónico' },
  surveyCause: { service: 'Por lo que compró', attention: 'Por cómo se le atendió' },
}

export type DeliveryWords = typeof deliveryEs
