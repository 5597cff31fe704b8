/**
 * Student's t at or below which `probability` (above 0.5, below 1) of the distribution lies, for a whole number of
 * degrees of freedom from 1. By halving, as no closed form exists.
 */
export function studentQuantile(probability: number, degrees: number): number {
  const inner = 2 * probability - 1
  let [low, high] = [0, 1]
  while (innerShare(high, degrees) < inner) high *= 2
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (innerShare(middle, degrees) < inner) low = middle
    else high = middle
  }
  return high
}

/** The share between −t and t: the finite sums of Abramowitz and Stegun, 26.7.3 and 26.7.4. */
function innerShare(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const odd = degrees % 2 === 1
  let term = odd ? cos : 1
  let sum = degrees === 1 ? 0 : term
  for (let n = odd ? 3 : 2; n < degrees; n += 2) {
    term *= ((n - 1) / n) * cos * cos
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum
}
