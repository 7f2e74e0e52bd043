/** What customers say begins the form of its kind, and what only sounds like it does not. */
import { expect, it } from 'vitest'
import { openTalk } from '../talk.js'

async function begun(text: string, locale: string): Promise<string | undefined> {
  const replies = await (await openTalk({ locale })).say(text)
  return replies.flatMap(({ turn }) => (turn.kind === 'claim' ? [turn.claimKind] : [])).at(-1)
}

it.each([
  ['es', 'quiero felicitar a Ainhoa, la de la caja tres, por lo amable que fue', 'compliment'],
  ['ca', 'vull felicitar en Miquel, que em va deixar la cuina impecable', 'compliment'],
  ['en', 'I want to congratulate Fiona, she could not have been kinder on the phone', 'compliment'],
  ['es', 'una sugerencia: que el catálogo diga cuánto pesa cada aparato', 'suggestion'],
  ['ca', 'us suggereixo que poseu cadires a la zona de recollida', 'suggestion'],
  ['en', 'I suggest you put a clock in the waiting area', 'suggestion'],
  ['es', 'el armario llegó con una puerta rota y quiero reclamar', 'delivery'],
  ['ca', "m'heu cobrat dues vegades la mateixa factura, vull reclamar", 'billing'],
  ['en', 'your driver was extremely rude to my mother, I want to make a complaint', 'complaint'],
  ['es', 'quiero poner una reclamación', 'claim'],
])('in %s, “%s” begins the form of a %s', async (locale, text, kind) => {
  expect(await begun(text, locale)).toBe(kind)
})

it.each([
  ['es', 'eres un sol'],
  ['ca', 'ets molt maco'],
  ['en', 'you are great'],
  ['es', '¿cómo puedo devolver una radio?'],
  ['ca', 'quant dura la garantia?'],
  ['en', 'i want to return something'],
])('in %s, “%s” begins no form', async (locale, text) => {
  expect(await begun(text, locale)).toBeUndefined()
})

it('several matters told at once are several issues of one claim', async () => {
  const { say, conversation } = await openTalk({ locale: 'es' })
  await say('Quiero reclamar: el frigorífico llegó golpeado y además me cobrasteis dos veces')
  const { dialog } = await conversation()
  expect(JSON.stringify(dialog)).toContain('además me cobrasteis dos veces"')
})
