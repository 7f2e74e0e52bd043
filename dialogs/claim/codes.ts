/** Answers that are one of a few, by the words that name them in the three languages. */
export type Codes = Readonly<Record<string, RegExp>>

/** The first whose words are in the text. */
export function codeNamed(codes: Codes, text: string): string | undefined {
  return Object.entries(codes).find(([, words]) => words.test(text))?.[0]
}

/** Tried in this order: a parcel that lacks something may be called damaged too. */
export const TROUBLES: Codes = {
  wrong:
    /equivocad|no es (?:el|la|lo) que (?:ped|compr|encarg)|otro (?:producto|modelo|artículo)|otra cosa|confundid|no és (?:el|la|allò) que (?:vaig|he|vam)|un altre (?:producte|model)|una altra cosa|\bwrong (?:item|product|one|model|colou?r|size|thing)|not what i ordered|something else/iu,
  incomplete:
    /incomplet|falt(?:a|an|aba|aban|en|ava|aven)(?!\p{L})|sin (?:el|la|los|las) (?:cable|mando|tapa|accesorio|tornillo)|(?:llegó|vino|ha llegado|arribat|arribar|vingut) (?:sin|sense) |missing (?:a |the |one |some )?(?:part|piece|item|screw|cable|accessor|remote|lid)|parts? (?:is|are) missing|(?:is|are|was|were) missing (?:from|in)/iu,
  damaged:
    /rot[oa]s?(?!\p{L})|dañad|golpead|abollad|rayad|desperfect|rajad|hecho polvo|trencad|trencat|malmès|malmes|ratllad|ratllat|abonyegat|cop al|broken|damaged|dented|scratched|smashed|cracked|bashed|in pieces/iu,
  late: /con retraso|retrasad|retras[oa]|(?:llegó|llega|ha llegado|entregaron) tarde|amb retard|retard|(?:va arribar|arriba|ha arribat) tard|\blate\b|delay/iu,
  missing:
    /no (?:me |nos )?(?:ha|han|hab[ií]a) (?:llegado|entregado|traído)|no (?:me |nos )?(?:llega|entregan|llegó|lo he recibido|la he recibido)|no he recibido|sin recibir|(?:paquete|pedido) (?:perdido|desaparecido)|no (?:m['’]|ens )?ha (?:arribat|vingut)|no (?:m['’]|ens )?(?:arriba|han (?:portat|lliurat))|no he rebut|sense rebre|perdut|(?:has|have)(?:n['’]t| not| never) (?:arrived|come|been delivered|received|turned up)|never (?:arrived|came|turned up)|did(?:n['’]t| not) (?:arrive|come|get)|lost (?:parcel|package|order)/iu,
}

export const OPENED: Codes = {
  no: /sin (?:abrir|estrenar|usar|desprecintar)|precintad|no (?:lo|la|los|las) he (?:abierto|usado|estrenado)|sense (?:obrir|estrenar|fer servir)|precintat|no (?:l['’]he|els he|les he) (?:obert|fet servir|estrenat)|unopened|not opened|sealed|(?:haven['’]t|have not) opened|unused/iu,
  yes: /(?:lo|la|los|las) he (?:abierto|usado|probado|estrenado)|está abiert|l['’]he (?:obert|obrit|provat|fet servir)|està obert|(?:i['’]ve|i have|i) (?:opened|used|tried) it|it['’]s (?:been )?opened/iu,
}

export const WAYS_BACK: Codes = {
  shop: /(?:en|a) (?:la|una|vuestra|su|vostra|seva) (?:tienda|botiga)|en tienda|a botiga|(?:in|at|to) (?:the|a|your) (?:shop|store)|^\W*(?:tienda|botiga|shop|store)\W*$/iu,
  courier:
    /(?:lo|la|los|las) (?:recoj|recog)|recogida|recojan|recójan|mensajer|transportista|por correo postal|el recullin|la recullin|recollida|missatger|transportista|per missatgeria|collect|courier|pick(?:ed)? (?:it )?up|by post/iu,
}

export const REPAIRED: Codes = {
  yes: /ya (?:me )?(?:lo|la|los|las) (?:repar|arregl|habéis (?:reparado|arreglado)|han (?:reparado|arreglado))|segunda (?:avería|reparación)|tercera (?:avería|reparación|vez)|ja (?:me )?(?:l['’](?:han|heu|van)|la van|el van) (?:reparat|arreglat|reparar|arreglar)|segona (?:avaria|reparació)|tercera (?:avaria|vegada)|already (?:been )?(?:repaired|fixed)|repaired (?:once|before|twice)|second (?:repair|breakdown)/iu,
  no: /nunca (?:se )?(?:ha sido |lo han |la han )?repara|es la primera (?:vez|avería)|mai (?:s['’]ha |l['’]han )?reparat|és la primera (?:vegada|avaria)|never (?:been )?(?:repaired|fixed)|first (?:time|breakdown)/iu,
}

export const PLACES: Codes = {
  home: /(?:lo|la) ten(?:go|emos) (?:yo|nosotros|aquí|en casa)|(?:el|la) tinc (?:jo|aquí|a casa)|i(?:['’]ve got| have) it|en (?:mi )?casa|a casa|at home|in my (?:home|house|flat|kitchen)/iu,
  shop: /(?:lo|la) (?:he )?(?:dejé|dejado|llevé|llevado) (?:en|a) (?:la|una) tienda|(?:la|lo) tenéis (?:vosotros|en la tienda)|(?:ja )?(?:el|la|l['’]) ?(?:he|vaig) (?:deixat|deixar|portat|portar) a la botiga|(?:i )?(?:left|took|brought) it (?:at|in|to) the (?:shop|store)|in the (?:shop|store) already/iu,
}

export const WAYS_PAID: Codes = {
  card: /tarjeta|targeta|\b(?:credit |debit )?card\b|visa|mastercard/iu,
  paypal: /pay ?pal/iu,
  bizum: /bizum/iu,
  transfer: /transfer/iu,
  financing: /financ|a plazos|plazos|a terminis|instal+ment/iu,
  cash: /en efectivo|efectivo|al contado|en efectiu|efectiu|in cash|\bcash\b/iu,
}
