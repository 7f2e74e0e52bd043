/** Calls during the work become one more run after it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let more = false
  const run = async () => {
    do {
      more = false
      await work()
    } while (more)
    running = undefined
  }
  return () => {
    if (running) more = true
    else running = run()
    return running
  }
}
