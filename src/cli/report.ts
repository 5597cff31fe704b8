import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError, messageOf } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'
import { applyBaseline } from '../report/apply-baseline.ts'
import { loadBaseline } from '../report/baseline.ts'
import { complianceOfFile } from '../report/compliance.ts'
import type { RunModel } from '../report/run.ts'
import { terminal } from '../report/terminal.ts'
import { writeReports } from '../report/write.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { EXIT } from './exit-codes.ts'
import { colour, print, printJson, tellError } from './output.ts'

/** `assay report`: remakes the reports of runs from their messages.ndjson and run.json. */
export async function remakeReports(
  runs: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<number> {
  const catalogue = await loadCatalogue(packagePath('features'))
  let code: number = EXIT.held
  for (const given of runs) {
    const directory = (await stat(given).catch(() => undefined))?.isDirectory() ? given : path.dirname(given)
    const run = await readRun(path.join(directory, 'run.json'))
    const computed = await complianceOfFile(path.join(directory, 'messages.ndjson'), {
      target: run.target.name,
      requirements: catalogue,
      ...(run.interrupted ? { interrupted: run.interrupted.reason } : {}),
    })
    const { baseline, spec, tags } = run.options
    const partial = spec !== undefined || tags !== undefined
    const model = baseline
      ? applyBaseline(computed, await loadBaseline(baseline), { today: new Date(run.startedAt), partial })
          .model
      : computed
    const { failure } = await writeReports(model, run, path.dirname(path.resolve(directory)), {
      latest: false,
    })
    if (json) printJson(model)
    else print(`${terminal(model, run, { colour })}report: ${path.join(directory, 'report.html')}`)
    if (failure) {
      tellError(failure, false)
      code = EXIT.internal
    }
  }
  return code
}

async function readRun(file: string): Promise<RunModel> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as RunModel
  } catch (cause) {
    throw new ConfigurationError('E_RUN', `${file} cannot be read: ${messageOf(cause)}`, {
      cause,
      hint: 'name the directory of a run, such as reports/latest',
    })
  }
}
