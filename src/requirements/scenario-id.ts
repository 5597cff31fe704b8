/**
 * The stable id of a scenario: `<requirement>/<slug of its name>`. Where a scenario decides several requirements, the
 * first of its tags gives the id.
 */
export function scenarioId(requirementId: string, scenarioName: string): string {
  return `${requirementId}/${slugOf(scenarioName)}`
}

/** Ids of requirements among a scenario's tags: those with a slash, without `@`, each once. */
export function requirementsOfTags(tags: readonly string[]): string[] {
  const ids = tags.filter((tag) => tag.includes('/')).map((tag) => tag.replace(/^@/, ''))
  return [...new Set(ids)]
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unnamed'
}
