import { nearest } from '../base/nearest.ts'

/** Why a part of a threshold means nothing; `parseThreshold` makes the error of it. */
export interface ThresholdProblem {
  /** Goes on after “in the threshold …,”. */
  readonly problem: string
  /** What to write instead. */
  readonly hint: string
}

/** “did you mean …?” where something is near, else all there are. */
export function suggestion(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`
}
