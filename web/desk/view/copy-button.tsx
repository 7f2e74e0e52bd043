/** Copies one value. */
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../context.js'
import { Icon } from './icon.js'

/** How long the check mark stays, ms. */
const SHOWN_MS = 1500

export function CopyButton({ what, text }: { what: string; text: string }) {
  const { words, announcer } = useDesk()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    const done = await copied(text)
    setCopied(done)
    announcer.say(done ? words.summary.copied : words.summary.notCopied)
  }
  const name = words.summary.copy(what.toLowerCase())
  return (
    <button type="button" class="quiet tool copy" onClick={() => void copy()} title={name}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      <span class="visually-hidden">{name}</span>
    </button>
  )
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // no permission, or the page is not served over https
  }
}
