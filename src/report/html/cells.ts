import type { CellResult, CellState } from '../../requirements/profiles/decide.ts'
import { cellsHeadline, featuresOf, keyOf, whyNot } from '../cells.ts'
import { escapeHtml } from './escape.ts'

/** Colours of the verdicts, which say the same. */
const TONES: Readonly<Record<CellState, string>> = {
  met: 'pass',
  'not met': 'fail',
  undecided: 'inconclusive',
}

/** The cells of the profile: features down, cells across, and why a feature is not met. */
export function cellsHtml(cells: readonly CellResult[] | undefined): string {
  if (!cells || cells.length === 0) return ''
  const head = cells.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const states = cells
    .map(({ state }) => `<td class="${TONES[state]}"><strong>${state}</strong></td>`)
    .join('')
  const rows = featuresOf(cells).map((feature) => {
    const own = cells.map((cell) => {
      const found = cell.features.find((other) => keyOf(other) === keyOf(feature))
      return found ? `<td class="${TONES[found.state]}">${found.state}</td>` : '<td class="zero">–</td>'
    })
    const specs = feature.needs.map(({ spec }) => escapeHtml(spec)).join(', ')
    const component = feature.component ? ' <span class="mark">a component counts</span>' : ''
    const why = feature.state === 'met' ? '' : `<span class="why">${escapeHtml(whyNot(feature))}</span>`
    return `<tr><th scope="row">${escapeHtml(feature.feature)}${component}<span class="why">${specs}</span>${why}</th>${own.join('')}</tr>`
  })
  return `<section aria-labelledby="p"><h2 id="p">Profile: ${escapeHtml(cellsHeadline(cells))}</h2><div class="scroll" role="region" aria-labelledby="p" tabindex="0"><table class="cells"><thead><tr><th scope="col">feature</th>${head}</tr><tr><th scope="row">all</th>${states}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`
}
