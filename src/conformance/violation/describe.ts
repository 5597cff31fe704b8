import type { Rewriting, Violation } from '../../requirements/violation.ts'

/** A violation as one line for reports: what it does, then its scope in brackets. */
export function describeViolation(violation: Violation): string {
  const { direction, actor, nth, setup } = violation
  const scope = [
    ...(direction === 'outbound' ? ['outbound'] : []),
    ...(actor === undefined ? [] : [`only ${actor}`]),
    ...(nth === undefined ? [] : [`only match ${nth}`]),
    ...(setup ? ['also during Given'] : []),
  ]
  return `${describeRule(violation)}${scope.length > 0 ? ` (${scope.join(', ')})` : ''}`.replace(/\s+/g, ' ')
}

function describeRule(violation: Violation): string {
  if ('drop' in violation) return `drop ${violation.drop}`
  if ('rewrite' in violation) return `rewrite ${violation.rewrite}: ${describeRewriting(violation)}`
  if ('inject' in violation) {
    const { inject, before, after } = violation
    const place = before === undefined ? (after === undefined ? '' : ` after ${after}`) : ` before ${before}`
    return `inject ${inject}${place}`
  }
  if ('duplicate' in violation) return `duplicate ${violation.duplicate}`
  if ('delay-behind-fence' in violation) return `delay ${violation['delay-behind-fence']} behind the fence`
  if ('swap-order' in violation) return `swap ${violation['swap-order'].join(' and ')}`
  return `answer ${violation.answer} with ${violation.with}`
}

function describeRewriting(rewriting: Rewriting): string {
  const { set, text, append, rename, xmlns, remove, declaration } = rewriting
  if (remove) return 'remove it'
  return [
    ...Object.entries(set ?? {}).map(([name, value]) =>
      value === null ? `no ${name}` : `${name}='${value}'`,
    ),
    ...(text === undefined ? [] : [`text '${text}'`]),
    ...(append === undefined ? [] : [`with ${append} in it`]),
    ...(rename === undefined ? [] : [`named ${rename}`]),
    ...(xmlns === undefined ? [] : [`in namespace ${xmlns}`]),
    ...(declaration === undefined ? [] : [`declared as ${JSON.stringify(declaration)}`]),
  ].join(', ')
}
