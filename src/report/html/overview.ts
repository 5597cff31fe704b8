import { scenarioCount } from '../headline.ts'
import { matrixOf, REPORT_ORDER } from '../matrix.ts'
import type { ComplianceModel } from '../model.ts'
import { newsDetail, newsInOrder, newsLabel } from '../news.ts'
import { decides } from '../outcome.ts'
import type { RunModel } from '../run.ts'
import { anchorOf, escapeHtml } from './escape.ts'

/** The table specs × verdicts; a count leads to its scenarios. */
export function matrixHtml(model: ComplianceModel): string {
  const rows = matrixOf(model)
  if (rows.length === 0) return ''
  const head = REPORT_ORDER.map((verdict) => `<th scope="col">${verdict}</th>`).join('')
  const body = rows.map(({ spec, totals }) => {
    const cells = REPORT_ORDER.map((verdict) => {
      const count = totals[verdict]
      if (count === 0) return '<td class="zero">0</td>'
      const label = `${scenarioCount(count)} of ${spec}: ${verdict}`
      return `<td class="${verdict}"><a href="#scenarios" data-show="${verdict}" data-of="${escapeHtml(spec)}" aria-label="${escapeHtml(label)}">${count}</a></td>`
    })
    return `<tr><th scope="row">${escapeHtml(spec)}</th>${cells.join('')}</tr>`
  })
  const all = REPORT_ORDER.map((verdict) => `<td>${model.totals[verdict]}</td>`).join('')
  return `<section aria-labelledby="m"><h2 id="m">Specs and verdicts</h2><div class="scroll" role="region" aria-labelledby="m" tabindex="0"><table><thead><tr><th scope="col">spec</th>${head}</tr></thead><tbody>${body.join('')}</tbody><tfoot><tr><th scope="row">all</th>${all}</tr></tfoot></table></div></section>`
}

/** What the run's outcome hangs on besides its verdicts: interruption, problems, news against the baseline. */
export function noticesHtml(model: ComplianceModel, run: RunModel): string {
  return [interruptionHtml(model), problemsHtml(model), newsHtml(model, run), stateHtml(model)].join('')
}

function interruptionHtml({ interrupted }: ComplianceModel): string {
  if (!interrupted) return ''
  const { reason, ran, planned } = interrupted
  const left = planned - ran
  const rest =
    left > 0 ? ` ${scenarioCount(left)} did not come to an end: what is not listed is not known.` : ''
  return `<section class="notice warn"><h2>Interrupted after ${ran} of ${scenarioCount(planned)}</h2><p>${escapeHtml(reason)}.${rest}</p></section>`
}

function problemsHtml({ problems = [] }: ComplianceModel): string {
  if (problems.length === 0) return ''
  const items = problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('')
  return `<section class="notice warn"><h2>Problems of the run</h2><ul>${items}</ul></section>`
}

function newsHtml(model: ComplianceModel, run: RunModel): string {
  const { news } = model
  if (!news) return ''
  if (news.length === 0)
    return '<section class="notice good"><h2>No news against the baseline</h2><p>Everything came out as expected.</p></section>'
  const strict = run.options.strict === true
  const items = newsInOrder(model, run).map((item) => {
    const subject = item.scenario ?? item.requirement
    const name =
      item.verdict === undefined
        ? escapeHtml(subject)
        : `<a href="#${anchorOf(subject)}">${escapeHtml(subject)}</a>`
    return `<li><b>${newsLabel(item)}</b> ${name}<br>${escapeHtml(newsDetail(item))}</li>`
  })
  const tone = news.some((item) => decides(item, { strict })) ? 'bad' : 'warn'
  return `<section class="notice ${tone}"><h2>News against the baseline</h2><ul>${items.join('')}</ul></section>`
}

/** A word for the runs whose lists would otherwise leave the reader wondering. */
function stateHtml({ totals, scenarios, interrupted }: ComplianceModel): string {
  const count = scenarios.length
  if (count === 0)
    return '<section class="notice warn"><h2>No scenario ran</h2><p>Nothing is known about this server from this run.</p></section>'
  if (totals.unsupported === count)
    return '<section class="notice"><h2>Everything unsupported</h2><p>The server offers none of the features these scenarios ask for, so nothing was judged. That is neither a pass nor a fail.</p></section>'
  if (totals.inconclusive === count)
    return '<section class="notice warn"><h2>Nothing decided</h2><p>No scenario could be carried through; the reasons are below. This says nothing about the server.</p></section>'
  if (totals.fail === 0 && !interrupted)
    return `<section class="notice good"><h2>Nothing failed</h2><p>${totals.pass} of ${scenarioCount(count)} pass${totals.advisory > 0 ? `, ${totals.advisory} with advice to follow` : ''}.</p></section>`
  return ''
}
