import { InvalidArgumentError } from 'commander'
import { messageOf } from '../base/errors.ts'
import type { LoadTls } from '../load/scenario/scenario.ts'
import { parseRate, parseSpan } from '../load/scenario/units.ts'
import type { Threshold } from '../metrics/threshold.ts'
import { parseThreshold } from '../metrics/threshold-parser.ts'
import type { MetricsAddress } from './metrics-endpoint.ts'

/** Options of `assay load` as commander hands them over. */
export interface LoadCommandOptions {
  readonly clients?: number
  readonly rate?: number
  /** Milliseconds. */
  readonly duration?: number
  readonly drain?: number
  readonly tls?: LoadTls
  readonly threshold?: readonly Threshold[]
  /** In each process. */
  readonly workers?: number
  readonly processes: number
  readonly removeAccounts?: boolean
  /** Where progress can be scraped while the run goes on. */
  readonly metrics?: MetricsAddress
  readonly out: string
  /** The directory of a run to add this one to. */
  readonly into?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** A length of time on the command line, in milliseconds. */
export function span(text: string): number {
  const value = parseSpan(text)
  if (value === undefined || value <= 0) throw new InvalidArgumentError('must be a time such as 30s or 2m.')
  return value
}

/** As {@link span}, or none at all. */
export function spanOrNone(text: string): number {
  return /^0\s*(ms|s|m|h)?$/.test(text.trim()) ? 0 : span(text)
}

/** A rate on the command line, per second. A bare number is one. */
export function rate(text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : parseRate(text)
  if (value === undefined || !(value > 0)) throw new InvalidArgumentError('must be a rate such as 200/s.')
  return value
}

/** A threshold on the command line, after those given before it. */
export function threshold(text: string, before: readonly Threshold[] = []): Threshold[] {
  try {
    return [...before, parseThreshold(text, { abortOn: false })]
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error))
  }
}

/** An address to serve at: a port on loopback, or `host:port`. */
export function address(text: string): MetricsAddress {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text.trim()) ?? []
  const port = Number(digits)
  if (digits === '' || port > 65_535)
    throw new InvalidArgumentError('must be a port, such as 9464, or host:port.')
  return { host: host.replace(/^\[|\]$/g, ''), port }
}
