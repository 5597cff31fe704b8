import type { Verdict } from '../../../requirements/verdict.ts'
import type { ScenarioStep } from '../../model.ts'
import { VerdictSign } from '../verdict.tsx'

/** The steps as they were run; the one that decided is marked. */
export function Steps({
  steps,
  verdict,
}: {
  readonly steps: readonly ScenarioStep[]
  readonly verdict: Verdict
}) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">Steps</h2>
      <ol class="steps">
        {steps.map(({ kind, text, argument, outcome }, index) => {
          const keyword =
            kind === undefined
              ? '*'
              : kind === steps[index - 1]?.kind
                ? 'And'
                : kind.charAt(0).toUpperCase() + kind.slice(1)
          return (
            <li key={`${index} ${text}`} class={outcome}>
              <VerdictSign
                verdict={outcome === undefined ? 'pass' : outcome === 'decided' ? verdict : 'unsupported'}
              />
              <span>
                <span class="keyword">{keyword}</span> {text}
                {outcome === 'decided' && <span class="hidden"> (this step decided)</span>}
                {outcome === 'not-run' && <span class="hidden"> (not run)</span>}
                {argument !== undefined && <pre>{argument}</pre>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
