/** A question that somebody answers in writing later. */
import { readContact } from './contact.js'
import { fileForm } from './filing.js'
import type { Topic } from './topic.js'

export const enquiry: Topic = {
  form: {
    id: 'enquiry',
    version: 1,
    readBack: true,
    slots: [
      {
        name: 'question',
        entities: [],
        read: (said) =>
          said.text.trim().length >= 8 ? { ok: true, value: said.text.trim() } : { ok: false, why: 'short' },
        skippable: false,
        free: 'question',
      },
      { name: 'contact', entities: ['email', 'phone'], read: readContact, skippable: false },
    ],
  },
  words: (wording) => ({
    start: wording.enquiry.start,
    slots: wording.enquiry.slots,
    summary: wording.enquiry.summary,
    confirm: wording.enquiry.confirm,
    confirmButton: wording.button.send,
  }),
  finish: (outcome, progress, scene) =>
    fileForm('enquiry', (wording) => wording.enquiry.receipt, outcome, progress, scene),
}
