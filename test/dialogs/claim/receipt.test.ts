import { describe, expect, it } from 'vitest'
import type { ReceiptDocument } from '../../../knowledge/receipt-document.js'
import { openTalk } from '../../talk.js'

describe('the receipt', () => {
  it('holds everything word for word, when it came in, what happens next and where to turn', async () => {
    const { document, reference } = await filed([
      'quiero tramitar una devolución',
      'unos auriculares que no me convencen',
      'además, el cable vino pelado y da miedo tocarlo',
      'NX-10000008',
      'me llegaron el 3 de noviembre',
      'no',
      'Lo llevo a una tienda',
      'anna@example.com',
      'Guardar la conversación',
      'Sí, presentarla',
    ])
    expect(document.language).toBe('es')
    expect(document.title).toContain(reference)
    const text = JSON.stringify(document.sections)
    for (const told of [
      '1. unos auriculares que no me convencen',
      '2. además, el cable vino pelado y da miedo tocarlo',
      'NX-10000008',
      '3 de noviembre de 2026',
      'Lo llevo a una tienda',
      'anna@example.com',
      '2026-11-20T09:00:00.000Z',
      '5 de diciembre de 2026',
      'hasta el 17 de noviembre de 2026',
      'Ha pedido que guardemos la conversación como prueba',
      'oficina de consumo',
      '@nexohogar.example',
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('**')
  })

  it('says that the conversation is not kept where nobody asked for it', async () => {
    const { document } = await filed([
      'quiero poner una reclamación',
      'el montador me rompió la encimera de la cocina',
      'no lo tengo',
      'Que me devuelvan el dinero',
      'anna@example.com',
      'Sí, presentarla',
    ])
    const text = JSON.stringify(document.sections)
    expect(text).toContain('No ha pedido que guardemos la conversación')
    expect(text).toContain('{"name":"número de pedido","value":"No indicado"}')
  })
})

async function filed(messages: readonly string[]): Promise<{ document: ReceiptDocument; reference: string }> {
  let document: ReceiptDocument | undefined
  const talk = await openTalk({
    claims: (claims) => ({
      ...claims,
      status: (...about) => claims.status(...about),
      tell: (...about) => claims.tell(...about),
      awaiting: (id) => claims.awaiting(id),
      file: async (claim) =>
        claims.file({
          ...claim,
          receipt: (filing) => {
            const receipt = claim.receipt(filing)
            document = receipt.document
            return receipt
          },
        }),
    }),
  })
  for (const message of messages) await talk.say(message)
  const [reference = ''] = talk.store.claims.ids()
  return { document: document!, reference } // filing asks for it
}
