import { describe, expect, test } from 'vitest'
import { openTalk, type Told } from '../../talk.js'
import { CONFIRM, LOCALES, SENT, TOLD } from './told.js'

describe('each kind of filing', () => {
  test.each(TOLD.map((told) => [told.kind, told.language, told] as const))(
    'a %s is taken, read back and filed in %s',
    async (kind, language, { opening, answers, fields, says }) => {
      const talk = await openTalk({ locale: LOCALES[language] })
      let replies = await talk.say(opening)
      const asked: string[] = []
      for (const [, said] of answers) {
        asked.push(slotOf(replies))
        expect(replies.at(-1)?.turn).toMatchObject({ kind: 'claim', claimKind: kind, language })
        replies = await talk.say(said)
      }
      expect(asked).toEqual(answers.map(([slot]) => slot))

      const [summary] = replies
      expect(summary?.turn).toMatchObject({ kind: 'claim', claimKind: kind, slot: 'summary', language })
      const own = fields.what ?? fields.question ?? ''
      for (const said of [own, ...says]) expect(summary?.text).toContain(said)

      const [receipt] = await talk.say(CONFIRM[language][SENT.includes(kind) ? 'send' : 'file'])
      expect(receipt?.turn).toMatchObject({ kind: 'receipt', language })
      const { reference } = receipt!.turn as { reference: string } // a receipt's turn has one
      expect(receipt?.text).toContain(reference)
      const filed = await talk.claims.get(reference)
      expect(filed).toMatchObject({ claimKind: kind, language, fields, keepConversation: false })
      expect(filed?.fields).toEqual(fields)
      expect(filed?.issues.map(({ text }) => text)).toEqual([own])
    },
  )
})

function slotOf(replies: readonly Told[]): string {
  const turn = replies.at(-1)?.turn
  return turn?.kind === 'claim' ? turn.slot : `no claim: ${turn?.kind}: ${replies.at(-1)?.text}`
}
