import { HistogramLogWriter } from 'hdr-histogram-js'
import type { IntervalStore } from './interval-store.ts'

/**
 * The text of latency.hlog: the measured part of a run, second by second, in the log format of HdrHistogram. The
 * intervals of an operation's latency bear its name as their tag, those of its service time `<name>.service`. The sum
 * of all intervals of a tag is the distribution that load.json quotes.
 *
 * @param startedAt when the load began, in milliseconds since 1970
 */
export function latencyLog(intervals: IntervalStore, startedAt: number): string {
  const lines: string[] = []
  const writer = new HistogramLogWriter((line) => lines.push(line))
  writer.outputLogFormatVersion()
  // The writer's own start time leaves an empty line behind, at which readers of the format stop.
  const start = `${(startedAt / 1000).toFixed(3)} (seconds since epoch), ${new Date(startedAt).toISOString()}`
  writer.outputComment(`[StartTime: ${start}]`)
  writer.outputComment('[Times and Interval_Max are in microseconds (maxValueUnitRatio 1)]')
  writer.outputComment('[Only operations due in the measure phase; each in the second in which it completed]')
  writer.outputLegend()
  intervals.visitMeasured(({ operation, second, of, histogram }) => {
    const tag = of === 'latency' ? operation : `${operation}.service`
    histogram.log(writer, { tag, from: second, to: second + 1 })
  })
  return lines.join('')
}
