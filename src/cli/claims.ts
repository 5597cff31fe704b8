import { readFile } from 'node:fs/promises'
import pc from 'picocolors'
import { ConfigurationError, messageOf, UsageError } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'
import { fileProblem } from '../report/failure.ts'
import { oneLine } from '../report/line.ts'
import { type RunModel, softwareOf } from '../report/run.ts'
import { type Doap, readDoap } from '../requirements/claims/doap.ts'
import { type ClaimState, type JudgedClaim, judgeClaims } from '../requirements/claims/judge-claims.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { type CertifiedRun, certifiedRun } from './certified-run.ts'
import { runCertification } from './certify.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson, tell } from './output.ts'

/** Options of `assay claims` as commander hands them over. */
export interface ClaimsOptions {
  /** Directory of a run that is the evidence; without one the target is certified. */
  readonly run?: string
  readonly spec?: readonly string[]
  readonly lanes: number
  readonly out: string
  readonly strict?: boolean
  readonly json?: boolean
}

/** `assay claims`: what a server's DOAP file claims, against what certifying it shows. */
export async function judgeDoap(
  file: string,
  target: string | undefined,
  given: { readonly options: ClaimsOptions; readonly command: readonly string[] },
): Promise<number> {
  const { options } = given
  if (options.run !== undefined && (target !== undefined || options.spec !== undefined))
    throw new UsageError('E_CLAIMS_EVIDENCE', 'a run that is the evidence has its target and specs already', {
      hint: 'leave out either --run, or the target and --spec',
    })
  const doap = await doapOf(file)
  const found =
    options.run === undefined ? await certified(target ?? 'prosody', given) : await certifiedRun(options.run)
  if (typeof found === 'number') return found
  const { specs } = await loadCatalogue(packagePath('features'))
  const { model, run } = found
  const version = versionOf(run, doap)
  const claims = judgeClaims(doap.claims, {
    scenarios: model.scenarios,
    complete: model.interrupted === undefined && run.options.tags === undefined,
    specs,
    ...(version === undefined ? {} : { serverVersion: version }),
  })
  const totals = totalsOf(claims)
  if (options.json) printJson({ doap: { file, ...doap }, target: run.target, run: run.id, totals, claims })
  else print(told(claims, { doap, found, totals }))
  return options.strict && totals['over-claimed'] > 0 ? EXIT.failed : EXIT.held
}

/** The version that `since` and `until` of the file speak of; none where the server is of another project. */
function versionOf({ target: { software, name } }: RunModel, { project }: Doap): string | undefined {
  if (!software || project === undefined) return software?.version
  const [one, other] = [software.name, project].map((text) => text.toLowerCase())
  if (one?.startsWith(other ?? '') || other?.startsWith(one ?? '')) return software.version
  tell(
    `the file speaks of ${oneLine(project)}, but ${name} is ${oneLine(software.name)}: since and until do not count`,
  )
  return undefined
}

async function doapOf(file: string): Promise<Doap> {
  let xml: string
  try {
    xml = await readFile(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError('E_DOAP', `cannot read ${file}: ${fileProblem(cause)}`, { cause })
  }
  let doap: Doap
  try {
    doap = readDoap(xml)
  } catch (cause) {
    throw new ConfigurationError('E_DOAP', `${file} is no well-formed XML: ${messageOf(cause)}`, { cause })
  }
  for (const problem of doap.problems) tell(`${file}: ${oneLine(problem)}`)
  if (doap.claims.length > 0) return doap
  throw new ConfigurationError('E_DOAP', `${file} claims no XEP or RFC`, {
    hint: 'XEP-0453 says how: an xmpp:SupportedXep in each implements of the Project',
  })
}

/** The evidence of a run made for it, or the exit code of one that came to nothing. */
async function certified(
  target: string,
  { options, command }: { readonly options: ClaimsOptions; readonly command: readonly string[] },
): Promise<CertifiedRun | number> {
  const { spec, lanes, out } = options
  let found: CertifiedRun | undefined
  const code = await runCertification(target, {
    // What is known not to hold does not hold.
    options: { lanes, out, baseline: false, json: false, ...(spec ? { spec } : {}) },
    command,
    tellFindings: ({ model, run, page }) => {
      found = { model, run }
      tell(`report of the evidence: ${page}`)
    },
  })
  const ended = code === EXIT.held || code === EXIT.failed
  return found && ended ? found : code
}

const STATES = [
  'over-claimed',
  'unclaimed',
  'undecided',
  'confirmed',
  'no evidence',
] as const satisfies readonly ClaimState[]

type ClaimTotals = Readonly<Record<ClaimState | 'version differs', number>>

function totalsOf(claims: readonly JudgedClaim[]): ClaimTotals {
  const count = (state: ClaimState) => claims.filter((claim) => claim.state === state).length
  const states = Object.fromEntries(STATES.map((state) => [state, count(state)])) as Record<
    ClaimState,
    number
  >
  return { ...states, 'version differs': claims.filter(({ version }) => version !== undefined).length }
}

const PAINTS: Readonly<Record<ClaimState, (text: string) => string>> = {
  'over-claimed': pc.red,
  unclaimed: pc.cyan,
  undecided: pc.yellow,
  confirmed: pc.green,
  'no evidence': pc.dim,
}

function told(
  claims: readonly JudgedClaim[],
  { doap, found: { run }, totals }: { doap: Doap; found: CertifiedRun; totals: ClaimTotals },
): string {
  const counts = Object.entries(totals).map(([state, count]) => `${count} ${state}`)
  const blocks = STATES.map((state) => {
    const alike = claims.filter((claim) => claim.state === state)
    if (alike.length === 0) return ''
    const title = PAINTS[state](`${state[0]?.toUpperCase()}${state.slice(1)}`)
    // Nothing but their names can be said of these.
    if (state === 'no evidence') return `${title}\n  ${alike.map(({ spec }) => spec).join(', ')}`
    return [title, ...alike.map(claimLine)].join('\n')
  })
  const project = oneLine(doap.project ?? 'The project')
  const head = `${pc.bold(project)} claims ${doap.claims.length} specs, held against ${oneLine(softwareOf(run) ?? run.target.name)}`
  return [head, ...blocks, counts.join(', ')].filter(Boolean).join('\n\n')
}

function claimLine({ spec, claim, reason, version }: JudgedClaim): string {
  const status = (claim?.status ?? (claim ? 'claimed' : '')).padEnd(8)
  const differs = version ? `; claims version ${version.claimed}, read was ${version.read}` : ''
  return `  ${spec}  ${oneLine(status)}  ${oneLine(`${reason}${differs}`, { limit: 300 })}`
}
