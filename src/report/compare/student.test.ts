import { expect, it } from 'vitest'
import { studentQuantile } from './student.ts'

it.each([
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 3, 3.182],
  [0.975, 4, 2.776],
  [0.975, 5, 2.571],
  [0.995, 10, 3.169],
  [0.9995, 7, 5.408],
  [0.975, 120, 1.98],
])('is what the tables say: t(%d, %d) = %d', (probability, degrees, expected) => {
  expect(studentQuantile(probability, degrees)).toBeCloseTo(expected, 3)
})
