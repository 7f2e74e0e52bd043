/** What is said while a claim, or another kind of filing, is taken in English. */
import type { ClaimWording } from './es.js'
import type { KindWords } from './shape.js'

const name = 'what happened'
const tellMore = 'Please tell me a little more: what happened, and with which product or order?'
const noted = (what: string) => `I am taking this down as a **${what}**; if it is something else, just say so.`
const regret = 'I am sorry about what happened.'

const kinds: KindWords = {
  claim: {
    name: 'claim',
    theirs: 'your claim',
    label: 'A claim',
    begin: 'File a claim',
    start: `${regret} ${noted('claim')}`,
    filed: 'Your claim has been filed.',
    what: { name, ask: (first) => (first ? 'What happened? Tell me in your own words.' : tellMore) },
  },
  complaint: {
    name: 'complaint',
    theirs: 'your complaint',
    label: 'A complaint',
    begin: 'File a complaint',
    start: `${regret} ${noted('complaint')}`,
    filed: 'Your complaint has been filed.',
    what: { name, ask: (first) => (first ? 'What happened? Tell me in your own words.' : tellMore) },
  },
  return: {
    name: 'return',
    theirs: 'your return',
    label: 'A return',
    begin: 'Start a return',
    start: `All right. ${noted('return')}`,
    filed: 'Your return has been requested.',
    what: {
      name: 'what you want to return',
      ask: (first) =>
        first
          ? 'What would you like to return? You do not have to give a reason, though you may.'
          : 'Please tell me which product or products you want to return.',
    },
  },
  warranty: {
    name: 'breakdown under guarantee',
    theirs: 'your breakdown report',
    label: 'A breakdown or the guarantee',
    begin: 'Report a breakdown',
    start: `${regret} ${noted('breakdown under guarantee')}`,
    filed: 'Your breakdown report has been registered.',
    what: {
      name: 'what is wrong with the product',
      ask: (first) =>
        first
          ? 'What is wrong with the product?'
          : 'Please describe the fault: what it does, what it does not do, and since when.',
    },
    evidence:
      'If you have the till receipt or can take a photo of the label with the model, send them here at any time.',
  },
  delivery: {
    name: 'delivery problem',
    theirs: 'your delivery problem',
    label: 'A problem with a delivery',
    begin: 'Report a delivery problem',
    start: `${regret} ${noted('delivery problem')}`,
    filed: 'Your delivery problem has been registered.',
    what: { name, ask: (first) => (first ? 'What happened with the delivery?' : tellMore) },
    evidence:
      'If you can, send me photos of the product and of the box with its label here: they help to settle it sooner.',
  },
  billing: {
    name: 'billing problem',
    theirs: 'your billing problem',
    label: 'A charge or an invoice',
    begin: 'Report a wrong charge',
    start: `${regret} ${noted('billing problem')}`,
    filed: 'Your billing problem has been registered.',
    what: {
      name,
      ask: (first) =>
        first
          ? 'What happened with the charge?'
          : 'Please tell me a little more: what were you charged, and why is it not right?',
    },
  },
  suggestion: {
    name: 'suggestion',
    theirs: 'your suggestion',
    label: 'A suggestion',
    begin: 'Leave a suggestion',
    start: `Thank you! ${noted('suggestion')}`,
    filed: 'Your suggestion has been registered. Thank you!',
    what: {
      name: 'suggestion',
      ask: (first) =>
        first ? 'What would you suggest?' : 'Please write your suggestion just as you want it to be read.',
    },
  },
  compliment: {
    name: 'compliment',
    theirs: 'your compliment',
    label: 'A compliment',
    begin: 'Send a compliment',
    start: `Thank you very much! ${noted('compliment')}`,
    filed: 'Your compliment has been registered. Thank you!',
    what: {
      name: 'compliment',
      ask: (first) => (first ? 'What did you like?' : 'Tell me in your own words: we will pass it on.'),
    },
  },
  enquiry: {
    name: 'question',
    theirs: 'your question',
    label: 'A question for the team',
    begin: 'Leave the question in writing',
    start: 'All right. A person from the team will read it and answer you in writing.',
    filed: 'Your question has been registered.',
    what: {
      name: 'question',
      ask: (first) =>
        first ? 'What would you like to ask?' : 'Please write the whole question, just as you want it to be read.',
    },
  },
}

export const claimEn: ClaimWording = {
  regret,
  kinds,
  slots: {
    order: {
      name: 'order number',
      ask: (first) =>
        first
          ? 'What is the order number? It begins with NX and has eight digits, for example NX-10000008.'
          : 'Could you give me the order number? It is in the confirmation e-mail. If you do not have it to hand, we can go on without it.',
    },
    remedy: {
      name: 'the solution you want',
      ask: (first) =>
        first
          ? 'What solution would you like?'
          : 'How would you like us to put it right? Choose an option or say it in your own words.',
    },
    contact: {
      name: 'contact',
      ask: (first) =>
        first
          ? 'At which e-mail address or telephone number shall we answer you?'
          : 'With an e-mail address or a telephone number we can also answer you outside this chat. Which do you prefer?',
    },
    product: {
      name: 'product',
      ask: (first) =>
        first ? 'Which product is it?' : 'Which appliance is it? The make and model help, if you know them.',
    },
    received: {
      name: 'date received',
      ask: (first) =>
        first
          ? 'On which day did you receive it? For example, “yesterday” or “3 November”.'
          : 'Please tell me the date you received it, even roughly: the time limits depend on it.',
    },
    charged: {
      name: 'date of the charge',
      ask: (first) =>
        first
          ? 'On which day were you charged? For example, “yesterday” or “3 November”.'
          : 'With the date of the charge we can find it without the order number. What is it?',
    },
    since: {
      name: 'since when',
      ask: (first) =>
        first
          ? 'Since when have you been waiting? Tell me the day it was due, or the day you bought it.'
          : 'On which day was it due, or when did you buy it? For example, “last Monday” or “3 November”.',
    },
    amount: {
      name: 'amount',
      ask: (first) => (first ? 'What is the amount?' : 'Please tell me the amount, for example €59.90.'),
    },
    paid: {
      name: 'payment method',
      ask: (first) =>
        first
          ? 'How did you pay? Please do not write any card number.'
          : 'Choose the payment method or write it, without card numbers.',
    },
    opened: {
      name: 'whether it is opened or used',
      ask: (first) => (first ? 'Have you opened or used it?' : 'Is the product opened or used? Yes or no is enough.'),
    },
    how: {
      name: 'how to return it',
      ask: (first) =>
        first
          ? 'How would you rather return it?'
          : 'Will you take it to a shop, or would you rather we collected it? Choose one of the two.',
    },
    repaired: {
      name: 'earlier repair',
      ask: (first) =>
        first ? 'Has it been repaired before for the same fault?' : 'Has it had any repair yet? Yes or no is enough.',
    },
    where: {
      name: 'where the product is',
      ask: (first) =>
        first ? 'Where is the product now?' : 'Do you have it at home, or have you left it at a shop already?',
    },
    trouble: {
      name: 'what is wrong with the delivery',
      ask: (first) =>
        first ? 'What is the problem with the delivery?' : 'What went wrong with the delivery? Choose the closest.',
    },
    about: {
      name: 'about whom or which place',
      ask: (first) =>
        first
          ? 'In which shop or service did it happen, or with whom?'
          : 'If you know the shop, the service or the person, please tell me: it helps to find out what happened.',
    },
    operator: {
      name: 'person it is for',
      ask: (first) =>
        first
          ? 'Whom shall we pass it on to? If you remember the name, tell me.'
          : 'Do you remember who helped you? The name, or the shop and the day, is enough.',
    },
  },
  warrantyReceived: {
    name: 'date of delivery or purchase',
    ask: (first) =>
      first
        ? 'On which day did you receive or buy it? For example, “3 November 2025”.'
        : 'Please tell me the date of delivery or purchase, even roughly: the guarantee depends on it.',
  },
  choices: {
    remedy: {
      refund: 'My money back',
      replacement: 'A replacement',
      repair: 'A repair',
      delivery: 'To have it delivered',
      apology: 'An explanation',
    },
    trouble: {
      wrong: 'It is not what I ordered',
      incomplete: 'Something is missing',
      damaged: 'It arrived damaged',
      late: 'It is or was late',
      missing: 'It has not arrived',
    },
    how: { shop: 'I will take it to a shop', courier: 'Please collect it' },
    where: { home: 'I have it', shop: 'It is at the shop already' },
    paid: {
      card: 'By card',
      paypal: 'With PayPal',
      bizum: 'With Bizum',
      transfer: 'By bank transfer',
      financing: 'Financed',
      cash: 'In cash',
    },
  },
  changedTo: (kind) => `All right, I am taking it down as a **${kind}**. What you have told me is kept.`,
  whichKind: 'What is it, then?',
  kindOf: 'Type',
  added: (text) => `Added: “${text}”.`,
  issueRemoved: (text) => `Removed: “${text}”.`,
  issueChanged: (text) => `Changed: “${text}”.`,
  issueHow: (example) =>
    `Tell me how it should read, for example: “change number ${example}: it came without the cable”.`,
  noSuchIssue: (count) => (count === 1 ? 'Only one point has been noted.' : `${count} points have been noted.`),
  fileAdded: (names) => `Added to what we send: ${names}.`,
  fileRemoved: (names) => `Removed: ${names}.`,
  noFile: 'There is no file to remove.',
  withoutContact:
    'All right: we will answer you in this conversation. Keep the reference that I will give you; you can follow it with that.',
  summary: (theirs) => `This is the summary of ${theirs}:`,
  confirm: 'Shall I file it like this?',
  confirmSending: 'Shall I send it like this?',
  keepAsk:
    'Would you also like us to keep this conversation as evidence of your claim (Spanish Law 10/2025, article 12)? We only do so if you ask.',
  mailAsk: 'Shall I also send you the receipt by e-mail?',
  keeping: 'We will keep this conversation as evidence.',
  notKeeping: 'We will not keep this conversation as evidence.',
  mailing: (address) => `We will send the receipt to ${address}.`,
  notMailing: 'We will not send the receipt by e-mail.',
  receipt: {
    chat: (filed, reference, spelt, at, due) =>
      `${filed}\n\n- **Reference: ${reference}** (to say it on the phone: ${spelt})\n- Received: ${at}\n- We will answer you by **${due}** at the latest`,
    next: {
      complaint:
        'A person from the team will look into it and answer each point. Keep the reference: with it you can ask me at any time how it is going.',
      sending: 'A person from the team will read it. With the reference you can ask me at any time how it is going.',
    },
    rights:
      'If the answer does not satisfy you, you can go to the consumer office of your town, ask for consumer arbitration, or go to court. The official complaint form is available to you too.',
    title: (kind, reference) => `Receipt: ${kind} ${reference}`,
    reference: 'Reference',
    filed: 'Received',
    due: 'Answered by, at the latest',
    told: 'What you told us',
    data: 'Details',
    nothing: 'No description',
    calculated: 'Time limits',
    nextHeading: 'What happens now',
    follow:
      'To know how it is going, ask in the chat with the reference and, from another conversation, the e-mail address or telephone number you gave us.',
    conversation: 'The conversation',
    kept: 'You asked us to keep the conversation as evidence. We keep it at least until you have been told the answer; you can read it again in this window and ask the team for a copy with the reference.',
    notKept: 'You did not ask us to keep the conversation as evidence.',
    rightsHeading: 'Your rights',
    contact: 'How to reach the team',
  },
}
