import { InvalidArgumentError } from 'commander'

/** A whole number from 1. */
export function positiveInteger(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1.')
  return value
}

/** A number of seconds above 0. */
export function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('must be a number of seconds above 0.')
  return value
}

/** Gathers an option that may be repeated. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}

/** The words this process was called with, as they stand in run.json. */
export function calledAs(): string[] {
  return ['assay', ...process.argv.slice(2)]
}
