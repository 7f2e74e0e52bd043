/** Who is praised, when the words name somebody: "felicitar a Marta", "Marta, de la tienda de Girona". */

/** Only after a verb or a preposition that wants a person, and with a capital: no other word is taken for a name. */
const NAMED =
  /(?<!\p{L})(?:felicitar|agradecer|agrair|gracias|gràcies|enhorabuena|enhorabona|felicit\p{L}{1,12}|atendió|atendido|atès|atendre|ayudó|ajudar|ajudat|se llama|es diu|congratulate|thank|thanks|compliments?|helped|served|called|named)\s+(?:(?:me|nos|em|ens|us|to|for|by|a|al|la|el|en|na|per|por|la señora|el señor|la senyora|el senyor|mr|mrs|ms)\s+)*((?:\p{Lu}[\p{Ll}'’·-]+)(?:\s+\p{Lu}[\p{Ll}'’·-]+)?)/u

const BEFORE_VERB =
  /(?<![\p{L}])(\p{Lu}[\p{Ll}'’·-]+(?:\s+\p{Lu}[\p{Ll}'’·-]+)?)(?:,[^,.]{0,40},)?\s+(?:me|nos|em|ens|m['’]ha|helped|was|served|dealt|is)\s/u

/** Words that begin a sentence with a capital, and are nobody. */
const NOBODY =
  /^(?:El|La|Los|Las|Els|Les|Un|Una|En|The|A|It|I|He|She|They|Ayer|Ahir|Yesterday|Hoy|Avui|Today|Todo|Tot|Everything|Everyone|Que|Qué|Nexo|Señor|Señora|Mi|My|Me)$/u

export function personNamed(text: string): string | undefined {
  const name = NAMED.exec(text)?.[1] ?? BEFORE_VERB.exec(text)?.[1]
  return name !== undefined && !NOBODY.test(name.split(/\s/)[0] ?? '') ? name : undefined
}
