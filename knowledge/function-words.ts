/** Words that carry grammar or politeness and no topic: they tell the language, and are left when topics are counted. */
import type { Language } from './language.js'
import { fold } from './matching/tokens.js'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  es: words(`
    a al algo algún alguna alguno algunos alguien ante antes aquel aquella aquí ahí allí así aún aunque bien bueno buenos
    buenas cada casi como cómo con cosa cosas creo cual cuál cuáles cualquier cuando cuándo cuanto cuánto cuánta cuántos cuántas
    de del desde después días dentro donde dónde dos e el él ella ellas ellos en entonces entre era eran es esa ese eso
    esos esas esta está están estaba estar este esto estos estas estoy favor fue fuera gracias gustaría ha haber había hace
    hacer hacia hago han hasta hay haya he hola hoy i igual información ir la las le les lo los luego más me mi mí mis
    mío mía mucho muchos muy nada ni ningún ninguna no nos nosotros o os otra otro otros para pero perdón pedir poco poder
    podéis podría podrían porque por pregunta preguntar puede pueden puedo pues que qué quería querría quien quién quiero
    quisiera sabe saber se sea según señor señora ser sería si sí sido siempre sin sobre sois solo sólo somos son soy
    su sus suya suyo también tal tampoco tan tanto te tema tengo tenéis tener tenía tiene tienen toda todo todos tras tu
    tus un una unas uno unos usted ustedes va vale van vamos ver voy vosotros vuestra vuestro y ya yo ayuda ayudar ayudas
    duda dudas consulta información porfa tardes noches necesito
  `),
  ca: words(`
    a abans això aixo açò al algú algun alguna alguns als allò allà aquí aquest aquesta aquests aquestes aquell aquella així amb
    ara bé bon bona bones cada cal cap com coses cosa coseta cosetes creu d da damunt de del dels des després dia dintre dins doncs
    e el ell ella elles ells els em en encara ens entre era eren es és està estan estava estar estic et eu fa faig
    fer fes fins fora fou gaire gairebé gràcies ha hagi haig haver havia he heu hem hi ho hola home i igual informació ja jo
    l la les li ho los llavors m massa mateix me mes més meu meva meves meus mig molt molta molts moltes n na ne ni ningú
    no nom nosaltres nostra nostre nova o on pel pels per per perquè però podeu podria podríeu poc poder pot puc pregunta
    preguntar què qual quan quant quanta quants quantes que qui quin quina quins quines res s sa sap saber se sempre sense
    ser seria ses seu seva seves seus si sí sigui sisplau sobre soc sóc som son són sou sota també tant tarda te tema teniu
    tenia tenir tens teu teva tinc té tot tota tots totes tu un una unes uns us va vaig van vam vau vers vol voldria volia vols
    vosaltres vostè vostès vostra vostre vostres vull és ajuda ajudar dubte consulta plau nit necessito
  `),
  en: words(`
    a about after all also am an and any anybody anyone anything are as at be because been before being both but by can
    could d did do does doing don down each else even every everything few for from get getting give go going got had
    has have having he hello her here hi him his how i if in information into is it its just know let like ll m make
    many may maybe me might more morning most much must my myself need never no nor not now of off on once one only or
    other our ours out over own please question re really right s same say see she should since so some somebody someone
    something still such sure t than thank thanks that the their them then there these they thing things this those
    through to too under until up upon us ve very want wanted was way we well were what when where whether which while
    who whom whose why will with within without won would yes yet you your yours help afternoon evening hey matter
    question questions ask wonder wondering regarding
  `),
}

const FOLDED: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(FUNCTION_WORDS.es.map(fold)),
  ca: new Set(FUNCTION_WORDS.ca.map(fold)),
  en: new Set(FUNCTION_WORDS.en.map(fold)),
}

/** Whether a folded word may name a topic. Numbers and single letters do not. */
export function isContentWord(token: string, language: Language): boolean {
  return token.length > 1 && !/^\d+$/.test(token) && !FOLDED[language].has(token)
}
