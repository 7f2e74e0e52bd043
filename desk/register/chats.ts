/** What is stored of a conversation. */
import type { Conversation, ConversationEvent, Entry } from '../conversation.js'
import { chat, FORM, SAID, WHEN, WHO, type Fields } from './registered.js'

export const conversations: Fields<Conversation> = {
  id: chat(WHO),
  version: chat(FORM),
  channel: chat('to answer where the question came from'),
  startedAt: chat(WHEN),
  updatedAt: chat(WHEN),
  customer: chat('to answer whoever asks, by the name that their channel gives'),
  language: chat('to answer in their language'),
  handoff: chat('to bring a person who asks for one'),
  dialog: chat('not to ask again what was said'),
  entries: chat(SAID),
  characters: chat('to know when a conversation is full'),
  events: chat('to prove what was done, and for the figures'),
  brief: chat('for whoever of the staff takes over, so that nothing is asked twice'),
  ended: chat('to know that it is over'),
  address: chat('to reach the customer on their channel'),
}
export const entries: Fields<Entry> = {
  seq: chat('to keep what was said in its order'),
  at: chat(WHEN),
  author: chat('to tell bot, staff and customer apart'),
  clientId: chat('so that a message that is sent again is still one'),
  activity: chat(SAID),
}
export const conversationEvents: Fields<ConversationEvent> = {
  kind: chat('to prove what was done'),
  at: chat(WHEN),
  channel: chat('to answer where the question came from'),
  language: chat('to answer in their language'),
  turns: chat('the kinds of answer, for the figures'),
  articles: chat('which answers were given, for the figures'),
  reference: chat('to find the claim that was filed'),
  dialog: chat('to find what failed'),
  error: chat('to find what failed'),
  staffId: chat('to know who of the staff it was'),
  alias: chat('to tell the customer with whom they speak'),
  reason: chat('why a person was asked for, in the words of the customer'),
}
