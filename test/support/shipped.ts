import { packagePath } from '../../src/base/package-path.ts'
import { readFeatures } from '../../src/requirements/features.ts'
import { loadCatalogue } from '../../src/requirements/load-catalogue.ts'

const features = packagePath('features')

/** What comes with Assay; reading it takes seconds, so that the tests of a worker share it. */
export const shippedCatalogue = loadCatalogue(features)
export const shippedScenarios = readFeatures([features])
