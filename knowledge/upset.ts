/** Anger or distress in the words themselves: strong words, shouting, and many exclamation marks. */
import { isCode } from './code.js'
import { fold } from './matching/tokens.js'

/** One of these is enough. */
const STRONG =
  /\b(?:verguenza|vergonz\w+|vergonya|vergony\w+|estaf\w+|timo|timador\w*|ladron\w*|lladre\w*|robo|robatori|mierda|merda|puta|puto|joder|hostia|cono|collons|cabron\w*|inutil\w*|incompetent\w*|asco|asquer\w+|fatal trato|indignad\w+|indignant\w*|indignante|furios\w+|cabread\w+|enfadad\w+|emprenyad\w+|hasta (?:las narices|los huevos|el gorro|el mono)|fins (?:al|els) (?:monyo|nassos|pebrots)|hart[oa]s? de|fart\w* de|fartes|intolerable|inadmisible|inadmissible|inaceptable|inacceptable|desesperad\w+|no puedo mas|no puc mes|n['’]hi ha prou|disgust\w+|disgrace\w*|ridiculous|pathetic|outrag\w+|furious|appalling|scam\w*|thieves|bloody|damn|fuck\w*|shit\w*|crap|useless|fed up|sick of|unacceptable|desperate|angry)\b/
/** Two of these, or one with shouting, are enough. */
const MILD =
  /\b(?:pesad[oa]s?|pesat\w*|fatal|horrible|pesimo|pessim|lamentable|penoso|increible|increible que|otra vez|una altra vegada|again|nadie me|ningu em|nobody|tercera vez|tercera vegada|third time|ya esta bien|ja esta be|prou|basta|terrible|awful|rubbish|joke|tomadura de pelo|presa de pel|me estais tomando|cansad[oa]|tired of)\b/g

export function isUpset(text: string): boolean {
  const folded = fold(text)
  if (STRONG.test(folded)) return true
  const mild = folded.match(MILD)?.length ?? 0
  return mild + (isCode(text) ? 0 : shouting(text)) >= 2
}

/** 0 to 2: words in capitals (codes and names of three letters are none), and exclamation marks in a row. */
function shouting(text: string): number {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const capitals = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length
  const loud = capitals >= 3 && capitals > words.length / 2 ? 2 : capitals >= 1 ? 1 : 0
  return Math.min(2, loud + (/!{2,}/.test(text) ? 1 : 0))
}
