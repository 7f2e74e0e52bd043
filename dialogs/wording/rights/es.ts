/** What is worked out with a customer's dates, in Spanish. Days come as "3 de noviembre de 2026". */
export const es = {
  /** Above what was worked out beside an answer. */
  calculated: 'Calculado con la fecha que nos da:',
  basis: (sources: readonly string[]) => `*Base del cálculo: ${sources.join('; ')}.*`,
  law: (articles: readonly string[]) =>
    `Real Decreto Legislativo 1/2007, ${articles.length > 1 ? 'artículos' : 'artículo'} ${list(articles)}`,
  shopTerms: 'condiciones de venta de la tienda',
  began: {
    received: (day: string) => `Recibido el ${day}`,
    ifReceived: (day: string) => `Si lo recibió el ${day}`,
    ifSameDay: (day: string) => `Si lo recibió el mismo día de la compra, el ${day}`,
    inShop: (day: string) => `Comprado en tienda el ${day}`,
  },
  laterDelivery: 'Si llegó más tarde, los días cuentan desde la entrega: dígame qué día fue y lo vuelvo a calcular.',
  until: (day: string, why: string) => `hasta el ${day} (${why})`,
  by: (day: string, why: string) => `el ${day} (${why})`,
  why: {
    days: (days: number) => `${days} días naturales`,
    months: (months: number) =>
      months % 12 === 0 ? `${months / 12} ${months === 12 ? 'año' : 'años'}` : `${months} meses`,
    fixed: 'compra de Navidad',
    suspended: (days: number, from: string, until: string) =>
      `más ${days} ${days === 1 ? 'día' : 'días'} que lo tuvimos para reparar, del ${from} al ${until}`,
    waited: 'el día en que nos llega el producto o nos demuestra que lo ha enviado',
  },
  withdrawal: {
    law: (until: string) => `por ley ${until}`,
    lawAtDistance: (until: string) => `por ley, si lo compró por internet o por teléfono, ${until}`,
    shop: (until: string) => `en nuestra tienda ${until}`,
    christmas: (from: string, to: string, day: string) =>
      `Si lo compró entre el ${from} y el ${to}, puede devolverlo hasta el ${day}.`,
    inTime: (day: string) => `Está a tiempo: el último día para devolverlo es el **${day}**.`,
    over: (day: string) =>
      `Ese plazo terminó el **${day}**. Si el producto tiene un defecto, es otra cosa: le ampara la garantía legal.`,
    none: 'Lo que se compra en tienda no tiene por ley un plazo para devolverlo sin motivo. Si tiene un defecto, le ampara la garantía legal.',
  },
  guarantee: {
    covers: {
      goods: (until: string) => `la garantía legal de un producto nuevo cubre ${until}`,
      refurbished: (until: string) => `la garantía de un producto reacondicionado cubre ${until}`,
      'second-hand': (until: string) => `la garantía legal de un producto de segunda mano cubre, como mínimo, ${until}`,
      digital: (until: string) => `la garantía legal de un contenido digital cubre ${until}`,
    },
    active: 'Hoy **está en garantía**.',
    over: (day: string) => `Esa garantía **terminó el ${day}**.`,
    presumption: (day: string) =>
      `Hasta el ${day}, la ley da por hecho que un defecto ya venía de origen: no tiene que demostrarlo.`,
    suspended: (since: string, days: number) =>
      `Mientras lo tenemos para reparar, desde el ${since}, el plazo está parado: cuando se lo devolvamos le ${days === 1 ? 'quedará 1 día' : `quedarán ${days} días`}.`,
    recurrence: (day: string) => `Por la misma avería que ya reparamos, además, le respondemos hasta el ${day}.`,
  },
  refund: {
    sentBack: (day: string) => `Devuelto o enviado el ${day}`,
    notified: (day: string) => `Comunicado el ${day}`,
    owed: (by: string) => `le devolvemos el dinero, como muy tarde, ${by}, por el mismo medio con el que pagó`,
    mayWait:
      'Podemos esperar a que nos llegue el producto o a que nos demuestre que lo ha enviado, lo que ocurra antes.',
    running: 'El plazo todavía no ha terminado.',
    over: 'Ese plazo **ya ha pasado**: si no ha recibido el dinero, puede reclamarlo aquí mismo.',
  },
  repair: {
    free: 'Reparar un defecto es **gratis**: piezas, mano de obra y envío o recogida incluidos.',
    diagnosis: (amount: string) => `el diagnóstico cuesta ${amount}`,
    visit: (amount: string) => `el desplazamiento a domicilio, ${amount}`,
    outside: (costs: string) => `Fuera de garantía, ${costs}.`,
    guaranteed: (months: string) => `La reparación queda garantizada durante ${months} meses.`,
  },
  and: (items: readonly string[]) => items.join(', y '),
}

function list(items: readonly string[]): string {
  return items.join(', ').replace(/, ([^,]*)$/, ' y $1')
}

export type RightsWording = typeof es
