import { expect, test } from 'vitest'
import { openTalk } from '../../talk.js'

test('the answer on returns is followed by the dates of this purchase, and the editors’ text stays as it is', async () => {
  const talk = await openTalk()
  const [plain] = await (await openTalk()).say('¿Cuántos días tengo para devolver un producto?')
  const [answer, ...more] = await talk.say('lo compré el 3 de noviembre, ¿hasta cuándo puedo devolverlo?')
  expect(more).toEqual([])
  expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['return-deadline'] })
  expect(answer?.text.startsWith(`${plain?.text}\n\n**Calculado con la fecha que nos da:**`)).toBe(true)
  expect(answer?.text).toContain('Si lo recibió el mismo día de la compra, el 3 de noviembre de 2026')
  expect(answer?.text).toContain('el último día para devolverlo es el **3 de diciembre de 2026**')
  expect(plain?.text).not.toContain('Calculado')
})

test('the day of delivery told afterwards is worked out again, without the article', async () => {
  const talk = await openTalk()
  await talk.say('lo compré el 3 de noviembre, ¿hasta cuándo puedo devolverlo?')
  const [again] = await talk.say('llegó el 5 de noviembre')
  expect(again?.turn).toMatchObject({ kind: 'answer', articles: ['return-deadline'] })
  expect(again?.text).toContain('Recibido el 5 de noviembre de 2026')
  expect(again?.text).toContain('**5 de diciembre de 2026**')
  expect(again?.text).not.toContain('Condiciones de venta')
})

test('in Catalan the guarantee is counted from the day of the receipt', async () => {
  const talk = await openTalk({ locale: 'ca-ES' })
  const [answer] = await talk.say('el rebut va ser el 2 de març de 2025, encara tinc garantia?')
  expect(answer?.turn).toMatchObject({ kind: 'answer', articles: ['warranty-length'] })
  expect(answer?.text).toContain('fins al 2 de març del 2028 (3 anys)')
  expect(answer?.text).toContain('Avui **està en garantia**.')
})

test('a day told once holds for what is asked later: nobody is asked twice', async () => {
  const talk = await openTalk()
  await talk.say('Compré la lavadora por internet el 2 de marzo de 2020 y se ha estropeado')
  await talk.say('ninguna de estas')
  const replies = await talk.say('¿Cuánto cuesta reparar fuera de garantía?')
  const answer = replies.find(({ turn }) => turn.kind === 'answer')
  expect(answer?.turn).toMatchObject({ articles: ['repair-cost'] })
  expect(answer?.text).toContain('**terminó el 2 de marzo de 2022**')
  expect(answer?.text).toContain('el diagnóstico cuesta 29 €')
})

test('in English the refund’s last day is told from the day it was sent back', async () => {
  const talk = await openTalk({ locale: 'en-GB' })
  const [answer] = await talk.say('I sent it back on 10 November, when do I get my refund?')
  expect(answer?.text).toContain('at the latest, on 24 November 2026 (14 calendar days)')
})

test('two answers of one message do not tell the same dates twice', async () => {
  const talk = await openTalk()
  const replies = await talk.say('Lo recibí el 3 de noviembre. ¿Hasta cuándo puedo devolverlo? ¿Y cómo lo devuelvo?')
  const dated = replies.filter(({ text }) => text.includes('Calculado con la fecha'))
  expect(replies.length).toBeGreaterThan(1)
  expect(dated).toHaveLength(1)
})

test('a day on which something broke is nobody’s purchase', async () => {
  const talk = await openTalk()
  const replies = await talk.say('Se rompió el 3 de noviembre, ¿cuánto dura la garantía?')
  expect(replies.map(({ turn }) => turn.kind)).toContain('answer')
  expect(replies.some(({ text }) => text.includes('Calculado'))).toBe(false)
})
