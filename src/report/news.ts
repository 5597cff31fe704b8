import type { BaselineNews, ComplianceModel } from './model.ts'
import { decides } from './outcome.ts'
import type { RunModel } from './run.ts'

const LABELS = {
  'new-failure': 'new failure',
  'unexpected-pass': 'unexpected pass',
  vanished: 'vanished',
} as const satisfies Record<BaselineNews['kind'], string>

/** `new failure`, `new advisory`, `unexpected pass` or `vanished`. */
export function newsLabel({ kind, verdict }: BaselineNews): string {
  return kind === 'new-failure' && verdict === 'advisory' ? 'new advisory' : LABELS[kind]
}

/** What a reader of the baseline has to know about one piece of news, as a clause. */
export function newsDetail(item: BaselineNews): string {
  if (item.kind === 'new-failure') return item.reason
  if (item.kind === 'unexpected-pass')
    return `passes, though expected not to: ${item.reason}; take the entry out of the baseline`
  const verdict = item.verdict === undefined ? 'no scenario ran for it' : `now ${item.verdict}`
  return `${verdict}, though expected not to hold: ${item.reason}`
}

/** One piece of news as one line. */
export function newsLine(item: BaselineNews): string {
  return `${newsLabel(item)}: ${item.scenario ?? item.requirement}: ${newsDetail(item)}`
}

/** The news of a run, what decides its outcome first. */
export function newsInOrder({ news = [] }: ComplianceModel, run: RunModel): readonly BaselineNews[] {
  const strict = run.options.strict === true
  return news.toSorted((a, b) => Number(decides(b, { strict })) - Number(decides(a, { strict })))
}
