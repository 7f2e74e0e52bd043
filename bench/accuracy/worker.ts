/** Runs in a process of its own: learns, warms up, guesses, tells the outcome and ends. */
import { LEARNERS, type Classify, type Lessons } from './learner.js'
import type { Outcome, Task } from './task.js'

/** Enough for the compiler to know the way; a slow learner gets fewer, for it is not made faster by that. */
const WARM_UP_TEXTS = 100
const WARM_UP_MS = 2000

process.once('message', (task: Task) => {
  // A failure ends the process, which is how whoever asked hears of it.
  void carriedOut(task).then((outcome) => process.send?.(outcome, () => process.disconnect()))
})

async function carriedOut({ learner, lessons, texts }: Task): Promise<Outcome> {
  const learn = await LEARNERS[learner]()
  const begun = performance.now()
  const classify = await learn(lessons)
  const learnMs = performance.now() - begun
  await warmUp(classify, lessons)
  const queryMs: number[] = []
  const guesses: Outcome['guesses'][number][] = []
  for (const text of texts) {
    const asked = performance.now()
    const guess = await classify(text)
    queryMs.push(performance.now() - asked)
    guesses.push(guess)
  }
  return { learnMs, queryMs, guesses }
}

/** With the lessons' words in reverse order: a lesson itself may be known by heart, and the trials must be new. */
async function warmUp(classify: Classify, { lessons }: Lessons): Promise<void> {
  const begun = performance.now()
  for (const { text } of lessons.slice(0, WARM_UP_TEXTS)) {
    if (performance.now() - begun > WARM_UP_MS) return
    await classify(text.split(' ').toReversed().join(' '))
  }
}
