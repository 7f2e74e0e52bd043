/** How a customer is asked for their opinion in English, in the chat and on the page. */
import type { SurveyWording } from './es.js'

export const surveyEn: SurveyWording = {
  start: (reference) =>
    `You now have our answer to ${reference}. Would you tell us how we looked after you? It is two questions, and answering is up to you.`,
  slots: {
    score: {
      name: 'score',
      ask: (first) =>
        first
          ? 'What score do you give us, from 1 (very poor) to 5 (very good)?'
          : 'Give me a score from 1 to 5, or tell me that you would rather not.',
    },
    cause: {
      name: 'reason',
      ask: (first) =>
        first
          ? 'What is it mostly about: what you bought, or how we looked after you?'
          : 'Is your score for the product or service, or for the way you were treated?',
    },
    comment: {
      name: 'comment',
      ask: (first) =>
        first
          ? 'Would you like to add anything in your own words?'
          : 'If there is anything else to tell us, write it here.',
    },
  },
  choices: {
    '1': '1 · Very poor',
    '2': '2 · Poor',
    '3': '3 · Fair',
    '4': '4 · Good',
    '5': '5 · Very good',
    service: 'What I bought',
    attention: 'How I was looked after',
  },
  thanks: 'Thank you very much: your opinion is noted and helps us improve.',
  without: 'All right, no problem. If you need anything else, just tell me.',
  tooLate: (reference) =>
    `Thank you. We have opened ${reference} again, so this survey no longer counts: we will ask you once you have the new answer.`,
  failed: 'I am sorry: I could not note your opinion just now. You can send it to me again in a moment.',
  page: {
    title: 'Your opinion',
    optional: 'optional',
    send: 'Send my opinion',
    missing: 'Choose a score from 1 to 5 and send it again.',
    answered: 'We already have your opinion on this case. Thank you very much.',
    unknown: 'This link belongs to no survey. Check that you copied all of it.',
  },
}
