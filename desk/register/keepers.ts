/** What is stored of the staff, of what they read, and of what is blocked. */
import type { Access, Accesses } from '../access-log.js'
import type { BlockedChat } from '../blocked-chat.js'
import type { Session, Staff } from '../staff.js'
import { access, blocked, FORM, session, staff, WHEN, WHO, type Fields } from './registered.js'

export const blockedChats: Fields<BlockedChat> = {
  id: blocked(WHO),
  version: blocked(FORM),
  at: blocked(WHEN),
  until: blocked('to know when to destroy it'),
  why: blocked('to prove that it was asked for'),
  conversation: blocked('for courts, prosecutors and authorities alone'),
}
export const accesses: Fields<Accesses | Access> = {
  id: access(WHO),
  version: access(FORM),
  day: access(WHEN),
  staffId: access('to know who has read it'),
  reads: access('to know what was read'),
  at: access(WHEN),
  what: access('to know what was done'),
  of: access('to know what was read'),
  why: access('which court or authority asked for it'),
}
export const staffMembers: Fields<Staff> = {
  id: staff(WHO),
  version: staff(FORM),
  email: staff('to sign in'),
  name: staff('for colleagues'),
  alias: staff('customers are told with whom they speak: Ley 10/2025 art. 8.2'),
  role: staff('to know what they may do'),
  password: staff('to sign in; only its hash'),
  createdAt: staff(WHEN),
}
export const sessions: Fields<Session> = {
  id: session(WHO),
  version: session(FORM),
  staffId: session('to know who is signed in'),
  csrf: session('against requests from foreign pages'),
  createdAt: session('to end it in time'),
  seenAt: session('to end it in time'),
}
