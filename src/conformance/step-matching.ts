/** As much of Cucumber's step definitions as is relied on here. */
export interface StepMatcher {
  matchesStepName(text: string): boolean
}

/** Step definitions that remember which texts they match. */
export class StepMatching {
  readonly #definitions: readonly StepMatcher[]
  readonly #matchers: readonly ((text: string) => boolean)[]
  readonly #byText = new Map<string, ReadonlySet<StepMatcher>>()

  /**
   * Lets the definitions remember. Cucumber holds every step of every run against every definition's expression, which
   * costs more than most steps' own work where a run is a few scenarios.
   */
  constructor(definitions: readonly StepMatcher[]) {
    this.#definitions = definitions
    this.#matchers = definitions.map((definition) => definition.matchesStepName.bind(definition))
    for (const definition of definitions)
      definition.matchesStepName = (text: string) => this.#matching(text).has(definition)
  }

  /** The definitions that match one of the texts, in their order: all that a run with such steps has to know. */
  only(texts: readonly string[]): StepMatcher[] {
    const wanted = new Set(texts.flatMap((text) => [...this.#matching(text)]))
    return this.#definitions.filter((definition) => wanted.has(definition))
  }

  #matching(text: string): ReadonlySet<StepMatcher> {
    const known = this.#byText.get(text)
    if (known) return known
    const found = new Set(this.#definitions.filter((_, index) => this.#matchers[index]?.(text)))
    this.#byText.set(text, found)
    return found
  }
}
