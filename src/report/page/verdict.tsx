import type { Verdict } from '../../requirements/verdict.ts'
import type { PageScenario } from '../page-data.ts'

const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✗',
  advisory: '!',
  unsupported: '–',
  inconclusive: '?',
}

/** A verdict as sign and word: colour alone says nothing to some. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict ${verdict}`}>
      <VerdictSign verdict={verdict} />
      {verdict}
    </span>
  )
}

/** Only the sign; the word has to stand somewhere near. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`sign ${verdict}`} aria-hidden="true">
      {SIGNS[verdict]}
    </span>
  )
}

const BASELINE_WORDS = {
  expected: 'expected',
  new: 'new',
  'unexpected-pass': 'unexpected pass',
  vanished: 'vanished',
} as const

/** How a scenario stands to the baseline; nothing where the baseline does not speak of it. */
export function BaselineMark({ mark }: { readonly mark: PageScenario['baseline'] }) {
  if (mark === undefined) return null
  return <span class={`mark ${mark === 'expected' ? 'known' : 'news'}`}>{BASELINE_WORDS[mark]}</span>
}
