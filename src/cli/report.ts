import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'
import { applyBaseline } from '../report/apply-baseline.ts'
import { loadBaseline } from '../report/baseline.ts'
import { complianceOfFile } from '../report/compliance.ts'
import type { Jobs } from '../report/jobs.ts'
import { loadTerminal } from '../report/load/terminal.ts'
import type { ComplianceModel } from '../report/model.ts'
import { readRun } from '../report/read-run.ts'
import { isPartial, type RunModel } from '../report/run.ts'
import { terminal } from '../report/terminal.ts'
import { writeInto } from '../report/write.ts'
import type { Catalogue } from '../requirements/catalogue.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { EXIT } from './exit-codes.ts'
import { colour, print, printJson, tellError } from './output.ts'
import { chooseProfile, withCells } from './profile.ts'

/** `assay report`: remakes the reports of runs, from messages.ndjson (else compliance.json), load.json and run.json. */
export async function remakeReports(
  runs: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<number> {
  let code: number = EXIT.held
  for (const given of runs) {
    const directory = (await stat(given).catch(() => undefined))?.isDirectory() ? given : path.dirname(given)
    const { run, jobs: recorded } = await readRun(directory)
    const jobs = await remade(recorded, { run, directory })
    const { failure } = await writeInto({ jobs, run }, directory)
    if (json) printJson(jobsJson(jobs))
    else {
      const page = path.join(directory, 'report.html')
      print(`${told(jobs, run, page)}report: ${page}`)
    }
    if (failure) {
      tellError(failure, false)
      code = EXIT.internal
    }
  }
  return code
}

/** The models of a run, what was certified computed anew from its messages where they are. */
async function remade(
  recorded: Jobs,
  { run, directory }: { readonly run: RunModel; readonly directory: string },
): Promise<Jobs> {
  const messages = path.join(directory, 'messages.ndjson')
  if (existsSync(messages)) return { ...recorded, compliance: await computed(messages, run) }
  if (recorded.compliance || recorded.load) return recorded
  throw new ConfigurationError(
    'E_RUN',
    `${directory} holds nothing to remake reports from: neither messages.ndjson nor load.json is in it`,
  )
}

async function computed(messages: string, run: RunModel): Promise<ComplianceModel> {
  const model = await complianceOfFile(messages, {
    target: run.target.name,
    requirements: await catalogue(),
    ...(run.interrupted ? { interrupted: run.interrupted.reason } : {}),
  })
  const { baseline, profile, strict } = run.options
  const partial = isPartial(run)
  const today = new Date(run.startedAt)
  const applied = baseline
    ? applyBaseline(model, await loadBaseline(baseline), { today, partial }).model
    : model
  return profile === undefined
    ? applied
    : withCells(applied, await chooseProfile(String(profile)), { strict: strict === true })
}

let loaded: Promise<Catalogue> | undefined

function catalogue(): Promise<Catalogue> {
  loaded ??= loadCatalogue(packagePath('features'))
  return loaded
}

/** The one model there is; both by name where the run did both jobs. */
function jobsJson(jobs: Jobs): unknown {
  return jobs.compliance && jobs.load ? jobs : (jobs.compliance ?? jobs.load)
}

function told({ compliance, load }: Jobs, run: RunModel, page: string): string {
  return [
    compliance && terminal(compliance, run, { colour, page }),
    load && loadTerminal(load, run, { colour }),
  ]
    .filter(Boolean)
    .join('\n')
}
