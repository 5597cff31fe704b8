import { scenarioCount } from '../../headline.ts'
import { newsDetail, newsInOrder, newsLabel } from '../../news.ts'
import { decides } from '../../outcome.ts'
import type { PageCompliance } from '../../page-data.ts'
import type { RunModel } from '../../run.ts'
import { scenarioHash } from '../../scenario-hash.ts'
import { asModel } from '../model.ts'
import { Notice } from '../notice.tsx'
import { Prose } from '../prose.tsx'
import { listHash } from '../route.ts'

interface Props {
  readonly compliance: PageCompliance
  readonly run: RunModel
}

/** What the outcome hangs on besides the verdicts: interruption, problems, news against the baseline, states of their own. */
export function ComplianceNotices({ compliance, run }: Props) {
  return (
    <>
      <Interrupted compliance={compliance} />
      <Problems compliance={compliance} />
      <News compliance={compliance} run={run} />
      <State compliance={compliance} />
    </>
  )
}

function Interrupted({ compliance: { interrupted } }: Pick<Props, 'compliance'>) {
  if (!interrupted) return null
  const { reason, ran, planned } = interrupted
  const left = planned - ran
  return (
    <Notice tone="warn" title={`Interrupted after ${ran} of ${scenarioCount(planned)}`}>
      <p>
        {reason}.
        {left > 0 && ` ${scenarioCount(left)} did not come to an end: what is not listed is not known.`}
      </p>
    </Notice>
  )
}

function Problems({ compliance: { problems = [] } }: Pick<Props, 'compliance'>) {
  if (problems.length === 0) return null
  return (
    <Notice tone="warn" title="Problems of the run">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** More would push what else there is out of sight; the list has them all. */
const MOST_NEWS = 12

function News({ compliance, run }: Props) {
  const { news } = compliance
  if (!news) return null
  if (news.length === 0)
    return (
      <Notice tone="good" title="No news against the baseline">
        <p>Everything came out as expected.</p>
      </Notice>
    )
  const strict = run.options.strict === true
  const told = newsInOrder(asModel(compliance), run)
  const tone = news.some((item) => decides(item, { strict })) ? 'bad' : 'warn'
  return (
    <Notice tone={tone} title={`News against the baseline: ${news.length}`}>
      <ul>
        {told.slice(0, MOST_NEWS).map((item) => {
          const subject = item.scenario ?? item.requirement
          return (
            <li key={`${item.kind} ${subject}`}>
              <strong>{newsLabel(item)}</strong>{' '}
              {item.scenario !== undefined && item.verdict !== undefined ? (
                <a href={scenarioHash(item.scenario)}>{subject}</a>
              ) : (
                <span>{subject}</span>
              )}
              <span class="why">
                <Prose text={newsDetail(item)} />
              </span>
            </li>
          )
        })}
      </ul>
      {told.length > MOST_NEWS && (
        <p>
          <a href={listHash({ baseline: 'news' })}>All {told.length} in the list</a>
        </p>
      )}
    </Notice>
  )
}

/** A word for the runs whose lists would otherwise leave the reader wondering. */
function State({ compliance: { totals, scenarios, interrupted, news } }: Pick<Props, 'compliance'>) {
  const count = scenarios.length
  if (count === 0)
    return (
      <Notice tone="warn" title="No scenario ran">
        <p>Nothing is known about this server from this run.</p>
      </Notice>
    )
  if (totals.unsupported === count)
    return (
      <Notice tone="plain" title="Everything unsupported">
        <p>
          The server offers none of the features that these scenarios ask for, so nothing was judged. That is
          neither a pass nor a fail. <a href={listHash()}>What it would have to offer</a>
        </p>
      </Notice>
    )
  if (totals.inconclusive === count)
    return (
      <Notice tone="warn" title="Nothing decided">
        <p>
          No scenario could be carried through, which says nothing about the server.{' '}
          <a href={listHash()}>The reasons</a>
        </p>
      </Notice>
    )
  if (totals.fail === 0 && !interrupted && news === undefined)
    return (
      <Notice tone="good" title="Nothing failed">
        <p>
          {totals.pass} of {scenarioCount(count)} pass
          {totals.advisory > 0 && (
            <>
              , <a href={listHash({ verdicts: ['advisory'] })}>{totals.advisory} with advice to follow</a>
            </>
          )}
          .
        </p>
      </Notice>
    )
  return null
}
