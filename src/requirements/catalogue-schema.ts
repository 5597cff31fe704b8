import * as v from 'valibot'
import { text } from '../base/text-schema.ts'
import { LEVELS, type Requirement, ROLES } from './requirement.ts'
import { violationSchema } from './violation-schema.ts'

const REQUIREMENT_ID = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/

const entry = v.pipe(
  v.strictObject({
    id: v.pipe(text, v.regex(REQUIREMENT_ID, 'must read spec/slug, of letters, digits, dots and hyphens')),
    section: text,
    level: v.picklist(LEVELS, `must be one of ${LEVELS.join(', ')}`),
    role: v.picklist(ROLES, `must be one of ${ROLES.join(', ')}`),
    says: text,
    under: v.exactOptional(text),
    untested: v.exactOptional(text),
    gap: v.exactOptional(text),
    violations: v.exactOptional(v.array(violationSchema, 'must be a list')),
    enactment: v.exactOptional(v.array(violationSchema, 'must be a list')),
  }),
  v.check((value) => !('untested' in value && 'gap' in value), 'is either untested or a gap, not both'),
)

const spec = v.pipe(text, v.regex(/^[A-Z]+-?\d+$/, 'must read like RFC6120 or XEP-0191'))
const requirements = v.array(entry, 'must be a list')

/** `requirements.yaml`: the head of the spec and its first requirements. */
export const mainFileSchema = v.strictObject({ spec, title: text, version: text, requirements })

/** `requirements-*.yaml`: more requirements of the same spec. */
export const furtherFileSchema = v.strictObject({
  spec,
  title: v.exactOptional(text),
  version: v.exactOptional(text),
  requirements,
})

type Entry = v.InferOutput<typeof entry>

/** A requirement from its entry. */
export function requirementOf(specName: string, written: Entry): Requirement {
  return { ...written, spec: specName, violations: written.violations ?? [] }
}
