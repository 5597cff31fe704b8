import pc from 'picocolors'
import { AuditCollector, type AuditProgress, runAudit } from '../conformance/audit.ts'
import type { AuditReport } from '../conformance/audit-report.ts'
import type { Selection } from '../conformance/plan.ts'
import { startHarness } from '../conformance/start-harness.ts'
import { resolveTargetWithPartner } from '../target/partner.ts'
import { addressesOf, requirePermission } from '../target/permission.ts'
import { preflight } from '../target/preflight.ts'
import type { ReadyTarget } from '../target/target.ts'
import { EXIT } from './exit-codes.ts'
import { type Interruption, interruptible } from './interrupt.ts'
import { print, printJson, tell } from './output.ts'
import { specNames } from './spec-names.ts'

/** Under a mutation most waits end by time-out, so an audit waits less than a run that judges a server; milliseconds. */
const AUDIT_TIMEOUT_MS = 2500
const LINE_EVERY_MS = 5000

/** Options of `assay audit` as commander hands them over. */
export interface AuditCommandOptions {
  readonly spec?: readonly string[]
  readonly tags?: string
  readonly part?: Selection['part']
  readonly partner?: string
  readonly lanes: number
  /** Seconds. */
  readonly timeout?: number
  readonly every?: boolean
  readonly json?: boolean
}

/** `assay audit`: asks of each scenario that passes whether it can fail. */
export async function audit(given: string, options: AuditCommandOptions): Promise<number> {
  const { tags, part } = options
  const selection = { specs: specNames(options.spec ?? []), part, ...(tags ? { tags } : {}) }
  return interruptible((interruption) => auditUnder(interruption, { given, options, selection }))
}

async function auditUnder(
  interruption: Interruption,
  { given, options, selection }: { given: string; options: AuditCommandOptions; selection: Selection },
): Promise<number> {
  const { signal } = interruption
  const ready = await resolveTargetWithPartner(given, options.partner, { signal, onWarning: tell })
  await guard(ready)
  const collector = new AuditCollector()
  const { onVerdict } = collector
  const timeoutMs =
    options.timeout === undefined
      ? Math.min(AUDIT_TIMEOUT_MS, ready.target.timeoutMs)
      : options.timeout * 1000
  const { stop } = await startHarness({ target: ready, signal, timeoutMs, onVerdict })
  let told = performance.now()
  const onProgress = ({ trials, killed, candidates }: AuditProgress) => {
    if (performance.now() - told < LINE_EVERY_MS) return
    told = performance.now()
    tell(`${trials} trials · ${killed} of ${candidates} scenarios seen to fail`)
  }
  try {
    await preflight(ready, { timeoutMs: ready.target.timeoutMs, signal })
    const report = await runAudit(collector, {
      selection,
      lanes: options.lanes,
      every: options.every,
      signal,
      onProgress,
    })
    if (options.json) printJson(report)
    else print(auditText(report, options.every === true))
    if (interruption.received) return EXIT.aborted
    return report.survivors.length === 0 ? EXIT.held : EXIT.failed
  } finally {
    await stop()
  }
}

/** An audit is hard on a server; beyond loopback its owner has to agree. @throws ConfigurationError (E_PERMISSION) */
async function guard({ target, partner, stop }: ReadyTarget): Promise<void> {
  try {
    for (const each of partner ? [target, partner.target] : [target]) {
      const { domain, permission } = each
      const addresses = await addressesOf(each)
      requirePermission({ run: 'audit', domain, addresses, ...(permission ? { permission } : {}) })
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function auditText(
  {
    audited,
    killed,
    enacted,
    unplayed,
    must,
    scenarios,
    survivors,
    unnoticed,
    idle,
    violations,
  }: AuditReport,
  every: boolean,
): string {
  const lines = [
    `${killed} of ${audited} scenarios that pass were seen to fail (${must.killed} of ${must.audited} at MUST level; ${scenarios} ran)`,
    `${violations.effective} of the ${violations.written} written violations that were tried were noticed`,
  ]
  if (enacted > 0)
    lines.push(
      `${enacted} of them pass only while what their requirements say is enacted: no server was seen to do it here`,
    )
  if (unplayed.length > 0) lines.push('', pc.bold('Did not pass although they were enacted'))
  for (const { scenario, verdict, reason } of unplayed) lines.push(`  ${scenario} (${verdict}: ${reason})`)
  if (survivors.length > 0) lines.push('', pc.bold('Could not be made to fail'))
  for (const { scenario, violation } of survivors) lines.push(`  ✗ ${scenario}`, `    tried: ${violation}`)
  if (every && unnoticed.length > 0)
    lines.push('', pc.bold('Violations that no scenario of their requirement noticed'))
  for (const { requirement, violation } of every ? unnoticed : [])
    lines.push(`  ${requirement}: ${violation}`)
  if (every && idle.length > 0) lines.push('', pc.bold('Violations that found nothing to act on'))
  for (const { requirement, violation } of every ? idle : []) lines.push(`  ${requirement}: ${violation}`)
  return lines.join('\n')
}
