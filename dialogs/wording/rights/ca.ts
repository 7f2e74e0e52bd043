/** What is worked out with a customer's dates, in Catalan. Days come as "3 de novembre del 2026". */
import type { RightsWording } from './es.js'

export const ca: RightsWording = {
  calculated: 'Calculat amb la data que ens dona:',
  basis: (sources) => `*Base del càlcul: ${sources.join('; ')}.*`,
  law: (articles) =>
    `Reial decret legislatiu 1/2007, ${articles.length > 1 ? 'articles' : 'article'} ${list(articles)}`,
  shopTerms: 'condicions de venda de la botiga',
  began: {
    received: (day) => `Rebut ${on(day)}`,
    ifReceived: (day) => `Si el va rebre ${on(day)}`,
    ifSameDay: (day) => `Si el va rebre el mateix dia de la compra, ${on(day)}`,
    inShop: (day) => `Comprat en botiga ${on(day)}`,
  },
  laterDelivery: "Si va arribar més tard, els dies compten des del lliurament: digui'm quin dia va ser i ho recalculo.",
  until: (day, why) => `fins ${to(day)} (${why})`,
  by: (day, why) => `${on(day)} (${why})`,
  why: {
    days: (days) => `${days} dies naturals`,
    months: (months) => (months % 12 === 0 ? `${months / 12} ${months === 12 ? 'any' : 'anys'}` : `${months} mesos`),
    fixed: 'compra de Nadal',
    suspended: (days, from, until) =>
      `més ${days} ${days === 1 ? 'dia' : 'dies'} que el vam tenir per reparar, ${since(from)} ${to(until)}`,
    waited: "el dia que ens arriba el producte o ens demostra que l'ha enviat",
  },
  withdrawal: {
    law: (until) => `per llei ${until}`,
    lawAtDistance: (until) => `per llei, si el va comprar per internet o per telèfon, ${until}`,
    shop: (until) => `a la nostra botiga ${until}`,
    christmas: (from, until, day) =>
      `Si el va comprar entre ${on(from)} i ${on(until)}, el pot retornar fins ${to(day)}.`,
    inTime: (day) => `Hi és a temps: l'últim dia per retornar-lo és **${on(day)}**.`,
    over: (day) =>
      `Aquest termini va acabar **${on(day)}**. Si el producte té un defecte, és una altra cosa: l'empara la garantia legal.`,
    none: "El que es compra en botiga no té per llei un termini per retornar-ho sense motiu. Si té un defecte, l'empara la garantia legal.",
  },
  guarantee: {
    covers: {
      goods: (until) => `la garantia legal d'un producte nou cobreix ${until}`,
      refurbished: (until) => `la garantia d'un producte recondicionat cobreix ${until}`,
      'second-hand': (until) => `la garantia legal d'un producte de segona mà cobreix, com a mínim, ${until}`,
      digital: (until) => `la garantia legal d'un contingut digital cobreix ${until}`,
    },
    active: 'Avui **està en garantia**.',
    over: (day) => `Aquesta garantia **va acabar ${on(day)}**.`,
    presumption: (day) =>
      `Fins ${to(day)}, la llei dona per fet que un defecte ja venia d'origen: no ho ha de demostrar.`,
    suspended: (day, days) =>
      `Mentre el tenim per reparar, ${since(day)}, el termini està aturat: quan l'hi tornem li ${days === 1 ? 'quedarà 1 dia' : `quedaran ${days} dies`}.`,
    recurrence: (day) => `Per la mateixa avaria que ja vam reparar, a més, li responem fins ${to(day)}.`,
  },
  refund: {
    sentBack: (day) => `Retornat o enviat ${on(day)}`,
    notified: (day) => `Comunicat ${on(day)}`,
    owed: (by) => `li tornem els diners, com a molt tard, ${by}, pel mateix mitjà amb què va pagar`,
    mayWait: "Podem esperar que ens arribi el producte o que ens demostri que l'ha enviat, el que passi abans.",
    running: 'El termini encara no ha acabat.',
    over: 'Aquest termini **ja ha passat**: si no ha rebut els diners, els pot reclamar aquí mateix.',
  },
  repair: {
    free: "Reparar un defecte és **gratuït**: peces, mà d'obra i enviament o recollida inclosos.",
    diagnosis: (amount) => `el diagnòstic costa ${amount}`,
    visit: (amount) => `el desplaçament a domicili, ${amount}`,
    outside: (costs) => `Fora de garantia, ${costs}.`,
    guaranteed: (months) => `La reparació queda garantida durant ${months} mesos.`,
  },
  and: (items) => items.join(', i '),
}

function list(items: readonly string[]): string {
  return items.join(', ').replace(/, ([^,]*)$/, ' i $1')
}

/** Before the first and the eleventh the article loses its vowel: "l'1 de gener", "l'11 de març". */
function on(day: string): string {
  return isElided(day) ? `l'${day}` : `el ${day}`
}

function to(day: string): string {
  return isElided(day) ? `a l'${day}` : `al ${day}`
}

function since(day: string): string {
  return isElided(day) ? `des de l'${day}` : `des del ${day}`
}

function isElided(day: string): boolean {
  return /^(?:1|11) /.test(day)
}
