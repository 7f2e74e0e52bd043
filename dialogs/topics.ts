/** Every topic that is taken down in a form. */
import { addition, reopening } from './addition.js'
import { claim } from './claim.js'
import { enquiry } from './enquiry.js'
import { status } from './status.js'
import type { Topic } from './topic.js'

export const TOPICS: readonly Topic[] = [claim, enquiry, status, addition, reopening]

export function topicOf(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic.form.id === id)
}
