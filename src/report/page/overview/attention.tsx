import { scenarioCount } from '../../headline.ts'
import { citation } from '../../spec-link.ts'
import { NO_FILTER } from '../list/filter.ts'
import { hashOf, listHash } from '../route.ts'
import { usePage } from '../state.ts'
import { VerdictBadge } from '../verdict.tsx'

/** More belong into the list. */
const MOST = 8

/** The failures that the baseline does not expect, where the news does not name them already. */
export function Attention() {
  const { data, scenarios } = usePage()
  if (data.value.compliance?.news) return null
  const failures = scenarios.value.filter(({ verdict }) => verdict === 'fail')
  if (failures.length === 0) return null
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">What failed</h2>
      <ul class="attention">
        {failures.slice(0, MOST).map(({ id, name, reason, spec, section, verdict }) => (
          <li key={id}>
            <a href={hashOf({ view: 'scenario', id, filter: { ...NO_FILTER, verdicts: ['fail'] } })}>
              <VerdictBadge verdict={verdict} />
              <span class="what">
                <span class="name">{name}</span>
                <span class="why">{reason}</span>
              </span>
              <span class="place">{citation(spec, section)}</span>
            </a>
          </li>
        ))}
      </ul>
      {failures.length > MOST && (
        <p>
          <a href={listHash({ verdicts: ['fail'] })}>All {scenarioCount(failures.length)} that fail</a>
        </p>
      )}
    </section>
  )
}
