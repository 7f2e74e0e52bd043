import { describe, expect, it, test } from 'vitest'
import type { WireActivity } from '../../desk/conversation.js'
import { messageOf, messageSchema } from '../../desk/message.js'
import { entry } from './open-desk.js'

const said = (further: object) => messageOf(entry(1, { kind: 'bot' }, 'Hola', further))
const shown = (further: object) => JSON.parse(JSON.stringify(said(further) ?? null))

describe('a message', () => {
  it('has its place, moment, author and text', () => {
    const person = { kind: 'person', staffId: 's1', alias: 'Ana' } as const
    expect(messageOf(entry(7, person, 'Bon dia'))).toEqual({
      seq: 7,
      at: '2026-11-23T08:00:07.000Z',
      author: person,
      text: 'Bon dia',
    })
  })

  it('says what kind of saying it is, in which language', () => {
    const entities = [
      { type: 'clientInfo' },
      { type: 'mostrador/turn', kind: 'answer', language: 'es', articles: ['a'] },
    ]
    expect(said({ entities })).toMatchObject({ kind: 'answer', language: 'es' })
  })

  it('has its buttons’ labels as choices', () => {
    const suggestedActions = {
      actions: [{ type: 'imBack', title: 'Sí', value: 'yes' }, { title: 'No' }, { type: 'imBack' }, null],
    }
    expect(said({ suggestedActions })?.choices).toEqual(['Sí', 'No'])
  })

  it('has its files, and links to none that would run a script', () => {
    const file = (contentUrl?: string) => ({ contentType: 'image/png', name: 'foto.png', contentUrl })
    const urls = [
      'https://desk.example/f/1',
      '/files/1',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:1',
    ]
    const attachments = [...urls.map(file), { contentType: 'application/vnd.microsoft.card.hero' }]
    expect(said({ attachments })?.attachments?.map(({ url }) => url)).toEqual([urls[0], urls[1], '', '', '', ''])
    expect(said({ attachments: [] })?.attachments).toBeUndefined()
  })

  it('is none when it is an event or somebody typing', () => {
    for (const type of ['typing', 'event', 'conversationUpdate']) expect(said({ type })).toBeUndefined()
  })

  const crooked: [string, Partial<WireActivity>][] = [
    ['entities that are no list', { entities: 'x' }],
    ['entities of nothing', { entities: [null, 7, { type: 'mostrador/turn' }, { type: 'mostrador/turn', kind: {} }] }],
    ['actions that are no list', { suggestedActions: { actions: { title: 'x' } } }],
    ['actions of nothing', { suggestedActions: null }],
    ['__proto__ for a kind', { entities: [JSON.parse('{"__proto__":{"type":"mostrador/turn","kind":"answer"}}')] }],
  ]
  test.each(crooked)('is still shown with %s', (_what, further) => {
    expect(shown(further)).toEqual({ seq: 1, at: '2026-11-23T08:00:01.000Z', author: { kind: 'bot' }, text: 'Hola' })
    expect(messageSchema.safeParse(shown(further)).success).toBe(true)
  })
})
