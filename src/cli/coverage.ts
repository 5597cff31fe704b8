import pc from 'picocolors'
import { packagePath } from '../base/package-path.ts'
import { checkScenarios } from '../requirements/check.ts'
import { type CoverageCounts, coverage, type SpecCoverage, type Tally } from '../requirements/coverage.ts'
import { readFeatures } from '../requirements/features.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { scenarioId } from '../requirements/scenario-id.ts'
import { loadUnproven } from '../requirements/unproven.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson, tell } from './output.ts'
import { specNames } from './spec-names.ts'

/** Options of `assay coverage` as commander hands them over. */
export interface CoverageCommandOptions {
  readonly spec?: readonly string[]
  readonly gaps?: boolean
  readonly json?: boolean
}

/** `assay coverage`: requirements against scenarios, without running any. */
export async function showCoverage(options: CoverageCommandOptions): Promise<number> {
  const specs = specNames(options.spec ?? [])
  const features = packagePath('features')
  const [catalogue, scenarios, unproven] = await Promise.all([
    loadCatalogue(features),
    readFeatures([features]),
    loadUnproven(features),
  ])
  const all = coverage(
    catalogue,
    scenarios.map(({ requirements, name, uri }) => ({
      requirements,
      unproven: unproven.has(scenarioId(requirements[0] ?? uri, name)),
    })),
  )
  const chosen = specs.length === 0 ? all.specs : all.specs.filter(({ spec }) => specs.includes(spec))
  if (options.json) printJson({ specs: chosen })
  else print(coverageText(chosen, options.gaps === true))
  const inconsistencies = checkScenarios(catalogue, scenarios)
  for (const { uri, line, message } of inconsistencies) tell(`${uri}:${line}: ${message}`)
  return inconsistencies.length === 0 ? EXIT.held : EXIT.configuration
}

function share({ decided, observable }: Tally): string {
  const percent = observable === 0 ? '–' : `${Math.floor((100 * decided) / observable)} %`
  return `${decided}/${observable}`.padStart(9) + percent.padStart(7)
}

function row(label: string, { must, should, may, untested, unproven }: CoverageCounts): string {
  return `  ${label.padEnd(14)}${share(must)}${share(should)}${share(may)}${String(untested).padStart(10)}${String(unproven).padStart(10)}`
}

function coverageText(specs: readonly SpecCoverage[], gaps: boolean): string {
  const head = `  ${''.padEnd(14)}${'MUST'.padStart(16)}${'SHOULD'.padStart(16)}${'MAY'.padStart(16)}${'untested'.padStart(10)}${'unproven'.padStart(10)}`
  const lines = [pc.bold('Observable requirements that a scenario decides'), head]
  for (const spec of specs) {
    lines.push(row(spec.spec, spec))
    if (spec.sections.length > 1)
      lines.push(...spec.sections.map((section) => row(`  § ${section.section}`, section)))
  }
  const open = specs.flatMap((spec) => spec.gaps)
  lines.push(
    '',
    gaps
      ? pc.bold('Not decided yet')
      : `${open.length} observable requirements are not decided yet; --gaps names them`,
  )
  if (gaps)
    for (const { id, level, says, gap } of open)
      lines.push(`  ${id} (${level}) ${says}${gap ? ` — ${gap}` : ''}`)
  const unproven = gaps ? specs.flatMap((spec) => spec.unprovenRequirements) : []
  if (unproven.length > 0)
    lines.push(
      '',
      pc.bold('Decided by scenarios that no server has been seen to pass'),
      ...unproven.map((id) => `  ${id}`),
    )
  return lines.join('\n')
}
