import type { BaselineNews, ComplianceModel } from './model.ts'

export interface OutcomeOptions {
  /** Advisories count as failures. */
  readonly strict: boolean
}

/**
 * The exit code of a finished run: 0 it held, 1 the server fails.
 * With a baseline (`news` given) only what it does not expect counts: a new failure, an unexpected pass. An entry that
 * vanished is named but fails nothing. Without one a cell of the profile that is not met fails the run too. Interruption and undecided runs have other codes and are not this function's.
 */
export function exitVerdict(
  model: ComplianceModel,
  news: readonly BaselineNews[] | undefined,
  { strict }: OutcomeOptions,
): 0 | 1 {
  if (news) return news.some((item) => decides(item, { strict })) ? 1 : 0
  const { totals, cells = [] } = model
  const unmet = cells.some(({ state }) => state !== 'met')
  return unmet || totals.fail > 0 || (strict && totals.advisory > 0) ? 1 : 0
}

/** Whether a piece of news decides the outcome. */
export function decides(item: BaselineNews, { strict }: OutcomeOptions): boolean {
  return item.kind !== 'vanished' && (strict || !item.advisory)
}
