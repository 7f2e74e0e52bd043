import type { AdditionWords } from './es.js'

export const addition: AdditionWords = {
  name: 'addition to a claim',
  isReply: (reference) => `Is this what we asked you for, for your claim **${reference}**?`,
  yes: 'Yes, it is for the claim',
  no: 'No, it is something else',
  otherMatter: 'All right, I have not added it. Could you tell me again, in other words?',
  text: (first) =>
    first ? 'What would you like to add?' : 'Please write what we should add. You can send files, too.',
  why: (first) =>
    first
      ? 'Why would you like us to look at it again?'
      : 'Please tell me what you do not agree with, or what is still to be solved.',
  textName: 'text',
  added: (reference) => `I have added it to your claim **${reference}**. The person in charge of it will read it.`,
  reopened: (reference, due) =>
    due === undefined
      ? `Your claim **${reference}** is open again.`
      : `Your claim **${reference}** is open again. We will answer by **${due}** at the latest.`,
  failed:
    'I could not add it: I cannot store anything right now. Please try again in a moment, or I can get you a person.',
  button: { add: 'Add information', reopen: 'I do not agree' },
}
