import { HistogramLogReader, type JsHistogram } from 'hdr-histogram-js'
import { ConfigurationError } from '../base/errors.ts'
import { NO_TIMES, type TimeCounts } from './time-counts.ts'

/** What a latency.hlog holds: by operation, what completed in each second from its first to its last. */
export type LatencySeconds = ReadonlyMap<string, readonly TimeCounts[]>

/**
 * Reads the text of a latency.hlog. Seconds in which nothing of an operation completed stand as empty ones: a stall is
 * a part of the run. Service times are under `<operation>.service`, as they are there.
 *
 * @param file its path, for the message
 * @throws ConfigurationError (E_LATENCY_LOG) where it is damaged
 */
export function readLatencyLog(text: string, file: string): LatencySeconds {
  const seconds = new Map<string, Map<number, TimeCounts>>()
  for (const { tag, second, counts } of intervals(text, file)) {
    const known = seconds.get(tag) ?? new Map<number, TimeCounts>()
    seconds.set(tag, known.set(second, counts))
  }
  return new Map([...seconds].map(([tag, known]) => [tag, inOrder(known)]))
}

function inOrder(known: ReadonlyMap<number, TimeCounts>): TimeCounts[] {
  const first = Math.min(...known.keys())
  const length = Math.max(...known.keys()) - first + 1
  return Array.from({ length }, (_, n) => known.get(first + n) ?? NO_TIMES)
}

interface Interval {
  readonly tag: string
  readonly second: number
  readonly counts: TimeCounts
}

function* intervals(text: string, file: string): Generator<Interval> {
  // In JavaScript's memory, which the collector frees: WebAssembly's would be ours to give back.
  const reader = new HistogramLogReader(text)
  for (;;) {
    const read = nextOf(reader, file)
    if (read === null) return
    const { tag, startTimeStampMsec } = read
    yield { tag, second: Math.round(startTimeStampMsec / 1_000), counts: countsOf(read as JsHistogram) }
  }
}

function nextOf(reader: HistogramLogReader, file: string) {
  try {
    return reader.nextIntervalHistogram()
  } catch (cause) {
    throw new ConfigurationError('E_LATENCY_LOG', `${file} is damaged: an interval of it cannot be read`, {
      cause,
      hint: 'take the file out of the run to compare its percentiles without intervals',
    })
  }
}

function countsOf(histogram: JsHistogram): TimeCounts {
  const times: number[] = []
  const counts: number[] = []
  const { recordedValuesIterator: recorded } = histogram
  recorded.reset()
  while (recorded.hasNext()) {
    const { valueIteratedTo, countAtValueIteratedTo } = recorded.next()
    times.push(valueIteratedTo)
    counts.push(countAtValueIteratedTo)
  }
  return { times, counts }
}
