import { describe, expect, test } from 'vitest'
import { CODE_MESSAGES, FOREIGN_MESSAGES, LONG_MESSAGES, ODD_MESSAGES } from '../bad-messages.js'
import { openTalk, type Talk, type Told } from '../talk.js'

const PAGES = [
  ['es-ES', '¿A qué hora abren las tiendas?'],
  ['ca-ES', 'A quina hora obriu les botigues?'],
  ['en-GB', 'What time do your shops open?'],
] as const

/** What a reply may be: nothing that broke, and nothing that was not asked for. */
const SENSIBLE = /^(?:greeting|smalltalk|notice|answer|clarify|admit|claim|handoff|cancelled)$/
/** Our longest article has about a thousand characters; what was sent is not sent back. */
const LONGEST_REPLY = 2_500

/** What no reply may be, in words; none for a good one. */
function faultsOf(replies: readonly Told[], text: string): readonly string[] {
  const faults: Readonly<Record<string, boolean>> = {
    'is silent': replies.length === 0 || replies.some((reply) => reply.text.trim() === ''),
    'is no kind of answer to it': !replies.every(({ turn }) => SENSIBLE.test(turn.kind)),
    'talks too much': replies.length > 14 || replies.some((reply) => reply.text.length > LONGEST_REPLY),
    'says markup after the customer': replies.some((reply) => /(?<!\\)<[a-z!/]|\]\(javascript:/i.test(reply.text)),
    'says half a letter': replies.some((reply) => /\p{Cs}/u.test(reply.text)),
  }
  return Object.keys(faults).flatMap((fault) => (faults[fault] ? [`${fault}: ${text.slice(0, 40)}`] : []))
}

async function sayAll(talk: Talk, messages: readonly (readonly [string, string])[]) {
  const heard: (readonly [string, readonly Told[]])[] = []
  for (const [, text] of messages) heard.push([text, await talk.say(text)])
  return heard
}

describe('a conversation of nothing but', () => {
  const MESSAGES = [
    ['long messages', LONG_MESSAGES],
    ['odd messages', ODD_MESSAGES],
    ['code', CODE_MESSAGES],
    ['foreign languages', FOREIGN_MESSAGES],
  ] as const

  test.each(MESSAGES)('%s gets polite answers, and an article for a question after all', async (_, messages) => {
    const talk = await openTalk()
    const heard = await sayAll(talk, messages)
    expect(heard.flatMap(([text, replies]) => faultsOf(replies, text))).toEqual([])
    expect((await talk.say('¿A qué hora abren las tiendas?')).map(({ turn }) => turn)).toMatchObject([
      { kind: 'answer', articles: ['store-hours'] },
    ])
    expect(talk.log.lines).toEqual([])
  })

  test.each(PAGES)('foreign languages and code is held in the language of the page, %s', async (locale, question) => {
    const talk = await openTalk({ locale })
    const heard = await sayAll(talk, [...FOREIGN_MESSAGES, ...CODE_MESSAGES])
    const language = locale.slice(0, 2)
    const strayed = heard.filter(([, replies]) => replies.some(({ turn }) => turn.language !== language))
    expect(strayed.map(([text]) => text)).toEqual([])
    expect((await talk.say(question))[0]?.turn).toMatchObject({ kind: 'answer', articles: ['store-hours'], language })
  })
})

describe('within a claim', () => {
  test.each([...LONG_MESSAGES, ...ODD_MESSAGES, ...CODE_MESSAGES, ...FOREIGN_MESSAGES])(
    '%s is heard politely',
    async (_, text) => {
      const talk = await openTalk()
      await talk.say('Quiero poner una reclamación')
      // Said again it is another message: whatever was taken in, the next question is heard too.
      const heard = await sayAll(talk, [
        ['once', text],
        ['twice', `${text} `],
        ['thrice', `${text}.`],
      ])
      expect(heard.flatMap(([, replies]) => faultsOf(replies, text))).toEqual([])
      expect(talk.log.lines).toEqual([])
    },
  )
})

describe('a message ten times as long', () => {
  test.each(LONG_MESSAGES)('takes no more than linearly longer: %s', async (_, text) => {
    const growth = async () => {
      const short = Math.max(1, await msOf(text.slice(0, 5_000)))
      return (await msOf(text)) / short
    }
    let least = await growth()
    // Others use the machine too.
    for (let more = 0; more < 4 && least >= 40; more++) least = Math.min(least, await growth())
    expect(least).toBeLessThan(40)
  })

  async function msOf(text: string): Promise<number> {
    const talk = await openTalk()
    const began = performance.now()
    await talk.say(text)
    return performance.now() - began
  }
})
