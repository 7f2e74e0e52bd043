/** What is worked out with a customer's dates, in English. Days come as "3 November 2026". */
import type { RightsWording } from './es.js'

export const en: RightsWording = {
  calculated: 'Worked out from the date you give:',
  basis: (sources) => `*Basis: ${sources.join('; ')}.*`,
  law: (articles) =>
    `Royal Legislative Decree 1/2007, ${articles.length > 1 ? 'articles' : 'article'} ${list(articles)}`,
  shopTerms: "the shop's terms of sale",
  began: {
    received: (day) => `Received on ${day}`,
    ifReceived: (day) => `If you received it on ${day}`,
    ifSameDay: (day) => `If you received it on the day you bought it, ${day}`,
    inShop: (day) => `Bought in a shop on ${day}`,
  },
  laterDelivery: 'If it came later, the days count from delivery: tell me the day and I will work it out again.',
  until: (day, why) => `until ${day} (${why})`,
  by: (day, why) => `on ${day} (${why})`,
  why: {
    days: (days) => `${days} calendar days`,
    months: (months) => (months % 12 === 0 ? `${months / 12} ${months === 12 ? 'year' : 'years'}` : `${months} months`),
    fixed: 'a Christmas purchase',
    suspended: (days, from, until) =>
      `plus ${days} ${days === 1 ? 'day' : 'days'} that we had it for repair, from ${from} to ${until}`,
    waited: 'the day the product reaches us or you prove that you have sent it',
  },
  withdrawal: {
    law: (until) => `by law ${until}`,
    lawAtDistance: (until) => `by law, if you bought it online or by phone, ${until}`,
    shop: (until) => `with us ${until}`,
    christmas: (from, to, day) => `If you bought it between ${from} and ${to}, you can return it until ${day}.`,
    inTime: (day) => `You are in time: the last day to return it is **${day}**.`,
    over: (day) =>
      `That period ended on **${day}**. A faulty product is another matter: the legal guarantee covers it.`,
    none: 'By law, what is bought in a shop has no period for returning it without a reason. If it is faulty, the legal guarantee covers it.',
  },
  guarantee: {
    covers: {
      goods: (until) => `the legal guarantee of a new product covers it ${until}`,
      refurbished: (until) => `the guarantee of a refurbished product covers it ${until}`,
      'second-hand': (until) => `the legal guarantee of a second-hand product covers it at least ${until}`,
      digital: (until) => `the legal guarantee of digital content covers it ${until}`,
    },
    active: 'Today it **is under guarantee**.',
    over: (day) => `That guarantee **ended on ${day}**.`,
    presumption: (day) =>
      `Until ${day}, the law takes it that a fault was there from the beginning: you need not prove it.`,
    suspended: (since, days) =>
      `While we have it for repair, since ${since}, the period does not run: when you get it back, ${days} ${days === 1 ? 'day remains' : 'days remain'}.`,
    recurrence: (day) => `For the same fault that we have repaired we also answer until ${day}.`,
  },
  refund: {
    sentBack: (day) => `Returned or sent on ${day}`,
    notified: (day) => `Told us on ${day}`,
    owed: (by) => `you get your money back, at the latest, ${by}, by the means you paid with`,
    mayWait: 'We may wait until the product reaches us or you prove that you have sent it, whichever is earlier.',
    running: 'That period has not ended yet.',
    over: 'That period **has passed**: if the money has not reached you, you can claim it right here.',
  },
  repair: {
    free: 'Repairing a fault is **free**: parts, labour and shipping or collection included.',
    diagnosis: (amount) => `the diagnosis costs ${amount}`,
    visit: (amount) => `a call-out to your home, ${amount}`,
    outside: (costs) => `Out of guarantee, ${costs}.`,
    guaranteed: (months) => `The repair is guaranteed for ${months} months.`,
  },
  and: (items) => items.join(', and '),
}

function list(items: readonly string[]): string {
  return items.join(', ').replace(/, ([^,]*)$/, ' and $1')
}
