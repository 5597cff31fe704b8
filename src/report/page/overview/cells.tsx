import type { CellResult, CellState } from '../../../requirements/profiles/decide.ts'
import { cellsHeadline, featuresOf, keyOf, whyNot } from '../../cells.ts'
import { citation } from '../../spec-link.ts'
import { listHash } from '../route.ts'
import { ScrollBox } from '../scroll-box.tsx'

/** Colours of the verdicts, which say the same. */
const TONES: Readonly<Record<CellState, string>> = {
  met: 'pass',
  'not met': 'fail',
  undecided: 'inconclusive',
}
const SIGNS: Readonly<Record<CellState, string>> = { met: '✓', 'not met': '✗', undecided: '?' }

/** The cells of the profile: features down, cells across, and why a feature is not met. */
export function Cells({ cells }: { readonly cells: readonly CellResult[] | undefined }) {
  if (!cells || cells.length === 0) return null
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">Profile: {cellsHeadline(cells)}</h2>
      <ScrollBox labelledBy="profile">
        <table class="cells">
          <thead>
            <tr>
              <th scope="col">feature</th>
              {cells.map(({ profile, title, state }) => (
                <th scope="col" key={profile}>
                  {title}
                  <State state={state} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {featuresOf(cells).map((feature) => (
              <tr key={keyOf(feature)}>
                <th scope="row">
                  {feature.feature}
                  {feature.component && <span class="mark known">a component counts</span>}
                  <span class="why">
                    {feature.needs.map(({ spec }, index) => (
                      <>
                        {index > 0 && ', '}
                        <a href={listHash({ spec })}>{citation(spec, '')}</a>
                      </>
                    ))}
                  </span>
                  {feature.state !== 'met' && <span class="why">{whyNot(feature)}</span>}
                </th>
                {cells.map((cell) => {
                  const found = cell.features.find((other) => keyOf(other) === keyOf(feature))
                  return (
                    <td key={cell.profile}>
                      {found ? <State state={found.state} /> : <span class="none">·</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function State({ state }: { readonly state: CellState }) {
  return (
    <span class={`verdict ${TONES[state]}`}>
      <span class={`sign ${TONES[state]}`} aria-hidden="true">
        {SIGNS[state]}
      </span>
      {state}
    </span>
  )
}
