/** How something reaches the customer, and what became of it, in English. */
import type { DeliveryWords } from './es.js'

export const deliveryEn: DeliveryWords = {
  way: 'How they are told',
  ways: { chat: 'In the chat', mail: 'By e-mail', other: 'I have told them already: by telephone, by post…' },
  how: 'How they were told',
  howHint: 'For example: by telephone today at 10:15, by registered post.',
  needHow: 'Say how they were told.',
  ended: {
    refused: 'It did not reach them',
    uncertain: 'It is not known whether it reached them: the mail server did not answer',
    left: 'No mail server is set up: it waits in the outbox folder for somebody to send it',
    'chat-over': 'It did not reach them: the chat was over',
  },
  sentAgain: 'Sent again',
  confirmed: (how) => `Delivery confirmed: ${how}`,
  sendAgain: 'Send it again',
  confirm: 'Note that it reached them',
  confirmHow: 'How you know',
  surveyChannel: { chat: 'in the chat', mail: 'by e-mail' },
  surveyCause: { service: 'About what they bought', attention: 'About how they were looked after' },
}
