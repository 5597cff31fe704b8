import { readdirSync } from 'node:fs'
import path from 'node:path'
import { packagePath } from '../base/package-path.ts'
import type { ComplianceModel } from '../report/model.ts'
import { decideCells } from '../requirements/profiles/decide.ts'
import { type ChosenProfile, loadProfile } from '../requirements/profiles/load-profile.ts'

/** Where profiles are found by name: the user's before ours. */
export function profileFolders(): string[] {
  return [path.resolve('profiles'), packagePath('profiles')]
}

/** Specs that have features, as they stand in ids. */
function knownSpecs(): string[] {
  const entries = readdirSync(packagePath('features'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name.toUpperCase())
}

/** The profile that a user names. @throws UsageError (E_PROFILE_UNKNOWN), ConfigurationError (E_PROFILE) */
export function chooseProfile(given: string): Promise<ChosenProfile> {
  return loadProfile(given, { folders: profileFolders(), specs: knownSpecs() })
}

/** The model with the cells of a profile decided. */
export function withCells(
  model: ComplianceModel,
  { profile, cells }: ChosenProfile,
  { strict }: { readonly strict: boolean },
): ComplianceModel {
  const complete = model.interrupted === undefined
  const decided = decideCells(cells, model.scenarios, { strict, complete })
  return { ...model, profile: profile.name, cells: decided }
}
