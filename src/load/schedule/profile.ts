import type { Phases, Stage } from '../scenario/scenario.ts'

/** A stretch of time over which a quantity changes linearly, from its beginning up to, not including, its end. */
export interface Piece {
  /** µs since the load's epoch. */
  readonly from: number
  readonly to: number
  /** The quantity at `from`, and what it comes to at `to`. */
  readonly start: number
  readonly end: number
}

/** What a quantity (a rate, a number of clients) does in the measure phase. */
export interface Course {
  readonly start: number
  /** One after the other; they fill the measure phase. */
  readonly stages: readonly Stage[]
}

/** A course that stays where it is. */
export function level(value: number, phases: Phases): Course {
  return { start: value, stages: [{ target: value, overMs: phases.measureMs }] }
}

/**
 * A quantity over a whole load: up from nothing, held while warming up, the course, down to nothing. Pieces of no length
 * are left out; the pieces that are there follow each other without a gap.
 * @throws RangeError where the stages do not last as long as the measure phase.
 */
export function profileOf({ start, stages }: Course, phases: Phases): readonly Piece[] {
  const stagesMs = stages.reduce((sum, { overMs }) => sum + overMs, 0)
  // Scaled stages may miss by rounding.
  if (Math.abs(stagesMs - phases.measureMs) > 0.001)
    throw new RangeError(`stages of ${stagesMs} ms do not fill a measure phase of ${phases.measureMs} ms`)
  const pieces: Piece[] = []
  let at = 0
  let value = 0
  const add = (target: number, overMs: number) => {
    const to = at + overMs * 1000
    if (to > at) pieces.push({ from: at, to, start: value, end: target })
    at = to
    value = target
  }
  add(start, phases.rampUpMs)
  add(start, phases.warmUpMs)
  for (const { target, overMs } of stages) add(target, overMs)
  add(0, phases.rampDownMs)
  return pieces
}

/** The quantity at a time in µs; 0 outside the pieces. */
export function valueAt(us: number, pieces: readonly Piece[]): number {
  const piece = pieces.find(({ from, to }) => us >= from && us < to)
  if (!piece) return 0
  return piece.start + ((piece.end - piece.start) * (us - piece.from)) / (piece.to - piece.from)
}
