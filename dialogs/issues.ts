/** The matters that a filing raises: told one by one, each to get its own answer (Ley 10/2025, article 13.1). */
import type { Understanding } from '../knowledge/understanding.js'
import { issuesIn } from './claim-issues.js'
import { fill, type Form, type Progress, type Slot } from './form.js'

export function storySlot(form: Form): Slot | undefined {
  return form.slots.find((slot) => slot.free !== undefined)
}

/** In the customer's words; none when nothing has been told. */
export function issuesOf(form: Form, progress: Progress): readonly string[] {
  const story = storySlot(form)
  const told = story && progress.values[story.name]
  return progress.issues ?? (told === undefined ? [] : [told])
}

/** The story has just been told in this message: it is split where it raises several matters. */
export function withStory(form: Form, progress: Progress, said: Understanding): Progress {
  const story = storySlot(form)
  if (story?.free !== 'story') return progress
  const { issues: _before, ...rest } = progress
  const found = issuesIn(said)
  return found.length > 1 ? { ...rest, issues: found } : rest
}

export function addIssue(form: Form, progress: Progress, text: string): Progress {
  return withIssues(form, progress, [...issuesOf(form, progress), text])
}

/** `at` counts from 0. */
export function changeIssue(form: Form, progress: Progress, at: number, text: string): Progress {
  return withIssues(form, progress, issuesOf(form, progress).with(at, text))
}

/** The last one cannot be taken away: it is asked again. */
export function removeIssue(form: Form, progress: Progress, at: number): Progress {
  return withIssues(form, progress, issuesOf(form, progress).toSpliced(at, 1))
}

function withIssues(form: Form, progress: Progress, issues: readonly string[]): Progress {
  const story = storySlot(form)
  if (!story) return progress
  if (issues.length === 0) {
    const { [story.name]: _told, ...values } = progress.values
    const { issues: _none, ...rest } = progress
    return { ...rest, values }
  }
  return { ...fill(progress, story.name, issues.join('\n')), issues }
}
