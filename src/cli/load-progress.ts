import type { LoadProgress } from '../load/outcome.ts'
import { countText, rateText, secondsText, timeText } from '../report/load/units.ts'

/** Names of the phases as they are shown. */
const PHASES: Readonly<Record<LoadProgress['phase'], string>> = {
  accounts: 'accounts',
  login: 'logging in',
  prepare: 'preparing',
  'ramp-up': 'ramp-up',
  'warm-up': 'warm-up',
  measure: 'measuring',
  'ramp-down': 'ramp-down',
  drain: 'waiting for the rest',
  logout: 'logging out',
}

/** Phases in which operations are begun or awaited, so that rate and latency say something. */
const LOADED = new Set<LoadProgress['phase']>(['ramp-up', 'warm-up', 'measure', 'ramp-down', 'drain'])

/** How far a load run is, as one plain line for a log. */
export function loadLine(progress: LoadProgress): string {
  const { phase, fraction, remainingSeconds, loggedIn, clients, errors } = progress
  const figures = [
    `${PHASES[phase]} ${Math.floor(within(fraction) * 100)} %`,
    `${countText(loggedIn)}/${countText(clients)} clients`,
    ...(LOADED.has(phase) ? [`${rateText(progress.rate)}/s`, `p99 ${timeText(progress.p99)}`] : []),
    ...(errors > 0 ? [`${countText(errors)} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(remainingSeconds === undefined
      ? []
      : [`${secondsText(Math.ceil(Math.max(0, remainingSeconds)))} left`]),
  ]
  return figures.join(' · ')
}

/** The same with a bar of the phase before it, no wider than the terminal. */
export function loadBar(progress: LoadProgress, columns: number): string {
  const width = Math.max(10, Math.min(30, columns - 90))
  const filled = Math.floor(within(progress.fraction) * width)
  const line = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${loadLine(progress)}`
  const characters = [...line]
  return characters.length > columns ? `${characters.slice(0, Math.max(0, columns - 1)).join('')}…` : line
}

function within(fraction: number): number {
  return Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0
}
