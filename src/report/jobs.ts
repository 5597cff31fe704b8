import type { LoadModel } from '../metrics/load-model.ts'
import type { ComplianceModel } from './model.ts'

/** What a run found, job by job; one at least is there. */
export interface Jobs {
  readonly compliance?: ComplianceModel
  readonly load?: LoadModel
}
