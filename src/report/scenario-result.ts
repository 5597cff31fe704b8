import type { Level, Requirement } from '../requirements/requirement.ts'
import { requirementsOfTags, scenarioId } from '../requirements/scenario-id.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import type { Attempt } from './attempts.ts'
import { oneLine } from './line.ts'
import type { ScenarioResult } from './model.ts'
import { scenarioSteps } from './scenario-steps.ts'

/** Where requirements are looked up; the catalogue is one. */
export interface RequirementLookup {
  get(id: string): Requirement | undefined
}

/** A requirement's id: spec, slash, section, hyphen, slug. */
const REQUIREMENT_ID = /^((?:RFC\d+|XEP-\d{4}))\/([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)-/

/** Spec of scenarios whose requirement nobody knows. */
const NO_SPEC = 'no spec'

/** What one attempt at a scenario came to, with what the catalogue knows of its requirement. */
export function scenarioResult(attempt: Attempt, requirements: RequirementLookup): ScenarioResult {
  const { pickle } = attempt
  const verdict = judged(attempt) ?? unjudged(attempt, requirements)
  const requirement = firstKnown(verdict.requirements, requirements)
  const place = placeOf(verdict.requirements[0] ?? verdict.id)
  return {
    id: verdict.id,
    feature: pickle.uri,
    line: pickle.location?.line ?? 0,
    name: pickle.name,
    requirements: verdict.requirements,
    level: verdict.level,
    spec: requirement?.spec ?? place.spec,
    section: requirement?.section ?? place.section,
    says: requirement?.says ?? '',
    verdict: verdict.verdict,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    ...(verdict.step === undefined ? {} : { step: verdict.step }),
    ...(verdict.expected === undefined ? {} : { expected: verdict.expected }),
    ...(verdict.observed === undefined ? {} : { observed: verdict.observed }),
    steps: scenarioSteps(attempt),
    durationMs: attempt.durationMs ?? 0,
    retried: attempt.attempt > 0,
    ...(verdict.exchange === undefined || verdict.verdict === 'pass' ? {} : { exchange: verdict.exchange }),
  }
}

/** The attached verdict, unless the scenario did not finish or the verdict claims more than Cucumber saw. */
function judged({ verdict, durationMs, worst }: Attempt): ScenarioVerdict | undefined {
  if (!verdict) return undefined
  if (verdict.verdict !== 'pass') return verdict
  if (durationMs === undefined) return { ...verdict, verdict: 'inconclusive', reason: NOT_FINISHED }
  if (worst && worst.status !== 'PASSED')
    return { ...verdict, verdict: 'inconclusive', reason: reasonOf({ worst }) }
  return verdict
}

const NOT_FINISHED = 'the scenario was cut off before it was finished'

function unjudged(attempt: Attempt, lookup: RequirementLookup): ScenarioVerdict {
  const { pickle, worst, durationMs } = attempt
  const requirements = requirementsOfTags(pickle.tags.map(({ name }) => name))
  const level: Level = firstKnown(requirements, lookup)?.level ?? 'MUST'
  return {
    id: scenarioId(requirements[0] ?? pickle.uri, pickle.name),
    requirements,
    level,
    verdict: 'inconclusive',
    reason: durationMs === undefined ? NOT_FINISHED : reasonOf({ worst }),
    ...(worst?.text === undefined ? {} : { step: worst.text }),
  }
}

function reasonOf({ worst }: { worst: Attempt['worst'] }): string {
  const step = worst?.text === undefined ? 'a hook' : `the step “${worst.text}”`
  if (worst?.status === 'UNDEFINED') return `${step} has no definition`
  if (worst?.status === 'PENDING') return `${step} is not written yet`
  if (worst?.message) return oneLine(worst.message.split('\n')[0] ?? '', { limit: 400 })
  if (worst && worst.status !== 'PASSED') return `${step} ended as ${worst.status.toLowerCase()}`
  return 'the scenario came to its end without a verdict'
}

function firstKnown(ids: readonly string[], lookup: RequirementLookup): Requirement | undefined {
  for (const id of ids) {
    const requirement = lookup.get(id)
    if (requirement) return requirement
  }
  return undefined
}

function placeOf(id: string): { spec: string; section: string } {
  const [, spec, section] = REQUIREMENT_ID.exec(id) ?? []
  return { spec: spec ?? NO_SPEC, section: section ?? '' }
}
