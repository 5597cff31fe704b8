/** What `assay list` can list. */
export const LISTS = [
  'specs',
  'profiles',
  'scenarios',
  'targets',
  'requirements',
  'load-scenarios',
  'behaviours',
] as const
export type ListName = (typeof LISTS)[number]
