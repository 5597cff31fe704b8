import type { LoadModel } from '../../metrics/load-model.ts'
import { markdown, markdownCode } from '../markdown.ts'
import { type RunModel, runMilliseconds, softwareOf } from '../run.ts'
import { achievedShare, loadHeadline } from './headline.ts'
import {
  deliveryTable,
  errorsTable,
  loginsTable,
  operationsTable,
  resourcesTable,
  type Table,
} from './tables.ts'
import { thresholdDetail } from './threshold-text.ts'
import { countText, secondsText } from './units.ts'

/** A load run as Markdown: what spoils it first, then thresholds and figures. */
export function loadSummary(model: LoadModel, run: RunModel): string {
  const software = softwareOf(run)
  const share = achievedShare(model)
  const about = [
    software && markdown(software),
    `${countText(model.loggedIn)} of ${countText(model.clients)} clients`,
    markdown(model.executor),
    `measured ${secondsText(model.measuredSeconds)}`,
    ...(share === undefined ? [] : [`${share} of the intended rate`]),
    `${secondsText(runMilliseconds(run.load ?? run) / 1_000)} in all`,
    `assay ${markdown(run.versions.assay)}`,
  ]
  const sections = [
    `# ${markdown(model.target)}, load ${markdown(model.scenario)}: ${markdown(loadHeadline(model))}`,
    about.filter(Boolean).join(' · '),
    model.interrupted &&
      `> **Interrupted** during ${model.interrupted.phase}: ${markdown(model.interrupted.reason)}`,
    limitedNotice(model),
    thresholds(model),
    table(operationsTable(model)),
    table(deliveryTable(model)),
    table(errorsTable(model)),
    table(loginsTable(model)),
    table(resourcesTable(model)),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function limitedNotice({ harness }: LoadModel): string {
  if (!harness.limited) return ''
  const reasons = harness.reasons.map((reason) => `\n> - ${markdown(reason)}`).join('')
  return `> **The harness was the limit**: these latencies are its own, not the server's.\n>${reasons}`
}

function thresholds(model: LoadModel): string {
  if (model.thresholds.length === 0) return ''
  const rows = model.thresholds.map(
    (threshold) =>
      `| ${threshold.ok ? '✓' : '✗ **crossed**'} | ${markdownCode(threshold.expression.replaceAll('|', '¦'))} | ${markdown(thresholdDetail(threshold))} |`,
  )
  return ['| | threshold | value |', '|---|---|--:|', ...rows].join('\n')
}

function table({ head, rows }: Table): string {
  if (rows.length === 0) return ''
  return [
    `| ${head.join(' | ')} |`,
    `|---|${head
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    ...rows.map((cells) => `| ${cells.map((cell) => markdown(cell)).join(' | ')} |`),
  ].join('\n')
}
