import type { ThresholdResult } from '../../../metrics/load-model.ts'
import { thresholdDetail } from '../../load/threshold-text.ts'
import { ScrollBox } from '../scroll-box.tsx'

/** The thresholds with what was measured, crossed ones first. */
export function Thresholds({ thresholds }: { readonly thresholds: readonly ThresholdResult[] }) {
  if (thresholds.length === 0) return null
  return (
    <section aria-labelledby="thresholds">
      <h2 id="thresholds">Thresholds</h2>
      <ScrollBox labelledBy="thresholds">
        <table class="words">
          <thead>
            <tr>
              <th scope="col">threshold</th>
              <th scope="col">outcome</th>
              <th scope="col">measured</th>
            </tr>
          </thead>
          <tbody>
            {thresholds
              .toSorted((a, b) => Number(a.ok) - Number(b.ok))
              .map((threshold) => (
                <tr key={threshold.expression}>
                  <th scope="row">
                    <code>{threshold.expression}</code>
                  </th>
                  <td class={threshold.ok ? 'pass' : 'fail'}>{threshold.ok ? '✓ held' : '✗ crossed'}</td>
                  <td class="said">{thresholdDetail(threshold)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
