/** Figures in Prometheus' text format. None of them carries a customer's word or id. */

export interface Metrics {
  /** Counts a finished turn, which took so many seconds. */
  turnTook(seconds: number): void
  /** Counts a turn that failed. */
  turnFailed(): void
  /** The whole page. */
  text(): string
}

/** A figure that is read when somebody asks. */
export interface Gauge {
  readonly name: string
  readonly help: string
  read(): number
}

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]

export function openMetrics(gauges: readonly Gauge[]): Metrics {
  const buckets = BUCKETS_SECONDS.map((upTo) => ({ upTo, count: 0 }))
  let turns = 0
  let seconds = 0
  let failed = 0
  return {
    turnTook(took) {
      turns += 1
      seconds += took
      for (const bucket of buckets) if (took <= bucket.upTo) bucket.count += 1
    },
    turnFailed() {
      failed += 1
    },
    text: () =>
      [
        ...figure('mostrador_turns_total', 'counter', 'Turns taken.', turns),
        ...figure('mostrador_turns_failed_total', 'counter', 'Turns that failed.', failed),
        ...heading('mostrador_turn_seconds', 'histogram', 'How long a turn took, in seconds.'),
        ...buckets.map(({ upTo, count }) => `mostrador_turn_seconds_bucket{le="${upTo}"} ${count}`),
        `mostrador_turn_seconds_bucket{le="+Inf"} ${turns}`,
        `mostrador_turn_seconds_sum ${seconds}`,
        `mostrador_turn_seconds_count ${turns}`,
        ...[...PROCESS, ...gauges].flatMap(({ name, help, read }) => figure(name, 'gauge', help, read())),
        '',
      ].join('\n'),
  }
}

const PROCESS: readonly Gauge[] = [
  {
    name: 'process_resident_memory_bytes',
    help: 'Memory the process holds, in bytes.',
    read: () => process.memoryUsage.rss(),
  },
  {
    name: 'process_start_time_seconds',
    help: 'When the process started, in seconds since 1970.',
    read: () => Math.round(Date.now() / 1000 - process.uptime()),
  },
]

function figure(name: string, type: string, help: string, value: number): string[] {
  return [...heading(name, type, help), `${name} ${value}`]
}

function heading(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}
