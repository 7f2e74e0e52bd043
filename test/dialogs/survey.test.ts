import { describe, expect, it, test } from 'vitest'
import { openTalk, type Talk, type TalkOptions } from '../talk.js'

/** A conversation in which the survey has just been asked. */
async function asked(options: TalkOptions = {}): Promise<Talk> {
  const talk = await openTalk(options)
  expect(await talk.relay.askSurvey('talk', 'MO-1', 'survey 1')).toEqual({ kind: 'written' })
  return talk
}

async function question(talk: Talk) {
  return (await talk.conversation()).entries.at(-1)?.activity
}

async function progress({ conversation }: Talk): Promise<unknown> {
  const { dialog } = await conversation()
  return (dialog as { open: readonly { progress: { values: unknown } }[] }).open.at(-1)?.progress.values
}

describe('the survey in the chat', () => {
  test.each([
    ['es-ES', 'Muy bien', 'De acuerdo, sin problema'],
    ['ca-ES', 'Molt bé', "D'acord, cap problema"],
    ['en-GB', 'Very good', 'All right, no problem'],
  ])(
    'is asked in the language of the conversation, with buttons, and can be declined: %s',
    async (locale, best, without) => {
      const talk = await asked({ locale })
      const buttons = (await question(talk))?.['suggestedActions'] as { actions: readonly { title: string }[] }
      expect(buttons.actions.map(({ title }) => title)).toHaveLength(6)
      expect(buttons.actions[4]?.title).toBe(`5 · ${best}`)
      const [told] = await talk.say('no')
      expect(told?.text).toContain(without)
      expect(told?.turn.kind).toBe('survey')
    },
  )

  it('is asked once, however often the desk asks', async () => {
    const talk = await asked()
    const before = (await talk.conversation()).entries.length
    await talk.relay.askSurvey('talk', 'MO-1', 'survey 1')
    await talk.say('no')
    await talk.relay.askSurvey('talk', 'MO-1', 'survey 1')
    expect((await talk.conversation()).entries.filter(({ clientId }) => clientId === 'survey 1')).toHaveLength(1)
    expect((await talk.conversation()).entries.length).toBe(before + 2)
  })

  test.each([
    ['5 · Muy bien', '5'],
    ['4', '4'],
    ['un 3', '3'],
    ['4/5', '4'],
    ['le doy un 2 de 5', '2'],
    ['muy bien', '5'],
    ['Fatal', '1'],
    ['regular', '3'],
    ['quatre', '4'],
    ['molt malament', '1'],
    ['excellent', '5'],
  ])('takes %j for a score of %s', async (said, score) => {
    const talk = await asked()
    await talk.say(said)
    expect(await progress(talk)).toEqual({ score })
  })

  test.each(['7', '6', '2026', '89 euros'])(
    'does not take %j for a score, and asks again in other words',
    async (said) => {
      const talk = await asked()
      const [again] = await talk.say(said)
      expect(again?.text).toContain('Deme una nota del 1 al 5')
      expect(await progress(talk)).toEqual({})
    },
  )

  test.each(['no, gracias', 'Ahora no', 'Continuar sin este dato', 'cancelar', 'prefiero no opinar'])(
    'is left with %j, and nothing more is asked',
    async (said) => {
      const talk = await asked()
      const [told] = await talk.say(said)
      expect(told?.text).toContain('sin problema')
      expect(told?.text).not.toContain('?')
      const dialog = (await talk.conversation()).dialog as { open: readonly unknown[] }
      expect(dialog.open).toEqual([])
    },
  )

  it('gives way to a question, and is asked on afterwards', async () => {
    const talk = await asked()
    const told = await talk.say('¿Dónde está mi pedido?')
    expect(told[0]?.turn.kind).not.toBe('survey')
    expect((await talk.say('5')).at(-1)?.turn.kind).toBe('survey')
  })

  it('gets a person at once, and keeps what was answered', async () => {
    const talk = await asked()
    await talk.say('2')
    const [told] = await talk.say('Quiero hablar con una persona')
    expect(told?.turn).toMatchObject({ kind: 'handoff', state: 'queued' })
    expect(await progress(talk)).toEqual({ score: '2' })
  })

  it('tells of a claim that is not theirs no more than of one that was opened again', async () => {
    const talk = await asked()
    await talk.say('5')
    await talk.say('Lo que compré')
    const [told] = await talk.say('no')
    expect(told?.text).toContain('ya no cuenta')
  })
})
