import type { Attempt } from './attempts.ts'
import type { PickleStep } from './envelope.ts'
import type { ScenarioStep } from './model.ts'

const KINDS: Readonly<Record<string, NonNullable<ScenarioStep['kind']>>> = {
  Context: 'given',
  Action: 'when',
  Outcome: 'then',
}

/**
 * The steps of an attempt. The first that did not pass decided: Cucumber runs none after it, whatever it makes of it (a
 * fail is `FAILED`, an advisory and an unsupported feature are `SKIPPED`, an undecided scenario is `PENDING`).
 */
export function scenarioSteps({ pickle, statuses, durationMs }: Attempt): readonly ScenarioStep[] {
  const decisive = pickle.steps.findIndex(({ id }) => {
    const status = statuses.get(id)
    // A step without a status was under way when the attempt was cut off; of a finished attempt it is one of a stream without steps.
    return status === undefined ? durationMs === undefined : status !== 'PASSED'
  })
  return pickle.steps.map((step, index) => {
    const kind = KINDS[step.type ?? '']
    const argument = argumentOf(step)
    return {
      ...(kind === undefined ? {} : { kind }),
      text: step.text,
      ...(argument === undefined ? {} : { argument }),
      ...(decisive < 0 || index < decisive ? {} : { outcome: index === decisive ? 'decided' : 'not-run' }),
    }
  })
}

/** A doc string as it is, a table with bars between its cells as in the feature file. */
function argumentOf({ argument }: PickleStep): string | undefined {
  if (argument?.docString) return argument.docString.content
  const rows = argument?.dataTable?.rows
  return rows?.map(({ cells }) => `| ${cells.map(({ value }) => value).join(' | ')} |`).join('\n')
}
