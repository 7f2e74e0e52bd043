/** Everything the desk says in English. British, plain, short. */
import { claimEn } from './claim/en.js'
import { addition } from './addition/en.js'
import { deskLetters } from './desk-letters/en.js'
import type { Wording } from './es.js'
import { surveyEn } from './survey/en.js'
import { filesEn } from './files/en.js'

export const en = {
  survey: surveyEn,
  deskLetters,
  disclosure: "I'm the automated customer-service assistant.",
  greeting: (disclosure: string) =>
    `Hello! ${disclosure} I can answer your questions and take claims, and I can pass you to a person at any time. How can I help?`,
  hello: 'Hello! How can I help?',
  thanks: "You're welcome. Is there anything else you need?",
  goodbye: "Thank you for getting in touch. If you need anything later, we're here.",
  help: 'You can ask me in your own words about your order, a delivery, a return, the guarantee or our shops. You can also make a claim or talk to a person.',
  robot: "Yes: I'm an automated assistant, not a person. If you prefer, I can pass you to someone on the team.",
  smalltalk: 'All well here, thank you. How can I help?',
  compliment: "Thank you very much! We're glad to hear it.",
  insult:
    "I'm sorry you're having a bad experience. Tell me what happened and I'll look for the solution, or I can pass you to a person.",
  upset:
    "I understand that this is upsetting, and I'm sorry. Let's sort it out; if you'd rather talk to a person, just say so and I'll pass you on straight away.",
  yesToWhat: 'What do you mean? Write your question in your own words and I will help.',
  noProblem: 'All right. If you need anything else, just tell me.',
  nothingToCancel: 'All right, there is nothing pending. If you need anything else, just tell me.',
  nothingToRepeat: "I haven't said anything yet that I could repeat. How can I help?",
  nothingToResume: 'Nothing has been left unfinished. How can I help?',
  nowIn: "All right, let's go on in English.",
  notText: "I couldn't read your message. Could you write it in words, please?",
  receivedFiles: (count: number) =>
    count === 1
      ? 'I have received your file and it stays in this conversation.'
      : `I have received your ${count} files and they stay in this conversation.`,
  files: filesEn,
  tooLong:
    'Your message is very long and I could only read the beginning. If something is missing, please write it separately.',
  failed:
    "I'm sorry: something went wrong on our side and I couldn't deal with your message. You can try again, or ask for a person.",
  source: (source: string) => `Source: ${source}`,
  reviewed: (day: string) => `reviewed on ${day}`,
  button: {
    person: 'Talk to a person',
    claim: 'Make a claim',
    enquiry: 'Leave the question in writing',
    none: 'None of these',
    yes: 'Yes',
    no: 'No',
    file: 'Yes, file it',
    send: 'Yes, send it',
    correct: 'Correct something',
    keep: 'Keep the conversation',
    mail: 'Get it by e-mail',
    kind: 'Change the type',
    cancel: 'Cancel',
    skip: 'Go on without it',
    help: 'What can you do?',
    stopWaiting: "I don't want to wait any more",
    status: 'Check a claim',
  },
  ask: {
    between: (first: boolean) =>
      first
        ? 'What would you like to know?'
        : 'To give you the exact answer: which of these is closest to what you need?',
    unsure: (first: boolean) =>
      first
        ? "I'm not sure I understood. Is it one of these questions?"
        : "Let's try another way: choose the one that is most like it.",
    beside: (many: boolean) => (many ? 'Were you also asking about one of these?' : 'Were you also asking about this?'),
    facet: (first: boolean) =>
      first
        ? 'The answer depends on one detail. Which is your case?'
        : 'I still need that detail to give you an exact answer. Which is your case?',
    facetAgain: (question: string) =>
      `To give you an exact answer I need to know: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    noneChosen: 'All right, none of those. Tell me in other words or, if you prefer, I can pass you to a person.',
    giveUp:
      "I can't work out what you need, and I don't want to waste your time. I can pass you to a person, or leave your question in writing so that they answer you.",
  },
  admit: (first: boolean) =>
    first
      ? "I don't have a reliable answer to that. I can pass you to a person, or leave your question in writing so that they answer you."
      : "I don't know that for certain either, and I'd rather not make it up. Shall I pass you to a person, or shall we leave the question in writing?",
  admitPart: (part: string) =>
    `About “${part}” I don't have a reliable answer. I can pass you to a person, or leave the question in writing.`,
  handoff: {
    queued: (ahead: number) =>
      ahead === 0
        ? "I'm passing you to a person on the team. You are next. You can keep writing in the meantime: whoever helps you will read it."
        : `I'm passing you to a person on the team. There ${ahead === 1 ? 'is one conversation' : `are ${ahead} conversations`} ahead of yours. You can keep writing in the meantime: whoever helps you will read it.`,
    still: (ahead: number) =>
      ahead === 0
        ? "You're still in the queue, and you are next. There's no need to ask again."
        : `You're still in the queue: there ${ahead === 1 ? 'is one conversation' : `are ${ahead} conversations`} ahead of yours. There's no need to ask again.`,
    closed: (opens: string | undefined) =>
      `Nobody on the team is available right now${opens ? `; we will be back ${opens}` : ''}. I have kept your place and this conversation: you can wait here, come back later or leave your question in writing.`,
    kept: "What you have told me so far is kept, and you won't have to repeat it.",
    accepted: (alias: string) =>
      `${alias} from the customer-service team is with you now, and can see what you have told us.`,
    completed: (disclosure: string) =>
      `The conversation with our team member has ended. ${disclosure} Is there anything else you need?`,
    completedResuming: (disclosure: string) =>
      `The conversation with our team member has ended. ${disclosure} Let's go on where we left off.`,
    withdrawn: "All right, you're no longer waiting for a person. You can ask again whenever you like. How can I help?",
  },
  form: {
    files: 'Files received',
    resume: "Let's go on where we left off.",
    corrected: (name: string, value: string) => `Noted: ${name}, ${value}.`,
    skipped: "All right, let's go on without it.",
    whichField: 'What would you like to correct?',
    summaryOptions: 'You can confirm it, correct any detail (just write it) or cancel.',
    given: 'Not given',
    cancelled: "All right, let's leave it. Nothing has been filed.",
    filedAlready: (reference: string) =>
      `It had already been filed with the reference ${reference} before I could tell you. If you would rather withdraw it, someone on the team will do so for you.`,
    stuck:
      "I don't want to make you repeat it again. Would you like someone on the team to look at it? I keep what you have told me so far.",
    refileFailed:
      "I couldn't save it because of a problem on our side; nothing has been filed. Your details are still here: confirm it again in a moment, or ask for a person.",
  },
  claim: claimEn,
  addition,
  status: {
    name: 'claim enquiry',
    slots: {
      reference: {
        name: 'reference',
        ask: (first: boolean) =>
          first
            ? 'What is the reference of your claim? It starts with MO, for example MO-A2B3C4DE.'
            : 'Could you give me the reference? It is on the receipt and starts with MO.',
      },
      contact: {
        name: 'contact',
        ask: (first: boolean) =>
          first
            ? 'To protect your data: which e-mail address or telephone number did you give when you filed it?'
            : 'Which e-mail address or telephone number did you file it with?',
      },
    },
    known: (reference: string, state: string, at: string, due: string | undefined) =>
      due === undefined
        ? `Your claim **${reference}**, which we received on ${at}, ${state}.`
        : `Your claim **${reference}**, which we received on ${at}, ${state}. We will answer by **${due}** at the latest.`,
    unknown: "I can't find a claim with that reference and contact. Please check them, or I can pass you to a person.",
    states: {
      received: 'is registered and waiting to be reviewed',
      acknowledged: 'is registered and waiting to be reviewed',
      assessed: 'has been reviewed and is waiting to be looked into',
      'in-progress': 'is being looked into',
      'waiting-for-customer': 'is waiting for what we have asked you for in the conversation in which you filed it',
      resolved: 'has been resolved: the answer is in the conversation in which you filed it',
      closed: 'has been resolved and closed',
      reopened: 'is open again',
    },
  },
  refused: {
    orderAsked: "I can't see an order number in your answer: it starts with NX and has eight digits.",
    amountAsked: 'I see no amount in your answer. For example: €59.90.',
    dateAsked: 'I see no date in your answer. For example: “yesterday”, “last Monday” or “3/11/2026”.',
    claimAsked: "I can't see a reference in your answer: it starts with MO and has eight letters or digits.",
    order: (text: string) =>
      `“${text}” is not a complete order number: it starts with NX and has eight digits, for example NX-10000008.`,
    orderCheck: (text: string) =>
      `The number “${text}” is not right: one of its digits doesn't match. Could you check it in the confirmation e-mail?`,
    email: (text: string) => `“${text}” doesn't look like a complete e-mail address. For example: name@example.com.`,
    phone: (text: string) =>
      `“${text}” doesn't look like a complete telephone number. In Spain they have nine digits, for example 612 345 678.`,
    dateFuture: (text: string) => `The date “${text}” hasn't come yet. Could you check it?`,
    date: (text: string) => `The date “${text}” doesn't exist in the calendar. Could you check it?`,
    claim: (text: string) =>
      `The reference “${text}” is not right: one of its letters or digits doesn't match. Could you check it on the receipt?`,
    other: (text: string) => `I couldn't read “${text}”. Could you write it another way, please?`,
    short: 'Please tell me a little more, so that whoever reads it understands it well.',
    choice: "I didn't understand the answer. You can choose one of the options or write it in your own words.",
    contact:
      "That doesn't look like an e-mail address or a telephone number. For example: name@example.com or 612 345 678.",
  },
} satisfies Wording
