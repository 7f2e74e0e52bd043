/** What a key means. Pure: letters count only where nobody writes. */

export type Command = 'next' | 'previous' | 'take' | 'reply' | 'back' | 'help' | 'queue' | 'claims'

export interface Pressed {
  readonly key: string
  /** Ctrl, Alt or Meta is held. */
  readonly modified: boolean
  /** The focus is where text is written or chosen. */
  readonly writing: boolean
  /** A dialog or a menu is open and has the keys. */
  readonly covered: boolean
}

const LETTERS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  t: 'take',
  r: 'reply',
  q: 'queue',
  c: 'claims',
  '?': 'help',
}

export function commandOf(pressed: Pressed, lettersOn: boolean): Command | undefined {
  if (pressed.modified || pressed.covered) return undefined
  if (pressed.key === 'Escape') return 'back'
  return pressed.writing || !lettersOn ? undefined : LETTERS[pressed.key.toLowerCase()]
}
