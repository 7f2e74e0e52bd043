/** Says at once that a message did not get through. */
import type { DirectLine, PostObserver } from './web-chat.js'

/** What Direct Line's client gives for an id then. */
const LOST = 'retry'

/** Web Chat knows nothing of that, and would wait for the message to appear: 20 s, and 2 min when it has files. */
export function tellingWhatIsLost(directLine: DirectLine): DirectLine {
  const post = directLine.postActivity.bind(directLine)
  directLine.postActivity = (activity) => ({
    subscribe: (observer: PostObserver) =>
      post(activity).subscribe({
        next: (id) => (id === LOST ? observer.error(new Error('The message did not get through.')) : observer.next(id)),
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      }),
  })
  return directLine
}
