/** For the people who run the desk: is it alive, is it ready, how is it doing. */
import type { Metrics } from './metrics.js'
import type { Answer, Route } from './route.js'

export interface Readiness {
  readonly ready: boolean
  /** One sentence each; there may be some although it is ready. */
  readonly problems: readonly string[]
}

export function operationRoutes(readiness: () => Readiness, metrics: Metrics): Route[] {
  return [
    route('/health/live', () => ({ status: 200, body: { alive: true } })),
    route('/health/ready', () => {
      const now = readiness()
      return { status: now.ready ? 200 : 503, body: now }
    }),
    route('/metrics', () => ({
      status: 200,
      headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
      body: metrics.text(),
    })),
  ]
}

function route(path: string, answer: () => Answer): Route {
  return { method: 'GET', path, handle: () => Promise.resolve(answer()) }
}
