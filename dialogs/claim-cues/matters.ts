/** What can have gone wrong, and words in the three languages that tell it: each is a matter of its own in a claim. */
import { patternsOf, plainWords } from './pattern.js'

export type Matter = 'damaged' | 'missing' | 'late' | 'wrong' | 'broken' | 'charge' | 'refund' | 'treatment'

const SAID: Readonly<Record<Matter, string>> = {
  damaged: `
    lleg*/vino/venía/trajeron/ha/han … rot*/golpead*/rayad*/arañad*/abollad*/partid*/rajad*/aplastad*/añicos,
    venid* con … golpe, golpe en, un bollo, arañazos,
    arrib*/ve/va/venir/ha/han … trencat*/trencad*/colpeja*/ratllat*/ratllad*/abonyegat*/esquerdad*/miques,
    amb un cop, un bony, arrived/came/was/is/with … broken/dented/scratched/cracked/smashed/damaged/crushed,
    a dent, in pieces, scratches`,
  missing: `falta/faltan/faltaba/faltaban un/una/el/la/los/las/dos/tres/cuatro, no vino el/la, sin el mando,
    venía sin, incomplet*, solo dos de, solo me habéis mandado, hi falta, hi falten, hi faltava, hi manca,
    falta un/una/el/la, falten els/les/dos/dues/tres, no ha vingut el/la, is/are/was/were missing, missing too,
    missing from, one short, incomplete, only sent`,
  late: `no ha/han llegado, no me ha/han llegado, sigue sin llegar, no llega, no vino nadie, no apareció nadie,
    nadie vino, llegó tarde, con retraso, de retraso, no me lo/la han traído, sin aparecer, no ha/han arribat,
    no m'ha/m'han arribat, no arriba, no va venir ningú, no ha vingut ningú, ha arribat tard, va arribar tard,
    amb retard, de retard, hasn't/haven't/has/have arrived, not arrived, hasn't come, hasn't turned up,
    nobody came, no one came, nobody showed, came late, arrived late`,
  wrong: `otro modelo, modelo equivocado, el modelo que no, no es lo que pedí, no es el que pedí, otro color,
    equivocado, me habéis mandado otr*, pedido de otra, un altre model, model que no, no és el que vaig demanar,
    un altre color, equivocat, equivocada, wrong model, wrong item, wrong colour, wrong one, not what i ordered,
    isn't what i ordered, someone else's`,
  broken: `no funciona*, dejó de, ha dejado de, se apaga, no enciende, no arranca, no enfría, no calienta,
    se ha estropeado, se estropeó, se ha roto, averi*, no desagua, pierde agua, parpadea, no carga, va deixar de,
    ha deixat de, s'apaga, no s'encén, no s'engega, no refreda, no escalfa, s'ha espatllat, s'ha trencat, avari*,
    no desguassa, perd aigua, parpelleja, no carrega, doesn't work, does not work, not working, stopped,
    won't turn on, won't start, switches itself off, broke down, broken down, flickers, leaks, won't charge,
    no longer`,
  charge: `cobr* dos/tres veces, cobr* de más, dos/tres veces … cobr*/cargo*, doble cargo, doble cobro, dos cargos,
    por duplicado, factura está mal, factura no, factura lleva, error en la factura, cobr* el/la/una/un,
    no reconozco, cobr* dues/dos/tres vegades, cobr* de més, dues vegades … cobra*, doble càrrec, dos càrrecs,
    per duplicat, factura està malament, factura no, error a la factura, cobr* el/la/una/un, no reconec,
    charged … twice, charged me twice, double charge, two charges, overcharged, invoice is wrong, invoice doesn't,
    wrong invoice, charged me for, charged for, don't recognise`,
  refund: `no me habéis/han devuelto, no me habéis/han ingresado, no me habéis/han abonado,
    no me habéis/han reembolsado, el reembolso no, sin reembolso, sigo sin … dinero, no me devolvéis/devuelven,
    no m'heu/m'han tornat, no m'heu/m'han ingressat, no m'heu/m'han abonat, el reemborsament no,
    no em torneu/tornen, haven't refunded, hasn't been refunded, not refunded, no refund,
    still waiting for … refund, haven't paid me back`,
  treatment: `me trató, me trataron, groser*, maleducad*, me gritó, me gritaron, muy borde, me insultó, se rió,
    de malas maneras, prepotente*, em va tractar, em van tractar, groller*, maleducat, maleducada, em va cridar,
    em van cridar, em va insultar, se'n va riure, mala manera, rude, shouted at, insulted, laughed at, snapped at,
    treated me, arrogant`,
}

/** These are told of one and the same matter: the money of what never came, what arrived broken and so does not work. */
const SAME: readonly (readonly Matter[])[] = [
  ['damaged', 'broken'],
  ['charge', 'refund'],
  ['late', 'refund'],
]

const MATTERS = Object.entries(SAID).map(([matter, said]) => ({
  matter: matter as Matter, // the very keys of the record; Object.entries forgets them
  patterns: patternsOf(said),
}))

/** All that the words tell to have gone wrong. */
export function mattersIn(text: string): readonly Matter[] {
  const words = plainWords(text)
  return MATTERS.filter(({ patterns }) => patterns.some((pattern) => pattern.isIn(words))).map(({ matter }) => matter)
}

export function isSameMatter(one: Matter, other: Matter): boolean {
  return one === other || SAME.some((same) => same.includes(one) && same.includes(other))
}
