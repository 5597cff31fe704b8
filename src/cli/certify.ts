import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { AssayError, TargetError, UsageError } from '../base/errors.ts'
import type { Plan } from '../conformance/plan.ts'
import { type ConformanceOptions, type ConformanceOutcome, runConformance } from '../conformance/run.ts'
import { startHarness } from '../conformance/start-harness.ts'
import { TargetWatch } from '../conformance/target-watch.ts'
import { applyBaseline, isNews } from '../report/apply-baseline.ts'
import { Attempts } from '../report/attempts.ts'
import { loadBaseline } from '../report/baseline.ts'
import { complianceFrom } from '../report/compliance.ts'
import type { ComplianceModel } from '../report/model.ts'
import { MessageLog } from '../report/ndjson.ts'
import { exitVerdict } from '../report/outcome.ts'
import type { RunModel } from '../report/run.ts'
import { terminal } from '../report/terminal.ts'
import { runDirectory, writeReports } from '../report/write.ts'
import { specsOf } from '../requirements/profiles/profile.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { resolveTargetWithPartner } from '../target/partner.ts'
import { preflight } from '../target/preflight.ts'
import type { Target } from '../target/target.ts'
import { type Certified, keyFrom, writeCertificate } from './certificate.ts'
import { shippedBaseline } from './certified-run.ts'
import type { CertifyOptions } from './certify-options.ts'
import { EXIT } from './exit-codes.ts'
import { tellGithub } from './github.ts'
import { type Interruption, interruptible } from './interrupt.ts'
import { LiveProgress } from './live.ts'
import { colour, print, printJson, tell, tellError } from './output.ts'
import { chooseProfile, withCells } from './profile.ts'
import { keepReports, pageOf, tellUnwritten } from './refuge.ts'
import { describeRun, newRunId } from './run-facts.ts'
import { specNames } from './spec-names.ts'

/** The baseline that counts: the user's, else the one shipped for a reference server. */
function baselineFor(target: Target, { baseline }: CertifyOptions): string | undefined {
  if (typeof baseline === 'string') return baseline
  if (baseline === false) return undefined
  return shippedBaseline(target.name)
}

/** What a run found, its reports written. */
export interface Certification {
  readonly model: ComplianceModel
  readonly run: RunModel
  /** Where its page is. */
  readonly page: string
}

/** `assay certify`: runs the features against a target, writes the reports, and says by exit code whether it held. */
export function certify(given: string, options: CertifyOptions, command: readonly string[]): Promise<number> {
  return runCertification(given, {
    options,
    command,
    tellFindings: ({ model, run, page }) => {
      if (options.json) printJson(model)
      else print(`${terminal(model, run, { colour, page })}report: ${page}`)
      tellGithub({ jobs: { compliance: model }, run })
    },
  })
}

/** How a certification runs and who is told what it found. */
export interface CertificationRun {
  readonly options: CertifyOptions
  /** As it stands in run.json. */
  readonly command: readonly string[]
  readonly tellFindings: (found: Certification) => void
}

/** Certifies a target and writes the reports, without a word on what was found; the exit code is that of `assay certify`. */
export async function runCertification(
  given: string,
  { options, command, tellFindings }: CertificationRun,
): Promise<number> {
  const startedAt = new Date()
  if (options.signingKey !== undefined && options.profile === undefined)
    throw new UsageError('E_SIGNING_KEY', 'only a run against a profile has a certificate to sign', {
      hint: 'add --profile, such as --profile xep-0479, or leave --signing-key out',
    })
  const chosen = options.profile === undefined ? undefined : await chooseProfile(options.profile)
  const key = await keyFrom(options.signingKey)
  const specs = chosen ? specsOf(chosen.cells) : specNames(options.spec ?? [])
  const selection = { specs, ...(options.tags ? { tags: options.tags } : {}) }
  return interruptible(async (interruption) => {
    const { signal } = interruption
    const ready = await resolveTargetWithPartner(given, options.partner, { signal, onWarning: tell })
    const watch = new TargetWatch(ready, (error) => interruption.abort(error))
    const harness = await startHarness({
      target: ready,
      signal,
      onVerdict: (outcome) => watch.observe(outcome),
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    })
    try {
      const { timeoutMs, catalogue } = harness.harness
      const software = await preflight(ready, { timeoutMs, signal })
      const baselinePath = baselineFor(ready.target, options)
      const baseline = baselinePath === undefined ? undefined : await loadBaseline(baselinePath)
      const id = newRunId(ready.target.name, startedAt)
      const today = new Date()
      // Nothing is reported as news that does not come out so again when nothing else is going on.
      const doubtful =
        baseline &&
        ((outcome: ScenarioVerdict, { deciding }: Plan) =>
          isNews(baseline, outcome, { today, deciding: (requirement) => deciding.get(requirement) ?? 0 }))
      const run = await execute({ id, options, selection, interruption, doubtful })
      const interrupted = interruptionOf(interruption)
      const model = complianceFrom(run.attempts, {
        target: ready.target.name,
        requirements: catalogue,
        planned: run.outcome?.planned ?? 0,
        ...(interrupted === undefined ? {} : { interrupted }),
      })
      const partial = selection.specs.length > 0 || selection.tags !== undefined
      const applied = baseline && applyBaseline(model, baseline, { today, partial })
      const facts = describeRun({
        id,
        command,
        given,
        target: ready.target,
        software,
        startedAt,
        options,
        baselinePath,
        interrupted,
      })
      const strict = options.strict === true
      const judged = applied?.model ?? model
      const final = chosen ? withCells(judged, chosen, { strict }) : judged
      return await conclude({
        model: final,
        facts,
        options,
        tellFindings,
        interruption,
        code: exitVerdict(final, applied?.news, { strict }),
        log: run.log,
        certified: chosen && { model: final, run: facts, chosen, catalogue, ...(key ? { key } : {}) },
      })
    } finally {
      await harness.stop()
    }
  })
}

interface Execution {
  readonly attempts: Attempts
  readonly log: MessageLog
  readonly outcome: ConformanceOutcome | undefined
}

async function execute(given: {
  id: string
  options: CertifyOptions
  selection: { specs: readonly string[]; tags?: string }
  interruption: Interruption
  doubtful: ConformanceOptions['doubtful']
}): Promise<Execution> {
  const { id, options, selection, interruption, doubtful } = given
  const directory = runDirectory(options.out, id)
  try {
    mkdirSync(directory, { recursive: true })
  } catch {
    // Told when the reports are written; the run goes on and shows what it can on the terminal.
  }
  const log = new MessageLog(path.join(directory, 'messages.ndjson'))
  const attempts = new Attempts()
  let live: LiveProgress | undefined
  const onEnvelope = (envelope: Envelope) => {
    log.write(envelope)
    attempts.observe(envelope)
    live?.observe(envelope)
  }
  try {
    const outcome = await runConformance({
      selection,
      lanes: options.lanes,
      seed: options.order,
      signal: interruption.signal,
      doubtful,
      onEnvelope,
      onPlan: ({ total }) => {
        if (!options.json) live = new LiveProgress(total)
      },
    })
    return { attempts, log, outcome }
  } finally {
    live?.stop()
  }
}

function interruptionOf(interruption: Interruption): string | undefined {
  const { reason } = interruption
  return reason === undefined ? undefined : reason instanceof Error ? reason.message : String(reason)
}

async function conclude(given: {
  model: ComplianceModel
  facts: RunModel
  options: CertifyOptions
  tellFindings: CertificationRun['tellFindings']
  interruption: Interruption
  code: number
  log: MessageLog
  certified: Certified | undefined
}): Promise<number> {
  const { model, facts, options, tellFindings, interruption, log, certified } = given
  const logFailure = log.close()
  const findings = { jobs: { compliance: model }, run: facts }
  const kept = await keepReports(findings, (all) => writeReports(all, options.out))
  const uncertified =
    certified && !model.interrupted && !kept.failure && !logFailure
      ? await writeCertificate(kept.directory, certified)
      : undefined
  tellFindings({ model, run: facts, page: pageOf(kept) })
  tellUnwritten(kept, { debug: options.debug === true, further: logFailure ?? uncertified })
  const { reason } = interruption
  if (reason instanceof TargetError) {
    tellError(reason, options.debug === true)
    return EXIT.unreachable
  }
  if (interruption.received) return EXIT.aborted
  if (reason instanceof AssayError || kept.failure || logFailure || uncertified) return EXIT.internal
  const { pass, fail, advisory, unsupported } = model.totals
  if (pass + fail + advisory + unsupported === 0) {
    tell('no scenario came to a decision; the reasons are in the report')
    return EXIT.failed
  }
  return given.code
}
