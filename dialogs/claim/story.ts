/** The slot in which the customer tells what it is about, in their own words. */
import type { Part, Understanding } from '../../knowledge/understanding.js'
import { isBareDatum } from '../bare-datum.js'
import { isQuestion, wantsToSkip } from '../cues.js'
import type { Slot } from '../form.js'
import { readWords, wordsOf } from './slots.js'

/** A message of at least so many words tells what happened; a shorter one only says that there is a claim. */
const STORY_WORDS = 7
/** Where only the matter's own words are counted, not those that ask for a form to be opened. */
const MATTER_WORDS = 4
/** "I don't know", and the like. */
const NOTHING_TOLD = 5
/** An answer to "what happened?" may be shorter than that, but not a single word. */
const ANSWER_WORDS = 2

/** "I would like to open a claim about": asks for a form, and tells nothing yet. */
const REQUEST =
  /^\W*(?:(?:hola|bon dia|bones|buenas|buenos días|hello|hi|good morning)\W+)?(?:(?:quiero|querría|quisiera|me gustaría|necesito|deseo|tengo|vull|voldria|m['’]agradaria|necessito|tinc|i want|i would like|i['’]d like|i need|i have|can you|let me) )?(?:to )?(?:(?:poner|presentar|hacer|abrir|tramitar|iniciar|empezar|solicitar|dejar|posar|presentar|fer|obrir|tramitar|iniciar|sol·licitar|deixar|make|file|open|start|request|leave|give|lodge) )?(?:(?:una?|unes?|l[ao]|mi|meva|an?|some|my) )*(?:parte|part|formal|oficial )?(?: ?de )?(?:reclamación|reclamació|queja|queixa|devolución|devolució|garantía|garantia|avería|avaria|sugerencia|suggeriment|felicitación|felicitació|consulta|pregunta|claim|complaint|return|guarantee|warranty|suggestion|compliment|enquiry)?(?:\W|$)/iu

export interface StoryOptions {
  /** The matter is told in few words, and the request does not count: "they charged me twice". */
  readonly brief?: boolean
}

export function story({ brief = false }: StoryOptions = {}): Slot {
  return {
    name: 'what',
    entities: [],
    notice: (said) => storyIn(said, brief),
    read: readWords(ANSWER_WORDS, 'short'),
    skippable: true,
    free: 'story',
  }
}

/** The customer's own words, when they already tell what happened. */
function storyIn(said: Understanding, brief: boolean): string | undefined {
  const told = said.parts.filter((part) => part.kind !== 'courtesy' && !isQuestion(part.text))
  // A clause may be about two things: it is told once.
  const texts = [...new Set(told.map((part) => part.text))]
  const text = texts.join(' ')
  if (isBareDatum(said)) return undefined
  const words = wordsOf(withoutContact(said, text))
  if (words.length <= NOTHING_TOLD && wantsToSkip(text)) return undefined
  if (words.length >= STORY_WORDS && told.some(tells) && !isRequest(text)) return text
  return brief && wordsOf(withoutRequest(text)).length >= MATTER_WORDS ? text : undefined
}

function tells(part: Part): boolean {
  return wordsOf(part.text).length >= STORY_WORDS
}

function isRequest(text: string): boolean {
  return wordsOf(withoutRequest(text)).length <= 1
}

function withoutRequest(text: string): string {
  return text.replace(REQUEST, '')
}

/** An address has many words, and tells nothing. */
function withoutContact({ entities }: Understanding, text: string): string {
  const contacts = entities.filter(({ kind }) => kind === 'email' || kind === 'phone')
  return contacts.reduce((rest, contact) => rest.replace(contact.text, ' '), text)
}
