/** The sentences about what belongs to a claim in English. */
import type { DossierWords } from './es.js'

export const dossierEn: DossierWords = {
  assign: {
    to: 'Assign to',
    nobody: 'Nobody',
    submit: 'Assign',
    colleague: (alias) => `To ${alias}`,
  },
  changeKind: {
    to: 'New kind',
    why: 'Why it is changed',
    hint: 'It stays in the history. Another kind never gives more time; it may give less.',
    submit: 'Change the kind',
    needTo: 'Choose the new kind.',
  },
  correct: {
    field: 'Which detail',
    value: 'Correct value',
    hint: 'The old value is not lost: it stays in the history.',
    was: (value) => `Now it says: ${value}`,
    blank: 'Not on record so far.',
    submit: 'Save the correction',
    needField: 'Choose the detail.',
    needValue: 'Write the correct value.',
  },
  files: {
    title: 'Evidence and documents',
    none: 'There are no files.',
    receipt: 'Receipt',
    evidence: 'Evidence',
    missing: 'This file cannot be read any more',
    open: 'Open',
    download: 'Download',
    add: 'Add files',
    hint: 'Photos or PDF, 10 MB each at most.',
    adding: (name) => `Adding ${name}…`,
    added: (count) => (count === 1 ? '1 file added.' : `${count} files added.`),
    failed: (name, why) => `${name}: ${why}`,
    troubles: {
      'file-kind': 'it is no photo or PDF, or its content is not what it says.',
      'file-broken': 'it is damaged or incomplete.',
      'file-pixels': 'it is too large a picture to be opened.',
      'file-room': 'there is no room for more files: tell the administrators.',
      'file-harmful': 'there is something harmful in it.',
      'file-unscanned': 'the virus scanner does not answer; try again later.',
      'too-large': 'it is too large: 10 MB at most.',
      stale: 'the claim has changed meanwhile; try again.',
      unreachable: 'the server could not be reached; try again.',
      other: 'it could not be added; try again.',
    },
  },
  talk: {
    title: (count) => (count === 1 ? 'A new message in the chat' : `${count} new messages in the chat`),
    text: 'Since the last thing that was written to them from here.',
    record: 'Record it as the reply',
    show: 'Show the conversation here',
    hide: 'Hide the conversation',
    goTo: 'Open it in the queue',
    failed: 'The conversation could not be loaded.',
    gone: 'The conversation is not kept any more.',
    attach: (count) =>
      count === 1
        ? 'Add the file that they sent to the evidence'
        : `Add the ${count} files that they sent to the evidence`,
    attached: (count) =>
      count === 1
        ? 'The file that they sent is added to the evidence.'
        : `The ${count} files that they sent are added to the evidence.`,
  },
  past: {
    title: 'Other times',
    none: 'There is nothing else from this person.',
    claims: 'Other claims',
    conversations: 'Other conversations',
    failed: 'What came before could not be loaded.',
    same: { contact: 'same contact', conversation: 'same conversation' },
    noWords: 'Conversation without a subject',
    more: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  },
  consent: {
    name: 'Keep the conversation',
    yes: 'Yes, as evidence',
    no: 'Not asked for',
  },
  survey: {
    name: 'Survey',
    none: 'Not sent',
    sent: 'Sent, no answer yet',
    score: (score) => `${score} out of 5`,
    causes: { service: 'about what was bought', attention: 'about how it was handled' },
  },
  values: {
    receiptByMail: { yes: 'Yes', no: 'No' },
    opened: { yes: 'Yes', no: 'No' },
    repaired: { yes: 'Yes', no: 'No' },
    trouble: {
      wrong: 'Not what was ordered',
      incomplete: 'Something is missing in it',
      damaged: 'Arrived damaged',
      late: 'Late',
      missing: 'Has not arrived',
    },
    paid: {
      card: 'Card',
      paypal: 'PayPal',
      bizum: 'Bizum',
      transfer: 'Bank transfer',
      financing: 'In instalments',
      cash: 'Cash',
    },
    how: { shop: 'In the shop', courier: 'By courier' },
    where: { home: 'At their home', shop: 'In the shop' },
  },
}
