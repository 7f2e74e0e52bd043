/** The state, kept in one place, and those who watch it. */
import { reduce, type Happening, type State } from './state.js'

export interface Store {
  state(): State
  tell(happening: Happening): void
  /** Called after each change. Gives back how to stop. */
  watch(watcher: (now: State, before: State) => void): () => void
}

export function createStore(first: State): Store {
  let state = first
  const watchers = new Set<(now: State, before: State) => void>()
  return {
    state: () => state,
    tell: (happening) => {
      const before = state
      state = reduce(state, happening)
      if (state !== before) for (const watcher of watchers) watcher(state, before)
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
