import { describe, expect, it, test } from 'vitest'
import { openTalk, type Told } from '../../talk.js'

const ANSWERS = [
  ['what', 'la cafetera que compré me la dieron rota'],
  ['order', 'NX-10000008'],
  ['remedy', 'Que me lo cambien'],
  ['contact', 'anna@example.com'],
] as const

describe('the kind of a filing', () => {
  test.each([0, 1, 2, 3, 4])('may be put right after %i answers, and nothing is asked again', async (given) => {
    const talk = await openTalk()
    await talk.say('quiero poner una reclamación')
    for (const [, said] of ANSWERS.slice(0, given)) await talk.say(said)
    const before = await referenceOf(talk)
    let replies = await talk.say('no, es una devolución')
    expect(replies[0]?.text).toContain('lo anoto como **devolución**')
    const asked = []
    const answers = new Map<string, string>([
      ...ANSWERS,
      ['received', 'el 3 de noviembre'],
      ['opened', 'no'],
      ['how', 'Lo llevo a una tienda'],
    ])
    for (let slot = slotOf(replies); slot !== 'summary'; slot = slotOf(replies)) {
      expect(replies[0]?.turn).toMatchObject({ claimKind: 'return' })
      asked.push(slot)
      replies = await talk.say(answers.get(slot) ?? 'no')
      expect(asked.length).toBeLessThan(8)
    }
    const told = ANSWERS.slice(0, given).map(([slot]): string => slot)
    const wanted = ['what', 'order', 'received', 'opened', 'how', 'contact']
    expect(asked).toEqual(wanted.filter((slot) => !told.includes(slot)))
    expect(await referenceOf(talk)).toBe(before)
    await talk.say('Sí, presentarla')
    const filed = await talk.claims.get(before)
    expect(filed).toMatchObject({ claimKind: 'return', fields: { order: 'NX-10000008', received: '2026-11-03' } })
    expect(filed?.fields).not.toHaveProperty('remedy')
  })

  test.each([
    [
      'es-ES',
      'Quiero poner una queja: la persona de la caja me trató con muy malos modos',
      'no es una queja, es una sugerencia',
    ],
    [
      'ca-ES',
      'Vull fer una queixa: la persona de la caixa em va tractar molt malament',
      'no és una queixa, és un suggeriment',
    ],
    [
      'en-GB',
      'I want to make a complaint: the person at the till was very rude to me',
      "it's not a complaint, it's a suggestion",
    ],
  ])('is put right in so many words in %s', async (locale, opening, said) => {
    const talk = await openTalk({ locale })
    expect((await talk.say(opening)).at(-1)?.turn).toMatchObject({ claimKind: 'complaint' })
    expect((await talk.say(said)).at(-1)?.turn).toMatchObject({ claimKind: 'suggestion', slot: 'contact' })
  })

  it('may be chosen from the list of what can be corrected', async () => {
    const talk = await openTalk()
    await talk.say('quiero poner una reclamación')
    for (const [, said] of ANSWERS) await talk.say(said)
    expect((await talk.say('Corregir algo'))[0]?.choices).toContain('Cambiar el tipo')
    const [which] = await talk.say('Cambiar el tipo')
    expect(which?.turn).toMatchObject({ claimKind: 'claim', slot: 'kind' })
    expect(which?.choices).toContain('Un problema con la entrega')
    const [summary] = await talk.say('Un problema con la entrega')
    expect(summary?.turn).toMatchObject({ claimKind: 'delivery' })
    expect(summary?.text).toContain('Ha llegado dañado')
  })

  it('is no other because a word of it is said', async () => {
    const talk = await openTalk()
    await talk.say('quiero poner una reclamación')
    await talk.say('la entrega fue muy mal y la devolución que pedí no me la hicieron')
    expect((await talk.say('no lo sé, la factura se perdió'))[0]?.turn).toMatchObject({ claimKind: 'claim' })
  })
})

async function referenceOf(talk: Awaited<ReturnType<typeof openTalk>>): Promise<string> {
  const { dialog } = await talk.conversation()
  const { open } = dialog as { open: { progress: { reference: string } }[] } // what the dialogs remember, as JSON
  return open.at(-1)?.progress.reference ?? ''
}

function slotOf(replies: readonly Told[]): string {
  const turn = replies.at(-1)?.turn
  return turn?.kind === 'claim' ? turn.slot : `no claim: ${turn?.kind}: ${replies.at(-1)?.text}`
}
