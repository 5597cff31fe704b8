import type { LoadModel } from '../../../metrics/load-model.ts'
import { achievedShare } from '../../load/headline.ts'
import { countText, secondsText } from '../../load/units.ts'
import { type RunModel, runMilliseconds } from '../../run.ts'

/** What ran and how fast. */
export function loadFacts(model: LoadModel, run: RunModel): readonly string[] {
  const about = run.load ?? run
  const share = achievedShare(model)
  return [
    `scenario ${model.scenario}`,
    `${countText(model.loggedIn)} of ${countText(model.clients)} clients`,
    model.executor,
    share === undefined ? '' : `${share} of the intended rate`,
    `measured ${secondsText(model.measuredSeconds)}`,
    about.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    `${secondsText(runMilliseconds(about) / 1_000)} in all`,
  ]
}
