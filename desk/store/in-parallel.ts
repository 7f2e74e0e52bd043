/** Runs `work` on every item, at most `atOnce` at a time; the results keep the items' order. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  // One iterator for all workers: each takes the next item when it is free.
  const rest = items.entries()
  const worker = async () => {
    for (const [place, item] of rest) results[place] = await work(item)
  }
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  // Told only now, so that nothing still runs when the caller hears of it.
  for (const ended of workers) if (ended.status === 'rejected') throw ended.reason
  return results
}
