import type { AssayWorld } from '../../src/conformance/world.ts'
import type { Session } from '../../src/session/session.ts'
import { Pattern } from '../../src/xml/pattern.ts'

/** The pattern an author wrote, placeholders filled. */
export function patternOf(world: AssayWorld, xml: string): Pattern {
  return new Pattern(world.fill(xml))
}

/** The features a session was offered, as evidence. */
export function showFeatures({ features }: Session): string {
  return features?.toString() ?? 'no stream features'
}
