import type { LoadModel } from '../../../metrics/load-model.ts'
import { startText } from '../../html/compliance.ts'
import { escapeHtml } from '../../html/escape.ts'
import { type RunModel, runMilliseconds } from '../../run.ts'
import { achievedShare } from '../headline.ts'
import {
  deliveryTable,
  errorsTable,
  harnessTable,
  loginsTable,
  operationsTable,
  resourcesTable,
} from '../tables.ts'
import { countText, secondsText } from '../units.ts'
import { loadNoticesHtml, thresholdsHtml } from './notices.ts'
import { chartData, percentilesHtml, secondsHtml } from './plots.ts'
import { tableHtml } from './table.ts'

/** What ran and how fast. */
export function loadFacts(model: LoadModel, run: RunModel): readonly string[] {
  const about = run.load ?? run
  const share = achievedShare(model)
  return [
    `scenario ${model.scenario}`,
    `${countText(model.loggedIn)} of ${countText(model.clients)} clients`,
    model.executor,
    ...(share === undefined ? [] : [`${share} of the intended rate`]),
    `measured ${secondsText(model.measuredSeconds)}`,
    startText(about.startedAt),
    `${secondsText(runMilliseconds(about) / 1_000)} in all`,
  ]
}

/** All that a load run found: notices, thresholds, tables, and plots that also stand as tables. */
export function loadHtml(model: LoadModel): string {
  return [
    loadNoticesHtml(model),
    thresholdsHtml(model),
    operationsHtml(model),
    deliveryHtml(model),
    percentilesHtml(model),
    secondsHtml(model),
    section('er', 'Errors', tableHtml(errorsTable(model), { labelledBy: 'er' })),
    loginsHtml(model),
    resourcesHtml(model),
    chartData(model),
  ].join('')
}

function operationsHtml(model: LoadModel): string {
  const table = tableHtml(operationsTable(model), {
    labelledBy: 'op',
    alarm: ['failed'],
    unreliable: model.harness.limited,
  })
  const about =
    '<p class="about">What was due in the measure phase. Latency counts from the time an operation was due, so a server that stalls is charged for everything it kept waiting; service time counts from the time it was sent.</p>'
  return section('op', 'Operations', table && `${about}${table}`)
}

function deliveryHtml(model: LoadModel): string {
  const table = tableHtml(deliveryTable(model), {
    labelledBy: 'de',
    alarm: ['lost', 'rejected', 'duplicated', 'reordered'],
  })
  const about =
    '<p class="about">Every copy owed to a receiver, over all phases. A copy is lost when it neither arrived nor came back as an error; one that arrived after a later one of the same pair was reordered.</p>'
  const none = '<p class="about">No operation of this run delivers messages.</p>'
  return section('de', 'Delivery', table ? `${about}${table}` : none)
}

function loginsHtml(model: LoadModel): string {
  const { attempted, failed } = model.logins
  const failures = failed === 0 ? '' : `, <b class="v fail">${countText(failed)} failed</b>`
  const about = `<p class="about">${countText(attempted)} ${attempted === 1 ? 'login' : 'logins'}${failures}.</p>`
  const table = tableHtml(loginsTable(model), { labelledBy: 'lo' })
  return section('lo', 'Logging in', attempted === 0 ? '' : `${about}${table}`)
}

function resourcesHtml(model: LoadModel): string {
  const { workers, processes, droppedIterations } = model.harness
  const plural = (count: number, one: string, many: string) =>
    `${countText(count)} ${count === 1 ? one : many}`
  const dropped =
    droppedIterations === 0
      ? ''
      : ` ${plural(droppedIterations, 'operation was', 'operations were')} due and could not be begun: no client was free.`
  const unseen = model.server ? '' : ' The server was not sampled: only a server that Assay starts can be.'
  const about = `<p class="about">Assay ran ${plural(workers, 'worker', 'workers')} in ${plural(processes, 'process', 'processes')}. Schedule lag is how much later than due operations were begun.${dropped}${unseen}</p>`
  const tables = [resourcesTable(model), harnessTable(model)].map((table) =>
    tableHtml(table, { labelledBy: 're' }),
  )
  return section('re', 'Server and harness', `${about}${tables.join('')}`)
}

function section(id: string, title: string, content: string): string {
  return content === ''
    ? ''
    : `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>${content}</section>`
}
