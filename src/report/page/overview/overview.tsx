import { headlineOf } from '../../headline.ts'
import { secondsText } from '../../load/units.ts'
import { type RunModel, runMilliseconds, softwareOf } from '../../run.ts'
import { Facts } from '../facts.tsx'
import { LoadGlance } from '../load/glance.tsx'
import { asModel } from '../model.ts'
import { usePage } from '../state.ts'
import { Attention } from './attention.tsx'
import { Cells } from './cells.tsx'
import { Levels } from './levels.tsx'
import { ComplianceNotices } from './notices.tsx'
import { Specs } from './specs.tsx'
import { TotalsLine } from './totals.tsx'

/** The run at a glance. */
export function Overview() {
  const { run, compliance, load } = usePage().data.value
  return (
    <>
      {compliance && (
        <>
          <h1>{sentence(headlineOf(asModel(compliance)))}</h1>
          <Facts facts={certifyFacts(run, compliance.profile)} />
          <TotalsLine totals={compliance.totals} />
          <ComplianceNotices compliance={compliance} run={run} />
          <Cells cells={compliance.cells} />
          <Attention />
        </>
      )}
      {load && <LoadGlance model={load} run={run} heading={compliance === undefined ? 'h1' : 'h2'} />}
      {compliance && compliance.scenarios.length > 0 && (
        <div class="columns">
          <Specs compliance={compliance} />
          <Levels compliance={compliance} />
        </div>
      )}
      <RunFacts run={run} />
    </>
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function certifyFacts(run: RunModel, profile: string | undefined): readonly string[] {
  return [
    softwareOf(run) ?? '',
    run.target.domain,
    profile ? `profile ${profile}` : '',
    run.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    secondsText(runMilliseconds(run) / 1_000),
    run.options.strict === true ? 'strict: advisories count as failures' : '',
  ]
}

function RunFacts({ run }: { readonly run: RunModel }) {
  const { id, versions, platform, command, lanes, seed, load } = run
  const facts = [
    `run ${id}`,
    `assay ${versions.assay}`,
    `Node ${versions.node}`,
    platform,
    lanes === undefined ? '' : `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    seed === undefined ? '' : `seed ${seed}`,
  ]
  const commands = [command, ...(lanes !== undefined && load ? [load.command] : [])]
  return (
    <footer class="run">
      <Facts facts={facts} />
      {commands.map((words) => (
        <code key={words.join(' ')}>{words.join(' ')}</code>
      ))}
    </footer>
  )
}
