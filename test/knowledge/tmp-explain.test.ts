import { it } from 'vitest'
import { createExplain } from '../../knowledge/explain.js'
import { smallShop } from './small-shop.js'
const explain = createExplain(smallShop({ path: 'synonyms/es.yaml', text: '- [factura, comprobante]' }))
it('x', () => {
  for (const t of ['garantía','Plazos de entrega','factrua','quién ganó el partido de ayer','xilofono zurdo','cuánto tarda el envío y cuánto cuesta','¿Cuánto tarda en llegar un pedido? ¿Y dónde descargo el comprobante?', 'hola, necesito la factura, gracias','el televisor se ha roto, ¿qué hago con la garantía?', 'llega mi pedido mañana, lo recoge mi tía en zapatillas','cuenta un chiste', 'quiero cosas','Cuánto tarda en llegar un pedido. ¿Y cuánto cuesta?','']) {
    const e = explain(t, { now: new Date('2026-11-11T09:00:00Z'), language: 'es' })
    console.log(JSON.stringify(t), e.understanding.language)
    for (const p of e.parts) console.log('  ', JSON.stringify({ ...p, candidates: p.candidates.map(c=>`${c.label.id} ${c.confidence.toFixed(2)} ${c.score?.toFixed(2)}`), features: p.features.map(f=>`${f.block[0]}:${f.name} ${f.contribution.toFixed(2)}`).join(', ') }))
  }
})
