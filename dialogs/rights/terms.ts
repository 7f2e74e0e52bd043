/** What an explanation goes by besides the customer's dates. */
import type { QuotedFact } from '../../knowledge/calculation.js'
import { dayOf } from '../../knowledge/day.js'
import type { Language } from '../../knowledge/language.js'
import type { ReturnPolicy } from '../../knowledge/rights/return-policy.js'
import type { Scene } from '../services.js'

export interface Terms {
  /** As `2026-12-03`, where the shop is. */
  readonly today: string
  /** Undefined when the shop gives no more than the law. */
  readonly policy: ReturnPolicy | undefined
  readonly language: Language
  /** As the editors' facts say it, in this language. */
  readonly fact: (name: QuotedFact) => string | undefined
}

export function termsOf({ now, library }: Pick<Scene, 'now' | 'library'>, language: Language): Terms {
  return {
    today: dayOf(now),
    policy: library.returns,
    language,
    fact: (name) => library.fact(name, language),
  }
}
