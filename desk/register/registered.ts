/** What is said of a stored field, and by what right whole kinds of them are kept. */

export interface Registered {
  readonly purpose: string
  /** The letter of art. 6.1 of the regulation, and the law that obliges where one does. */
  readonly basis: string
  /** The setting of `retention` in the charter, or what else ends it. */
  readonly kept: string
}

/** Every name that any member of the union has. */
type Names<T> = T extends unknown ? keyof T & string : never
export type Fields<T> = Readonly<Record<Names<T>, Registered>>

export const chat = (purpose: string): Registered => ({ purpose, basis: '6.1.b', kept: 'retention.chats' })
export const claim = (purpose: string): Registered => {
  return { purpose, basis: '6.1.c: Ley 10/2025 arts. 11 to 13; RDL 1/2007 art. 21', kept: 'retention.claims' }
}
export const proof = (purpose: string): Registered => {
  return { purpose, basis: '6.1.c: Ley 10/2025 art. 4.7', kept: 'retention.claims' }
}
export const letter = (purpose: string): Registered => {
  return { purpose, basis: '6.1.c: Ley 10/2025 arts. 12.1 and 13', kept: 'until it has left, four days at most' }
}
export const blocked = (purpose: string): Registered => {
  return { purpose, basis: '6.1.c: LO 3/2018 art. 32', kept: 'retention.erased or retention.claims' }
}
export const access = (purpose: string): Registered => ({
  purpose,
  basis: '6.1.c: art. 32',
  kept: 'retention.accesses',
})
export const staff = (purpose: string): Registered => ({ purpose, basis: '6.1.b', kept: 'as long as the account' })
export const session = (purpose: string): Registered => ({ purpose, basis: '6.1.f', kept: 'seven days at most' })

export const WHO = 'to tell one from another'
export const WHEN = 'to tell what was when'
export const FORM = 'to read older records'
export const SAID = 'to answer, and to know what was said'
