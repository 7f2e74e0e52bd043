import { describe, expect, it, test } from 'vitest'
import { attributed, writerName, writerOf } from '../../web/chat/attribution.js'
import { watchman } from '../../web/chat/watchman.js'
import type { Action, Activity } from '../../web/chat/web-chat.js'

const FROM_BOT: Activity = { type: 'message', text: 'Hola', locale: 'ca-ES', from: { id: 'mostrador', role: 'bot' } }
const FROM_ANA: Activity = { ...FROM_BOT, entities: [{ type: 'mostrador/author', author: 'person', name: 'Ana' }] }
const FROM_CUSTOMER: Activity = { ...FROM_BOT, from: { id: 'dl_1', role: 'user' } }

describe('the writer of a message', () => {
  test.each([
    ['the bot', FROM_BOT, 'Asistente automático', 'Assistent automàtic', 'Automated assistant'],
    ['the customer', FROM_CUSTOMER, 'Usted', 'Vostè', 'You'],
    ['an operator', FROM_ANA, 'Ana (persona del equipo)', "Ana (persona de l'equip)", 'Ana (member of staff)'],
  ])('is named in words in every language: %s', (_who, activity, es, ca, en) => {
    const writer = writerOf(activity)
    expect([writerName(writer, 'es'), writerName(writer, 'ca'), writerName(writer, 'en')]).toEqual([es, ca, en])
  })

  it('is somebody of the team when the operator has no name', () => {
    const nameless = { ...FROM_BOT, entities: [{ type: 'mostrador/author', author: 'person' }] }
    expect(writerName(writerOf(nameless), 'es')).toBe('Persona del equipo')
  })

  it('is not an operator because a customer says so', () => {
    expect(writerOf({ ...FROM_ANA, from: { role: 'user' } })).toEqual({ kind: 'you' })
  })
})

describe('the wrapping of a message', () => {
  const inner = () => 'bubble' as never // what Web Chat renders is handed through untouched

  function wrapped(activity: Activity) {
    const render = attributed(() => 'es')()(() => inner)({ activity })
    return render === false ? false : render()
  }

  it('carries the language of the message and the name of its writer', () => {
    expect(wrapped(FROM_BOT)).toMatchObject({
      type: 'div',
      props: {
        lang: 'ca-ES',
        className: 'message from-bot',
        children: [{ props: { lang: 'es', children: 'Asistente automático' } }, 'bubble'],
      },
    })
  })

  it('leaves everything alone that is no message', () => {
    expect(wrapped({ type: 'typing' })).toBe('bubble')
  })

  it('shows nothing where Web Chat shows nothing', () => {
    expect(attributed(() => 'es')()(() => false)({ activity: FROM_BOT })).toBe(false)
  })
})

describe('what passes through the store', () => {
  function passed(action: Action) {
    const heard: unknown[] = []
    let out: Action | undefined
    const watching = {
      received: (activity: Activity) => void heard.push(activity.text),
      length: (isTooLong: boolean) => void heard.push(isTooLong),
    }
    watchman(5, watching)({ dispatch: () => undefined })((next) => (out = next))(action)
    return { heard, payload: out?.payload }
  }

  it('has a person’s message read out with their name', () => {
    const { heard, payload } = passed({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: FROM_ANA } })
    expect(heard).toEqual(['Hola'])
    expect(payload).toMatchObject({
      activity: { channelData: { 'webchat:fallback-text': "Ana (persona de l'equip): Hola" } },
    })
  })

  it('hands on the bot’s message as it came', () => {
    expect(passed({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: FROM_BOT } }).payload).toEqual({
      activity: FROM_BOT,
    })
  })

  it('shows a picture that the customer sent, and no other file', () => {
    const picture = { contentType: 'image/png', contentUrl: 'https://desk.example/1' }
    const paper = { contentType: 'application/pdf', contentUrl: 'https://desk.example/2' }
    const activity = { ...FROM_CUSTOMER, attachments: [picture, paper] }
    expect(passed({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity } }).payload).toMatchObject({
      activity: { attachments: [{ ...picture, thumbnailUrl: picture.contentUrl }, paper] },
    })
  })

  test.each([
    ['12345', '12345', false],
    ['123456', '12345', true],
  ])('lets %s into the send box as %s', (typed, kept, isTooLong) => {
    const { heard, payload } = passed({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: typed } })
    expect({ heard, payload }).toEqual({ heard: [isTooLong], payload: { text: kept } })
  })
})
