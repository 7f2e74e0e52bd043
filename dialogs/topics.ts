/** Every topic that is taken down in a form. A new one is a file and a line here. */
import { addition, reopening } from './addition.js'
import { billing } from './claim/billing.js'
import { claim } from './claim/claim.js'
import { complaint } from './claim/complaint.js'
import { compliment } from './claim/compliment.js'
import { delivery } from './claim/delivery.js'
import { enquiry } from './claim/enquiry.js'
import { returning } from './claim/return.js'
import { suggestion } from './claim/suggestion.js'
import { warranty } from './claim/warranty.js'
import { status } from './status.js'
import { survey } from './survey.js'
import type { Topic } from './topic.js'

export const TOPICS: readonly Topic[] = [
  claim,
  complaint,
  returning,
  warranty,
  delivery,
  billing,
  suggestion,
  compliment,
  enquiry,
  status,
  addition,
  reopening,
  survey,
]

export function topicOf(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic.form.id === id)
}

/** The kinds of filings, in the order in which they are offered. */
export function kindTopics(): readonly Topic[] {
  return TOPICS.filter((topic) => topic.kind !== undefined)
}
