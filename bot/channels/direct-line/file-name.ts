/** A name for a customer's file that is safe to show, to link to and to save. */
import type { FileKind } from './file-kind.js'

/** In UTF-16 units. */
const LONGEST_READ = 400
const LENGTH = 80

/** The last part of what the sender named it, in plain characters, with the extension that its content deserves. */
export function safeFileName(name: string, kind: FileKind): string {
  const stem = shortened(plain(name).replace(extensionPattern(kind), ''))
  return `${stem || 'file'}${kind.extension}`
}

/** For telling its sender which one is meant; '' when nothing is left of it. */
export function plainFileName(name: string): string {
  return shortened(plain(name))
}

function plain(name: string): string {
  // No name is nearly as long, and what is below looks for its end again and again.
  const last = (name.split(/[/\\]/).at(-1) ?? '').slice(0, LONGEST_READ)
  return (
    last
      .normalize('NFC')
      // Controls, invisible marks that turn the reading direction, and what file systems or headers give a meaning to.
      .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*%]/gu, '')
      .replace(/^[\s.]+|[\s.]+$/g, '')
  )
}

function shortened(text: string): string {
  return [...text].slice(0, LENGTH).join('').trim()
}

function extensionPattern(kind: FileKind): RegExp {
  return kind.extension === '.jpg' ? /\.jpe?g$/i : new RegExp(`\\${kind.extension}$`, 'i')
}
