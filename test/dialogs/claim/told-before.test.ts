/** Whoever tells what went wrong before a form is asked for has told it: nothing is asked twice. */
import { describe, expect, it, test } from 'vitest'
import { openTalk, type Talk } from '../../talk.js'

const summaryOf = async (talk: Talk, ...said: string[]) => {
  let text = ''
  for (const words of said) text = (await talk.say(words)).at(-1)?.text ?? ''
  return text
}

describe('the story told before its form', () => {
  test.each([
    [
      'es-ES',
      'La lavadora que compré el 3 de octubre ya no centrifuga y está en garantía, quiero que la arreglen',
      'Dar aviso de una avería',
      ['NX-10000008', 'no', 'en casa', 'ana@example.com'],
    ],
    [
      'en-GB',
      'my fridge came dented and it leaks',
      'Report a delivery problem',
      ['NX-10000008', 'replacement', 'bob@example.com'],
    ],
  ])('stands in the summary of %s', async (locale, story, begin, answers) => {
    expect(await summaryOf(await openTalk({ locale }), story, begin, ...answers)).toContain(story)
  })

  it('is divided into its matters', async () => {
    const talk = await openTalk()
    const story = 'Me han cobrado dos veces el pedido NX-10000008 y además el frigorífico llegó golpeado'
    const summary = await summaryOf(
      talk,
      story,
      'Avisar de un cobro incorrecto',
      '899 euros',
      'tarjeta',
      'ana@example.com',
    )
    expect(summary).toContain('1. Me han cobrado dos veces')
    expect(summary).toMatch(/2\. .*golpeado/)
    await talk.say('sí')
    const [reference = ''] = talk.store.claims.ids()
    expect((await talk.claims.get(reference))?.issues).toHaveLength(2)
  })
})

describe('what is told and has no answer', () => {
  it('is offered to be taken down', async () => {
    const talk = await openTalk({ locale: 'ca-ES' })
    const [admitted] = await talk.say("Vull tornar els auriculars que vaig rebre dilluns passat, no m'agraden")
    expect(admitted?.turn.kind).toBe('admit')
    expect(admitted?.choices).toContain('Començar una devolució')
  })
})

describe('a datum that can be done without', () => {
  test.each([
    ['en-GB', 'I would like to congratulate Marta from the Girona shop, she was wonderful', 'no thanks'],
    ['es-ES', 'Tengo una sugerencia: podrían abrir los domingos en Lleida', 'no'],
    ['ca-ES', 'Tinc un suggeriment: podrien obrir els diumenges a Lleida', 'no, gràcies'],
  ])('is done without at a plain no in %s', async (locale, story, no) => {
    const talk = await openTalk({ locale })
    await talk.say(story)
    const [summary] = await talk.say(no)
    expect(summary?.turn).toMatchObject({ kind: 'claim', slot: 'summary' })
  })

  it('is not asked when the story has told it', async () => {
    const talk = await openTalk()
    const [asked] = await talk.say(
      'Quiero poner una queja, la chica de la tienda de Girona me trató fatal y no me quiso atender',
    )
    expect(asked?.turn).toMatchObject({ kind: 'claim', claimKind: 'complaint', slot: 'contact' })
  })
})
