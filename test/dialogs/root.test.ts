import { describe, expect, it, test } from 'vitest'
import { kinds, openTalk } from '../talk.js'

describe('answering', () => {
  test.each([
    ['es-ES', '¿A qué hora abren las tiendas?', 'store-hours'],
    ['ca-ES', 'A quina hora obriu les botigues?', 'store-hours'],
    ['en-GB', 'What time do your shops open?', 'store-hours'],
  ])('gives the approved text in the language of %s', async (locale, question, article) => {
    const talk = await openTalk({ locale })
    const [answer] = await talk.say(question)
    expect(answer?.turn).toMatchObject({ kind: 'answer', articles: [article], language: locale.slice(0, 2) })
    expect(answer?.text).toMatch(/\*(Fuente|Font|Source): /)
  })

  it('follows the language the customer writes in, whatever the page says', async () => {
    const talk = await openTalk({ locale: 'es-ES' })
    const [answer] = await talk.say('What is the deadline for returning a purchase?')
    expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['return-deadline'], language: 'en' })
  })

  it('asks for the facet that the answer depends on, and remembers it', async () => {
    const talk = await openTalk()
    const [asked] = await talk.say('¿Dónde están sus tiendas?')
    expect(asked?.turn).toMatchObject({ kind: 'clarify', articles: ['store-locations'], facet: 'city' })
    expect(asked?.choices).toContain('Girona')
    const [answer] = await talk.say('girona')
    expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['store-locations'] })
    expect(answer?.text).toContain('106')
    const [again] = await talk.say('¿Dónde están sus tiendas?')
    expect(again?.turn.kind).toBe('answer')
  })

  it('answers "and in …?" with the same article for another value', async () => {
    const talk = await openTalk()
    await talk.say('¿Dónde está la tienda de Girona?')
    const [answer] = await talk.say('¿y en Lleida?')
    expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['store-locations'] })
    expect(answer?.text).toContain('Ricard Viñes')
  })

  it('does not take the town of a shop for where a parcel goes', async () => {
    const talk = await openTalk()
    await talk.say('¿Dónde está la tienda de Girona?')
    const [asked] = await talk.say('¿Cuánto cuesta el envío?')
    expect(asked?.turn).toMatchObject({ kind: 'clarify', articles: ['delivery-cost'] })
  })

  it('answers every part of a message', async () => {
    const talk = await openTalk()
    const replies = await talk.say('¿A qué hora abren las tiendas? ¿Y cuántos días tengo para devolver una compra?')
    expect(replies.map((reply) => reply.turn)).toMatchObject([
      { kind: 'answer', articles: ['store-hours'] },
      { kind: 'answer', articles: ['return-deadline'] },
    ])
  })

  it('asks about what was told after a greeting, instead of greeting back only', async () => {
    const talk = await openTalk()
    const [heard] = await talk.say('hola, la máquina que compré hace cosas raras')
    expect(['answer', 'clarify']).toContain(heard?.turn.kind)
    expect((await talk.say('Hola, soy Ana')).map(({ turn }) => turn.kind)).toEqual(['greeting'])
  })

  describe('two questions of which it heard one', () => {
    const TWO = '¿Puedo pagar a plazos la lavadora? ¿Y si luego no me gusta?'

    it('answers the one and asks about the other', async () => {
      const talk = await openTalk()
      const [answer, asked] = await talk.say(TWO)
      expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['financing'] })
      expect(asked?.turn).toMatchObject({ kind: 'clarify', articles: expect.arrayContaining(['return-deadline']) })
      expect(asked?.text).toBe('¿Preguntaba también por algo de esto?')
      expect(asked?.choices.at(-1)).toBe('No')
    })

    it('answers what is chosen', async () => {
      const talk = await openTalk()
      await talk.say(TWO)
      const [answer] = await talk.say('¿Cuántos días tengo para devolver una compra?')
      expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['return-deadline'] })
      const [, asked] = await talk.say(TWO)
      const [chosen] = await talk.say(asked!.choices[0]!)
      expect(chosen?.turn).toMatchObject({
        kind: 'answer',
        articles: [asked!.turn.kind === 'clarify' && asked!.turn.articles[0]],
      })
    })

    it('leaves it at that when the customer says no, without a word of not understanding', async () => {
      const talk = await openTalk()
      await talk.say(TWO)
      const [reply] = await talk.say('No')
      expect(reply?.turn.kind).toBe('smalltalk')
      expect(reply?.choices).toEqual([])
    })

    it('does not ask about it while the answer itself depends on a detail', async () => {
      const talk = await openTalk()
      const replies = await talk.say('¿Cuánto cuesta el envío? ¿Y si luego no me gusta?')
      expect(replies.filter(({ turn }) => turn.kind === 'clarify' && turn.facet === undefined)).toEqual([])
    })
  })

  it('admits what it does not know, and offers a person or a written answer', async () => {
    const talk = await openTalk()
    const [admitted] = await talk.say('¿Me puede recomendar un restaurante en París?')
    expect(admitted?.turn.kind).toBe('admit')
    expect(admitted?.choices).toEqual(['Hablar con una persona', 'Dejar la pregunta por escrito'])
  })

  it('never admits twice in the same words', async () => {
    const talk = await openTalk()
    const [first] = await talk.say('¿Me puede recomendar un restaurante en París?')
    const [second] = await talk.say('¿Quién ganó el partido de ayer?')
    expect(second?.turn.kind).toBe('admit')
    expect(second?.text).not.toBe(first?.text)
  })
})

describe('asking back', () => {
  test.each([['number'], ['ordinal'], ['button'], ['words']])(
    'offers the real alternatives and takes the %s of one',
    async (how) => {
      const talk = await openTalk()
      const [asked] = await talk.say('garantía')
      expect(asked?.turn).toMatchObject({ kind: 'clarify' })
      expect(asked?.choices.at(-1)).toBe('Ninguna de estas')
      const [first = ''] = asked?.choices ?? []
      const said = { number: '1', ordinal: 'la primera', button: first, words: first.toLowerCase().replace('á', 'a') }
      const [answer] = await talk.say(said[how as keyof typeof said])
      const offered = asked?.turn.kind === 'clarify' ? asked.turn.articles : []
      expect(answer?.turn).toMatchObject({ kind: 'answer', articles: [offered[0]] })
    },
  )

  it('never asks twice in a row in the same words, and offers a person after two rounds', async () => {
    const talk = await openTalk()
    const [first] = await talk.say('garantía')
    const [second] = await talk.say('devolver')
    const [third] = await talk.say('garantía')
    expect([first?.turn.kind, second?.turn.kind]).toEqual(['clarify', 'clarify'])
    expect(second?.text).not.toBe(first?.text)
    expect(third?.choices).toContain('Hablar con una persona')
    expect(third?.turn.kind).toBe('admit')
  })

  it('accepts "none of these" and offers other ways', async () => {
    const talk = await openTalk()
    await talk.say('garantía')
    const [reply] = await talk.say('Ninguna de estas')
    expect(reply?.choices).toContain('Hablar con una persona')
  })

  it('lets a yes to the offer of a person be a request for one', async () => {
    const talk = await openTalk()
    await talk.say('¿Me puede recomendar un restaurante en París?')
    expect(kinds(await talk.say('sí, por favor'))).toBe('handoff')
  })
})

describe('courtesy', () => {
  test.each([
    ['hola', 'greeting'],
    ['muchas gracias', 'smalltalk'],
    ['adiós', 'smalltalk'],
    ['¿eres un robot?', 'smalltalk'],
    ['¿qué puedes hacer?', 'notice'],
  ])('answers %s with a %s', async (text, kind) => {
    const talk = await openTalk()
    expect(kinds(await talk.say(text))).toBe(kind)
  })

  it('does not deny being a machine', async () => {
    const talk = await openTalk()
    const [reply] = await talk.say('¿estoy hablando con un robot?')
    expect(reply?.text).toContain('asistente automático')
  })

  it('repeats its last words when asked to', async () => {
    const talk = await openTalk()
    const [answer] = await talk.say('¿A qué hora abren las tiendas?')
    const [repeated] = await talk.say('¿puede repetirlo?')
    expect(repeated?.text).toBe(answer?.text)
  })
})

describe('language', () => {
  it('is changed by asking, and stays changed', async () => {
    const talk = await openTalk()
    const [told] = await talk.say('en català, si us plau')
    expect(told?.turn).toMatchObject({ kind: 'notice', language: 'ca' })
    const [reply] = await talk.say('¿A qué hora abren las tiendas?')
    expect(reply?.turn.language).toBe('ca')
  })
})

describe('distress', () => {
  it('is acknowledged once, and a person offered', async () => {
    const talk = await openTalk()
    const [first] = await talk.say('ESTO ES UNA VERGÜENZA!!! ¿cuándo me devolvéis el dinero?')
    expect(first?.text).toContain('lo siento')
    expect(first?.choices).toContain('Hablar con una persona')
    const [second] = await talk.say('SOIS UNOS INÚTILES!!! ¿a qué hora abren las tiendas?')
    expect(second?.text).not.toContain('Entiendo que esto es molesto')
  })
})
