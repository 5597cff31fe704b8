/** Why a scenario is no pass, as a page tells it that shows what was expected elsewhere. */
export interface Told {
  readonly sentence: string
  /** In what the nearest of what came differs, one by one. */
  readonly differences: readonly string[]
}

const END = ' within the time-out'

/**
 * Takes what was expected out of a reason that repeats it: `no <iq …/> (<iq> has type='error', not type='result') within the
 * time-out`. Any other reason stays as it is.
 */
export function tell(reason: string, expected: string | undefined): Told {
  const opening = `no ${expected?.trim()}`
  if (
    expected === undefined ||
    !expected.includes('<') ||
    !reason.startsWith(opening) ||
    !reason.endsWith(END)
  )
    return { sentence: reason, differences: [] }
  const between = reason.slice(opening.length, -END.length).trim()
  const near = /^\(([\s\S]*)\)$/.exec(between)?.[1]
  if (between !== '' && near === undefined) return { sentence: reason, differences: [] }
  return {
    sentence: 'nothing that matches what is expected came within the time-out',
    differences: near === undefined ? [] : near.split('; '),
  }
}
