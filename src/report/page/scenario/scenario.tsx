import { useEffect, useState } from 'preact/hooks'
import type { Verdict } from '../../../requirements/verdict.ts'
import type { PageScenario, ScenarioDetails } from '../../page-data.ts'
import { rerunCommand } from '../../rerun.ts'
import { citation, specLink } from '../../spec-link.ts'
import { CopyLine } from '../copy.tsx'
import { Exchange } from '../exchange/exchange.tsx'
import { indentXml } from '../exchange/indent.ts'
import { Xml } from '../exchange/xml.tsx'
import { useKeys } from '../keys.ts'
import { asModel } from '../model.ts'
import { Prose } from '../prose.tsx'
import { hashOf, listHash } from '../route.ts'
import { usePage } from '../state.ts'
import { BaselineMark, VerdictBadge } from '../verdict.tsx'
import { Finding } from './finding.tsx'
import { Neighbours, useNeighbours } from './neighbours.tsx'
import { Steps } from './steps.tsx'
import { tell } from './told.ts'

/** All that is known of one scenario. */
export function Scenario({ id }: { readonly id: string }) {
  const page = usePage()
  const index = page.byId.value.get(id)
  const neighbours = useNeighbours(index)
  const details = useDetails(index)
  const back = hashOf({ view: 'scenarios', filter: page.filter.value })
  useEffect(() => {
    if (index !== undefined) page.opened.value = index
  }, [index])
  const follow = (to: string | undefined) => {
    if (to === undefined) return false
    location.hash = to
    return true
  }
  useKeys({
    j: () => follow(neighbours.next),
    ArrowRight: () => follow(neighbours.next),
    k: () => follow(neighbours.previous),
    ArrowLeft: () => follow(neighbours.previous),
    Escape: () => follow(back),
  })
  const scenario = index === undefined ? undefined : page.scenarios.value[index]
  if (scenario === undefined)
    return (
      <div class="empty">
        <h1>This run has no such scenario</h1>
        <p>
          <code>{id}</code> is not among what ran. <a href={listHash()}>To the list</a>
        </p>
      </div>
    )
  return (
    <article>
      <Neighbours back={back} {...neighbours} />
      <Head scenario={scenario} expected={details?.expected} />
      {details !== undefined && <Details scenario={scenario} details={details} />}
    </article>
  )
}

function Head({
  scenario,
  expected,
}: {
  readonly scenario: PageScenario
  readonly expected: string | undefined
}) {
  const { name, verdict, baseline, baselineReason, reason, says, level, spec, section, requirements } =
    scenario
  const link = specLink(spec, section)
  const cited = citation(spec, section)
  return (
    <header class="scenario-head">
      <p class="badges">
        <VerdictBadge verdict={verdict} />
        <BaselineMark mark={baseline} />
      </p>
      <h1>{name}</h1>
      {reason !== undefined && verdict !== 'pass' && (
        <Reason reason={reason} expected={expected} verdict={verdict} />
      )}
      {baselineReason !== undefined && (
        <p class="baseline-reason">
          <span class="soft">Baseline:</span> <Prose text={baselineReason} />
        </p>
      )}
      <section class="requirement" aria-label="Requirement">
        <p>
          <span class="level">{level}</span> {says || 'The catalogue of requirements does not know this one.'}
        </p>
        <p class="soft">
          {link ? (
            <a href={link} rel="noreferrer">
              {cited} ↗
            </a>
          ) : (
            cited
          )}
          {requirements.map((requirement) => (
            <code key={requirement}>{requirement}</code>
          ))}
        </p>
      </section>
    </header>
  )
}

/** A sentence is brought out; the XML that some end with as their evidence is for reading, and told once. */
function Reason({
  reason,
  expected,
  verdict,
}: {
  readonly reason: string
  readonly expected: string | undefined
  readonly verdict: Verdict
}) {
  const { sentence, differences } = tell(reason, expected)
  const at = sentence.search(/<[a-z]/)
  const isEvidence = at > 0 && sentence.length - at > LONG_EVIDENCE
  return (
    <>
      <p class={`reason ${verdict}`}>{isEvidence ? sentence.slice(0, at) : sentence}</p>
      {isEvidence && <Xml text={indentXml(sentence.slice(at))} />}
      {differences.length > 0 && (
        <ul class="differences" aria-label="In what the nearest of what came differs">
          {differences.map((difference) => (
            <li key={difference}>
              <code>{difference}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Characters of XML that a sentence can hold. */
const LONG_EVIDENCE = 120

function Details({
  scenario,
  details,
}: {
  readonly scenario: PageScenario
  readonly details: ScenarioDetails
}) {
  const { data } = usePage()
  const { compliance, run } = data.value
  const { steps = [], expected, observed, exchange = [], entriesCut = 0 } = details
  const source = `${scenario.feature}:${scenario.line}`
  return (
    <>
      <div class={steps.length > 0 && expected !== undefined ? 'columns even' : undefined}>
        {expected !== undefined && observed !== undefined && (
          <Finding expected={expected} observed={observed} />
        )}
        <Steps steps={steps} verdict={scenario.verdict} />
      </div>
      {(exchange.length > 0 || entriesCut > 0) && (
        <Exchange
          exchange={exchange}
          entriesCut={entriesCut}
          finding={{ reason: scenario.reason, expected, observed }}
          step={scenario.step}
        />
      )}
      <section aria-labelledby="again">
        <h2 id="again">Run just this again</h2>
        {compliance && <CopyLine text={rerunCommand(asModel(compliance), run, scenario)} />}
        <p class="soft">
          {source}
          {` · ${Math.round(scenario.durationMs)} ms`}
          {scenario.retried && ' · tried again once alone'}
          {scenario.verdict === 'pass' && ' · of a pass no exchange is kept'}
        </p>
      </section>
    </>
  )
}

function useDetails(index: number | undefined): ScenarioDetails | undefined {
  const { source } = usePage()
  const [details, setDetails] = useState<ScenarioDetails>()
  useEffect(() => {
    if (index === undefined) return undefined
    let current = true
    void source.details(index).then(
      (found) => current && setDetails(found),
      // What is listed can be read all the same.
      () => current && setDetails({}),
    )
    return () => {
      current = false
    }
  }, [source, index])
  return details
}
