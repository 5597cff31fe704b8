import { scenarioCount } from '../../headline.ts'
import type { PageScenario } from '../../page-data.ts'
import { citation } from '../../spec-link.ts'
import { BaselineMark, VerdictBadge } from '../verdict.tsx'

/** Where a row stands in the list. */
type Place = { readonly top: string }

export function SpecHeading({
  spec,
  count,
  place,
}: {
  readonly spec: string
  readonly count: number
  readonly place: Place
}) {
  return (
    <div class="list-spec" style={place}>
      <h2>{citation(spec, '')}</h2>
      <span class="soft">{scenarioCount(count)}</span>
    </div>
  )
}

interface ScenarioRowProps {
  readonly scenario: PageScenario
  /** Its number in the list. */
  readonly row: number
  readonly place: Place
  readonly href: string
  /** It is the one that was opened last. */
  readonly opened: boolean
}

export function ScenarioRow({ scenario, row, place, href, opened }: ScenarioRowProps) {
  const { verdict, name, reason, says, baseline, section, level } = scenario
  return (
    <a class={opened ? 'row opened' : 'row'} href={href} style={place} data-row={row}>
      <VerdictBadge verdict={verdict} />
      <span class="what">
        <span class="name-line">
          <span class="name">{name}</span>
          <BaselineMark mark={baseline} />
        </span>
        <span class="why">{reason ?? says}</span>
      </span>
      <span class="place">
        <span>{section === '' ? '' : `§${section}`}</span>
        <span>{level}</span>
      </span>
    </a>
  )
}
