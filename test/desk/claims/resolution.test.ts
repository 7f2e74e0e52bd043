import { describe, expect, it, test } from 'vitest'
import type { Answer } from '../../../desk/claims/event.js'
import type { Refusal } from '../../../desk/claims/refusal.js'
import { resolutionFault } from '../../../desk/claims/resolution.js'
import { BODIES, RECEIVED, RULES } from './a-claim.js'

const DOOR = 'El transportista reconeix el cop i li canviem la porta.'
const CHARGE = 'El segon càrrec va ser un error i ja és retornat.'

const answer = (issueId: string, reason: string, finding: Answer['finding'] = 'upheld'): Answer => ({
  issueId,
  reason,
  finding,
})
const both: readonly Answer[] = [answer('1', DOOR), answer('2', CHARGE)]

function fault(answers: readonly Answer[], text = '', further: Partial<typeof RECEIVED> = {}): Refusal | undefined {
  return resolutionFault({ answers, text }, { ...RECEIVED, ...further }, RULES)
}

describe('a resolution', () => {
  it('may be sent when each issue has its own reason', () => {
    expect(fault(both)).toBeUndefined()
  })

  test.each<[string, readonly Answer[], string, readonly string[]]>([
    ['an issue has no answer', [answer('1', DOOR)], 'answer-missing', ['2']],
    ['no issue has one', [], 'answer-missing', ['1', '2']],
    ['an issue has two', [...both, answer('2', 'I a més li regalem el muntatge.')], 'answered-twice', ['2']],
    ['it answers what nobody asked', [...both, answer('3', 'Tot va molt bé.')], 'unknown-issue', ['3']],
    ['a reason is blank', [answer('1', ' \n'), answer('2', CHARGE)], 'template-only', ['1']],
    ['two reasons are the same', [answer('1', DOOR), answer('2', DOOR.toUpperCase())], 'same-text', ['1', '2']],
    [
      'two reasons differ in their templates alone',
      [answer('1', DOOR), answer('2', `${DOOR} Quedem a la seva disposició.`)],
      'same-text',
      ['1', '2'],
    ],
    [
      'a reason is in another language',
      [answer('1', 'Hemos visto los golpes y le cambiamos la puerta'), answer('2', CHARGE)],
      'wrong-language',
      ['1'],
    ],
  ])('is refused when %s, and says which are meant', (_, answers, code, issueIds) => {
    expect(fault(answers)).toMatchObject({ code, issueIds })
  })

  test.each([
    ['a template', 'Hem revisat el seu cas amb atenció.'],
    ['a template with a name in it', 'Benvolguda Maria del Mar, lamentem les molèsties.'],
    ['two templates and a word', 'Hem revisat el seu cas amb atenció. Gràcies! Quedem a la seva disposició.'],
    ['a template said twice', 'Quedem a la seva disposició. Quedem a la seva disposició.'],
    ['a template in other letters', 'QUEDEM, a la seva… disposició!!'],
    ['a template with letters that nobody sees', 'Que\u200Bdem a la se\u00ADva disposició.'],
    ['what the customer said', 'M’han cobrat dues vegades el transport.'],
    ['the text on consumer bodies', BODIES],
    ['too few words to be one', 'No és possible'.split(' ').slice(0, 2).join(' ')],
  ])('is refused when a reason is only %s', (_, reason) => {
    expect(fault([answer('1', DOOR), answer('2', reason)])).toMatchObject({ code: 'template-only', issueIds: ['2'] })
  })

  it('may use templates around a reason', () => {
    const warm = `Benvolguda Eva, lamentem les molèsties. ${CHARGE} Quedem a la seva disposició.`
    expect(fault([answer('1', DOOR), answer('2', warm)])).toBeUndefined()
  })

  it('loses no reason to a template that ends in a name', () => {
    const rules = { ...RULES, templates: { ...RULES.templates, ca: ['Benvolguda {{name}}'] } }
    const answers = [answer('1', DOOR), answer('2', 'Benvolguda Eva, ho hem retornat ahir')]
    expect(resolutionFault({ answers, text: '' }, RECEIVED, rules)).toBeUndefined()
  })

  it('may say the same of the same matter', () => {
    const issues = ['1', '2'].map((id) => ({ id, text: 'La porta està trencada' }))
    expect(fault([answer('1', DOOR), answer('2', DOOR)], '', { issues })).toBeUndefined()
  })

  it('is in the language of the claim to its last line', () => {
    expect(fault(both, 'Si usted quiere, los técnicos le llaman')).toMatchObject({ code: 'wrong-language' })
    expect(fault(both, 'D’acord')).toBeUndefined()
  })

  test.each<Answer['finding']>(['not-upheld', 'partly'])('tells where to go when something is %s', (finding) => {
    const answers = [answer('1', DOOR), answer('2', CHARGE, finding)]
    expect(fault(answers)).toMatchObject({ code: 'consumer-body-missing', issueIds: ['2'] })
    expect(fault(answers, `Salutacions.\n\n${BODIES.replaceAll(' ', '\n')}`)).toBeUndefined()
    const blank = { ...RULES, consumerBodies: { ...RULES.consumerBodies, ca: ' ' } }
    expect(resolutionFault({ answers, text: BODIES }, RECEIVED, blank)).toMatchObject({ code: 'consumer-body-missing' })
  })

  it('says nothing that no letter may say', () => {
    expect(fault(both, 'Més a http://ec.europa.eu/odr')).toMatchObject({ code: 'odr-link' })
    expect(fault(both, 'Full oficial de reclamacions\n\nNúmero 3')).toMatchObject({ code: 'official-title' })
  })

  it('reads long letters in time', () => {
    const long = `${'Benvolguda lamentem a b c d e f g h '.repeat(5_000)} ${CHARGE}`
    const before = performance.now()
    fault([answer('1', DOOR), answer('2', long)])
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
