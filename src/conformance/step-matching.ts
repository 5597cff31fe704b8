/** As much of Cucumber's step definitions as is relied on here. */
export interface StepMatcher {
  matchesStepName(text: string): boolean
}

/**
 * Lets step definitions remember the texts that they match. Cucumber holds every step of every run against every
 * definition's expression, which costs more than most steps' own work where each scenario is a run.
 */
export function rememberMatches(definitions: readonly StepMatcher[]): void {
  const byText = new Map<string, ReadonlySet<StepMatcher>>()
  const matchers = definitions.map((definition) => definition.matchesStepName.bind(definition))
  for (const definition of definitions)
    definition.matchesStepName = (text: string) => {
      const known = byText.get(text)
      if (known) return known.has(definition)
      const found = new Set(definitions.filter((_, index) => matchers[index]?.(text)))
      byText.set(text, found)
      return found.has(definition)
    }
}
