/** `claims:` in `charter.yaml`: what the answers to claims have to say, and what no answer may consist of. */
import { z } from 'zod'
import { forbiddenIn } from '../forbidden.js'
import { WHY } from './forbidden-lines.js'

const told = z
  .string()
  .trim()
  .min(1, 'must say something')
  .superRefine((text, context) => {
    const complain = (message: string, cure: string) => context.addIssue({ code: 'custom', message, params: { cure } })
    const forbidden = forbiddenIn(text)
    if (forbidden) complain(WHY[forbidden].problem, WHY[forbidden].cure)
    if (text.includes('{{')) complain('takes no facts', 'Write the words themselves.')
  })

/** A letter goes out in the language of its claim, so each has to be there. */
const everyLanguage = z.strictObject({ es: told, ca: told, en: told })

const kinds = z.record(
  z.string().regex(/^[a-z][\w-]{0,63}$/i, 'must be a letter, and up to 63 letters, digits, - or _ after it'),
  z.enum(['complaint', 'query'], 'must be complaint or query'),
)

const sentences = z.array(z.string()).default([])

export const claimsShape = z.strictObject({
  /** What each kind is before the law; any other is a complaint (Ley 10/2025 art. 3.10). */
  kinds: kinds.default({
    claim: 'complaint',
    billing: 'complaint',
    delivery: 'complaint',
    return: 'complaint',
    warranty: 'complaint',
    enquiry: 'query',
  }),
  /** Where to go with what was not upheld (Ley 10/2025 art. 13.7; Codi de consum art. 211-4.c). */
  consumerBodies: everyLanguage.optional(),
  /** Where to turn when nothing is decided after a month (Codi de consum art. 211-4.c); `consumerBodies` when absent. */
  afterAMonth: everyLanguage.optional(),
  /** That a filing not completed in ten business days counts as resolved (Ley 10/2025 art. 13.4). */
  lapseWarning: everyLanguage.optional(),
  /** The operators' ready-made sentences; `{{name}}` stands for a few words. */
  templates: z.strictObject({ es: sentences, ca: sentences, en: sentences }).default({ es: [], ca: [], en: [] }),
})

export type ClaimSettings = z.infer<typeof claimsShape>

/** What holds where nothing is said: nothing can be denied before the consumer bodies are set. */
export const DEFAULT_CLAIMS: ClaimSettings = claimsShape.parse({})
