import type { ComplianceModel } from '../model.ts'
import type { PageCompliance } from '../page-data.ts'

/** For what speaks of a whole model: a scenario's details are all optional in it, so one without them is one, too. */
export function asModel(compliance: PageCompliance): ComplianceModel {
  return compliance
}
