/** How a claim stands, beside its state, and where to go on, in English. */
import type { StandingWording } from './es.js'

export const en: StandingWording = {
  awaited: (which, day) =>
    which.length === 0
      ? `We await your answer until **${day}**; you can send it here.`
      : `We await from you, until **${day}**:\n\n${which.map((one) => `- ${one}`).join('\n')}\n\nYou can send it here.`,
  outcome: {
    upheld: 'The answer is in your favour.',
    partly: 'The answer is partly in your favour.',
    'not-upheld': 'The answer is not in your favour.',
    lapsed: 'It counted as resolved because what we had asked you for did not reach us.',
  },
  wayOn:
    'If you do not agree, you can go free of charge to the consumer office of your town or region and ask for consumer arbitration.',
  reopen: 'You can also tell me that you do not agree, and why: a person will look into it again.',
  wait: (moment) =>
    `Several tries have not matched and, to protect everybody's data, I cannot look any further now. Please try again after **${moment}**. If you prefer, I can pass you on to a person.`,
  several: (count) => `In this conversation you have filed ${count} matters:`,
  another: 'If you are asking about another one, tell me its reference.',
}
