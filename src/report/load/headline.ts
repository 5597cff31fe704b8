import type { Delivery, LoadModel } from '../../metrics/load-model.ts'
import { completedOf } from './resources.ts'
import { countText, percentText, rateText } from './units.ts'

/** How a run is to be taken: `good` as asked for, `bad` a threshold was crossed, `warn` it tells less than it should. */
export type Tone = 'good' | 'warn' | 'bad'

/** A load run in one sentence, without full stop: rate, what became of the messages, thresholds. */
export function loadHeadline(model: LoadModel): string {
  const { interrupted, harness } = model
  const about =
    completedOf(model) === 0 ? 'nothing was completed' : `${achievedText(model)} operations a second`
  const clauses = [about, deliveryWords(model.delivery), thresholdWords(model)].filter(Boolean).join(', ')
  const but = [
    interrupted && `interrupted during ${interrupted.phase}`,
    harness.limited && 'limited by the harness',
  ].filter(Boolean)
  return but.length === 0 ? clauses : `${but.join(', ')}: ${clauses}`
}

/** How the outcome is to be taken. */
export function toneOf(model: LoadModel): Tone {
  if (model.thresholds.some(({ ok }) => !ok)) return 'bad'
  const { lost, duplicated, reordered } = model.delivery
  const doubtful = model.interrupted !== undefined || model.harness.limited || completedOf(model) === 0
  return doubtful || lost + duplicated + reordered > 0 ? 'warn' : 'good'
}

/** `599.8 of 600`, or the achieved rate alone where the schedule asked for none. */
function achievedText({ achievedRate, intendedRate }: LoadModel): string {
  return intendedRate === undefined
    ? rateText(achievedRate)
    : `${rateText(achievedRate)} of ${rateText(intendedRate)}`
}

/** `99.97 %`; nothing where the schedule asked for no rate. */
export function achievedShare({ achievedRate, intendedRate }: LoadModel): string | undefined {
  return intendedRate ? percentText(achievedRate / intendedRate) : undefined
}

function deliveryWords({ sent, lost, duplicated, reordered, rejected }: Delivery): string {
  if (sent === 0) return ''
  const faults = [
    lost === 0 ? 'nothing lost' : `${countText(lost)} of ${countText(sent)} messages lost`,
    rejected > 0 && `${countText(rejected)} rejected`,
    duplicated > 0 && `${countText(duplicated)} duplicated`,
    reordered > 0 && `${countText(reordered)} reordered`,
  ]
  return faults.filter(Boolean).join(', ')
}

function thresholdWords({ thresholds }: LoadModel): string {
  const crossed = thresholds.filter(({ ok }) => !ok).length
  const all = thresholds.length
  if (all === 0) return ''
  if (crossed > 0) return `${crossed} of ${all} ${all === 1 ? 'threshold' : 'thresholds'} crossed`
  return all === 1 ? 'the threshold held' : `all ${all} thresholds held`
}
