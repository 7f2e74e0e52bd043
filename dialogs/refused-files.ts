/** Files that could not be kept: told one by one, with why and what can be done, whatever else the message said. */
import type { RefusedFile } from '../knowledge/refused-file.js'
import { replyIn, type Outcome } from './outcome.js'
import { quoted } from './quoted.js'
import type { Reply } from './reply.js'
import { wordingFor } from './wording/wording.js'

/** The same outcome, with that said first. */
export function tellRefused(outcome: Outcome, files: readonly RefusedFile[] = []): Outcome {
  return files.length === 0 ? outcome : { ...outcome, replies: [refusalOf(outcome, files), ...outcome.replies] }
}

function refusalOf({ memory: { language } }: Outcome, files: readonly RefusedFile[]): Reply {
  const words = wordingFor(language).files
  const [only] = files
  const text =
    only && files.length === 1
      ? words.notKept(quoted(only.name), words.why(only))
      : [
          words.notKeptAll,
          ...files.map((file) => `- **${quoted(file.name || words.nameless)}**: ${words.why(file)}`),
        ].join('\n')
  return replyIn(language, { kind: 'notice' }, text)
}
