/** What is asked of many conversations at once and is too slow to read from the disk: kept in memory. */
import type { Conversation } from './conversation.js'
import { contactKeys } from './contact.js'
import { heardIn } from './heard.js'

/** Names under which a conversation keeps how to reach the customer. */
const CONTACTS: readonly string[] = ['email', 'phone', 'contact']

export class ConversationIndex {
  private readonly byContact = new Map<string, Set<string>>()
  private readonly contactsOf = new Map<string, readonly string[]>()
  private readonly heard = new Map<string, readonly string[]>()

  /** The conversation as it is now. */
  note(conversation: Conversation): void {
    const { id, brief } = conversation
    const contacts = contactKeys(brief.said.filter(({ name }) => CONTACTS.includes(name)).map(({ value }) => value))
    this.noteContacts(id, contacts)
    const times = heardIn(conversation).map(({ at }) => at)
    if (times.length > 0) this.heard.set(id, times)
    else this.heard.delete(id)
  }

  /** Ids of the conversations in which this contact was given. */
  withContact(key: string): readonly string[] {
    return [...(this.byContact.get(key) ?? [])]
  }

  /** When the customer has written, oldest first, since a claim was filed and staff last read the conversation. */
  heardIn(id: string): readonly string[] {
    return this.heard.get(id) ?? []
  }

  private noteContacts(id: string, contacts: readonly string[]): void {
    for (const gone of this.contactsOf.get(id) ?? []) {
      const ids = this.byContact.get(gone)
      ids?.delete(id)
      if (ids?.size === 0) this.byContact.delete(gone)
    }
    if (contacts.length > 0) this.contactsOf.set(id, contacts)
    else this.contactsOf.delete(id)
    for (const contact of contacts) this.byContact.set(contact, (this.byContact.get(contact) ?? new Set()).add(id))
  }
}
