import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import pc from 'picocolors'
import { UsageError } from '../base/errors.ts'
import { writeAtomically } from '../report/atomic.ts'
import { type BaselineEntry, loadBaseline, parseBaseline } from '../report/baseline.ts'
import { editBaseline, emptyBaseline } from '../report/baseline-edit.ts'
import {
  AWAITS_EXPLANATION,
  type BaselineUpdate,
  type EntryStanding,
  updateOf,
} from '../report/baseline-update.ts'
import { fileProblem, ReportError } from '../report/failure.ts'
import { oneLine } from '../report/line.ts'
import { isPartial, type RunModel } from '../report/run.ts'
import { baselineOf, certifiedRun } from './certified-run.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'

/** Options of `assay baseline update` as commander hands them over. */
export interface BaselineUpdateOptions {
  readonly baseline?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `assay baseline update`: makes a baseline say what a run saw. */
export async function updateBaseline(directory: string, options: BaselineUpdateOptions): Promise<number> {
  const { run, model } = await certifiedRun(directory)
  const file = baselineOf(run, options.baseline)
  refuseInstalled(file)
  const isNew = !existsSync(file)
  // loadBaseline names every problem of a file; what it accepts can be edited.
  const baseline = isNew ? parseBaseline(newText(run), file) : await loadBaseline(file)
  const before = isNew ? newText(run) : await readFile(file, 'utf8')
  const update = updateOf(model, baseline, { today: new Date(), partial: isPartial(run) })
  const { added } = update
  const dropped = update.dropped.map(({ entry }) => entry)
  const after = editBaseline(before, { dropped, added })
  const changes = isNew || dropped.length + added.length > 0
  const written = changes && options.dryRun !== true
  if (written) await write(file, after)
  if (options.json) printJson({ baseline: file, written, ...update })
  else print(told(update, { file, written, changes }))
  return EXIT.held
}

/** The baseline of an installed Assay goes with the next update of the package. */
function refuseInstalled(file: string): void {
  if (!/[\\/]node_modules[\\/]/.test(file)) return
  throw new UsageError('E_BASELINE_SHIPPED', `${file} is the baseline that comes with Assay`, {
    hint: 'copy it, name the copy with --baseline here and for assay certify',
  })
}

function newText({ target }: RunModel): string {
  const version = target.software?.version
  return emptyBaseline({ target: target.name, ...(version === undefined ? {} : { version }) })
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text)
  } catch (cause) {
    throw new ReportError('E_BASELINE_WRITE', `cannot write the baseline ${file}: ${fileProblem(cause)}`, {
      cause,
    })
  }
}

const WHY_DROPPED = {
  passes: 'passes now',
  'not offered': 'the server does not offer it any more',
  absent: 'no scenario is there for it any more',
} as const

function told(
  { dropped, added, over, kept }: BaselineUpdate,
  { file, written, changes }: { file: string; written: boolean; changes: boolean },
): string {
  const lines = [
    ...dropped.map((item) => line(pc.red('-'), item.entry, whyDropped(item))),
    ...added.map((entry) => line(pc.green('+'), entry, entry.reason)),
    ...over.map(({ entry }) =>
      line(
        pc.yellow('!'),
        entry,
        `is over since ${entry.until} and still fails: set until anew, or leave it to fail`,
      ),
    ),
  ]
  const count = `${dropped.length} dropped, ${added.length} added, ${kept} kept`
  const outcome = written ? 'written' : changes ? 'not written (--dry-run)' : 'is up to date'
  const hint = written && added.length > 0 ? [`write a reason where it says “${AWAITS_EXPLANATION}”`] : []
  return [...lines, `${file}: ${count}; ${outcome}`, ...hint].join('\n')
}

function whyDropped({ standing, entry }: EntryStanding): string {
  const why = standing in WHY_DROPPED ? WHY_DROPPED[standing as keyof typeof WHY_DROPPED] : standing
  return `${why}; the reason was: ${entry.reason}`
}

function line(sign: string, { requirement, scenario }: BaselineEntry, detail: string): string {
  return `${sign} ${oneLine(scenario ?? requirement)}\n    ${oneLine(detail, { limit: 400 })}`
}
