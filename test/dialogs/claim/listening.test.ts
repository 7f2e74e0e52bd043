import { describe, expect, it, test } from 'vitest'
import { ANA, openTalk, type Talk, type Told } from '../../talk.js'

describe('a form listens', () => {
  it('to the words that came before it was asked for', async () => {
    const talk = await openTalk()
    const [answer] = await talk.say('Me han cobrado dos veces 59,90 € con la tarjeta')
    expect(answer?.turn.kind).toBe('answer')
    expect(slotOf(await talk.say('Avisar de un cobro incorrecto'))).toBe('order')
    const [summary] = await sayAll(talk, ['NX-10000008', 'anna@example.com'])
    for (const said of ['Me han cobrado dos veces', '59,90 €', 'Con tarjeta']) expect(summary?.text).toContain(said)
  })

  it('to an amount without its sign where it was asked, and where it is named', async () => {
    const talk = await openTalk()
    await talk.say('Quiero reclamar: me cobraron dos veces el mismo hervidor del pedido NX-10000008')
    expect(slotOf(await talk.say('59,90'))).toBe('paid')
    const [corrected] = await talk.say('perdón, el importe era 49,90')
    expect(corrected?.text).toContain('Anotado: importe, 49,90 €')
  })

  it('to a day that is put right later', async () => {
    const talk = await openTalk()
    await sayAll(talk, ['quiero tramitar una devolución', 'unos auriculares que no me convencen', 'NX-10000008'])
    expect(slotOf(await talk.say('me llegaron ayer'))).toBe('opened')
    const [corrected] = await talk.say('en realidad fue el lunes')
    expect(corrected?.text).toContain('Anotado: fecha de recepción, 16 de noviembre de 2026')
  })

  it('to something that had been done without', async () => {
    const talk = await openTalk()
    await sayAll(talk, ['quiero poner una reclamación', 'la cafetera llegó rota y sin manual', 'no lo tengo'])
    const [found] = await talk.say('ya he encontrado el pedido, es el NX-10000008')
    expect(found?.text).toContain('Anotado: número de pedido, NX-10000008')
  })

  test.each([
    ['received', 'el 31 de febrero', 'no existe en el calendario'],
    ['received', 'lo recibiré mañana', 'todavía no ha llegado'],
    ['received', 'hace mucho', 'No veo ninguna fecha'],
  ])('and says why a %s such as «%s» cannot be', async (slot, said, why) => {
    const talk = await openTalk()
    await sayAll(talk, ['quiero tramitar una devolución', 'unos auriculares que no me convencen', 'NX-10000008'])
    const [reply] = await talk.say(said)
    expect(slotOf([reply!])).toBe(slot) // it has just been asked
    expect(reply?.text).toContain(why)
  })

  it('and asks for nothing a fourth time', async () => {
    const talk = await openTalk()
    await sayAll(talk, ['quiero tramitar una devolución', 'unos auriculares que no me convencen', 'NX-10000008'])
    const slots = [await talk.say('mmm'), await talk.say('eeeh'), await talk.say('bah')].map(slotOf)
    expect(slots).toEqual(['received', 'received', 'opened'])
  })

  it('and answers in the chat whoever leaves no address', async () => {
    const talk = await toContact()
    const [summary] = await talk.say('prefiero no darlo')
    expect(summary?.text).toContain('le responderemos en esta misma conversación')
    expect(summary?.turn).toMatchObject({ slot: 'summary' })
  })
})

describe('the matters of a claim', () => {
  it('are several when something is added, each numbered and each filed', async () => {
    const talk = await toContact()
    const [added] = await talk.say('además, el repartidor dejó la caja tirada en el portal')
    expect(added?.text).toContain('Añado: «además, el repartidor dejó la caja tirada en el portal»')
    expect(slotOf([added!])).toBe('contact') // it has just been said
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.text).toMatch(/1\. .*rota.*\n\s+2\. además, el repartidor/)
    await talk.say('Sí, presentarla')
    expect((await onlyClaim(talk)).issues.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('are several when the first message tells several', async () => {
    const talk = await openTalk()
    await talk.say(
      'Quiero reclamar: el frigorífico del pedido NX-10000008 llegó golpeado y además me cobraron dos veces el transporte',
    )
    const [summary] = await sayAll(talk, ['no lo sé', 'Con tarjeta', 'anna@example.com'])
    expect(summary?.text).toMatch(/1\. .*golpeado.*\n\s+2\. .*dos veces/)
    await talk.say('Sí, presentarla')
    expect((await onlyClaim(talk)).issues).toHaveLength(2)
  })

  it('may be taken away, and changed', async () => {
    const talk = await toContact()
    await talk.say('además, el repartidor dejó la caja tirada en el portal')
    await talk.say('y también falta el cable de la corriente')
    await talk.say('anna@example.com')
    const [removed] = await talk.say('quita el segundo')
    expect(removed?.text).toContain('Quito: «además, el repartidor')
    const [changed] = await talk.say('cambia el 2: falta el cable y el manual')
    expect(changed?.text).toContain('2. falta el cable y el manual')
    const [none] = await talk.say('quita el quinto')
    expect(none?.text).toContain('Hay 2 puntos anotados')
  })

  it('include what is told while something else was asked', async () => {
    const talk = await toContact()
    const [added] = await talk.say('El técnico que vino a casa fue muy desagradable con toda mi familia')
    expect(added?.text).toContain('Añado: «El técnico que vino a casa')
    expect(slotOf([added!])).toBe('contact') // it has just been said
  })
})

describe('evidence', () => {
  it('is told of where it helps, listed, and taken away again', async () => {
    const talk = await openTalk()
    const [start] = await talk.say('Quiero abrir un parte de avería: la lavadora no centrifuga nada')
    expect(start?.text).toContain('foto de la etiqueta')
    await talk.sendFiles(2)
    const [summary] = await sayAll(talk, ['NX-10000008', 'ayer', 'no', 'Lo tengo yo', 'anna@example.com'])
    expect(summary?.text).toContain('**Archivos recibidos**: foto-1.jpg, foto-2.jpg')
    const [one] = await talk.say('quita foto-1.jpg')
    expect(one?.text).toContain('**Archivos recibidos**: foto-2.jpg')
    const [none] = await talk.say('quita la foto')
    expect(none?.text).not.toContain('Archivos recibidos')
  })

  it('that came before there was a claim goes with it', async () => {
    const talk = await openTalk()
    await talk.sendFiles(1)
    await sayAll(talk, ['quiero poner una reclamación', 'la cafetera llegó rota y sin manual', 'NX-10000008'])
    const [summary] = await sayAll(talk, ['Que me lo cambien', 'anna@example.com'])
    expect(summary?.text).toContain('**Archivos recibidos**: foto-1.jpg')
  })
})

describe('the conversation as evidence, and the receipt by e-mail', () => {
  it('are asked for once, and no by default', async () => {
    const talk = await toContact()
    const [summary] = await talk.say('anna@example.com')
    expect(summary?.text).toContain('Ley 10/2025, artículo 12')
    expect(summary?.choices).toEqual(expect.arrayContaining(['Guardar la conversación', 'Recibirlo por correo']))
    const [again] = await talk.say('el pedido es el NX-10000016')
    expect(again?.text).not.toContain('Ley 10/2025, artículo 12')
    await talk.say('Sí, presentarla')
    expect(await onlyClaim(talk)).toMatchObject({ keepConversation: false })
    expect((await onlyClaim(talk)).fields).not.toHaveProperty('receiptByMail')
  })

  it('are kept as wished, and may be taken back', async () => {
    const talk = await toContact()
    await talk.say('anna@example.com')
    const [kept] = await talk.say('Guardar la conversación')
    expect(kept?.text).toContain('Guardaremos esta conversación como prueba')
    await talk.say('no guarden la conversación')
    await talk.say('sí, guarden la conversación')
    await talk.say('envíenme una copia por correo')
    const [receipt] = await talk.say('Sí, presentarla')
    expect(receipt?.text).toContain('Ha pedido que guardemos la conversación')
    expect(await onlyClaim(talk)).toMatchObject({ keepConversation: true, fields: { receiptByMail: 'yes' } })
  })

  it('are not offered where there is nothing to prove, nor an address', async () => {
    const talk = await openTalk()
    const [summary] = await sayAll(talk, ['Tengo una sugerencia: podrían poner bancos en la tienda', 'no quiero darlo'])
    expect(summary?.choices).toEqual(['Sí, enviarla', 'Corregir algo', 'Cancelar'])
  })
})

describe('a compliment', () => {
  it('is for the person who has just attended to this conversation', async () => {
    const talk = await openTalk()
    await talk.say('Hablar con una persona')
    await talk.relay.take('talk', ANA)
    await talk.relay.say('talk', ANA, 'Ya está arreglado.', 'c1')
    await talk.relay.giveBack('talk', ANA)
    const replies = await talk.say('quiero dejar una felicitación')
    const [summary] =
      slotOf(replies) === 'what' ? await sayAll(talk, ['me han atendido muy bien', 'no quiero darlo']) : []
    expect(summary?.text).toContain('Ana')
  })
})

async function toContact(): Promise<Talk> {
  const talk = await openTalk()
  await sayAll(talk, ['quiero poner una reclamación', 'la cafetera que compré me la dieron rota', 'NX-10000008'])
  await talk.say('Que me lo cambien')
  return talk
}

/** The replies to the last. */
async function sayAll(talk: Talk, messages: readonly string[]): Promise<readonly Told[]> {
  let replies: readonly Told[] = []
  for (const message of messages) replies = await talk.say(message)
  return replies
}

async function onlyClaim(talk: Talk) {
  const [reference = ''] = talk.store.claims.ids()
  return (await talk.claims.get(reference))! // it has been filed above
}

function slotOf(replies: readonly Told[]): string {
  const turn = replies.at(-1)?.turn
  return turn?.kind === 'claim' ? turn.slot : `no claim: ${turn?.kind}`
}
