/** A question that somebody answers in writing later. */
import { kindTopic } from './kind.js'
import { contact } from './slots.js'

/** In UTF-16 units: shorter, nobody can answer it. */
const SHORTEST = 8

export const enquiry = kindTopic({
  id: 'enquiry',
  version: 2,
  isComplaint: false,
  slots: [
    {
      name: 'question',
      entities: [],
      read: ({ text }) =>
        text.trim().length >= SHORTEST ? { ok: true, value: text.trim() } : { ok: false, why: 'short' },
      skippable: true,
      free: 'question',
    },
    contact,
  ],
})
