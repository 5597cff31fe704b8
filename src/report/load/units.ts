/** A time given in µs, in three significant digits: `870 µs`, `12.3 ms`, `1.25 s`. */
export function timeText(us: number): string {
  if (us < 999.5) return `${Math.round(us)} µs`
  return us < 999_500 ? `${significant(us / 1_000)} ms` : `${significant(us / 1_000_000)} s`
}

/** `1,234,567`. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString('en-GB')
}

/** Something a second, without its unit: `599.8`, `0.25`, `12,000`. */
export function rateText(rate: number): string {
  const digits = rate < 10 ? 2 : rate < 10_000 ? 1 : 0
  return rate.toLocaleString('en-GB', { maximumFractionDigits: digits })
}

/** A fraction in per cent. What is not all is never `100 %`, what is not nothing never `0 %`. */
export function percentText(fraction: number): string {
  if (fraction < 1 && fraction > 0.99995) return '>99.99 %'
  if (fraction > 0 && fraction < 0.00005) return '<0.01 %'
  return `${(fraction * 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })} %`
}

/** A size in bytes: `512 B`, `12.3 MiB`. */
export function bytesText(bytes: number): string {
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  if (bytes < 1_024) return `${Math.round(bytes)} B`
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10))
  return `${significant(bytes / 1_024 ** power)} ${units[power - 1]}`
}

/** Length of time in seconds: `30 s`, `7.5 s`, `12 min 5 s`. */
export function secondsText(seconds: number): string {
  if (seconds < 59.5) return `${seconds.toLocaleString('en-GB', { maximumFractionDigits: 1 })} s`
  const whole = Math.round(seconds)
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

function significant(value: number): string {
  return value < 9.995 ? value.toFixed(2) : value < 99.95 ? value.toFixed(1) : countText(value)
}
