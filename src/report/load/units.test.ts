import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesText, countText, percentText, rateText, secondsText, timeText } from './units.ts'

test.each([
  [0, '0 µs'],
  [870.4, '870 µs'],
  [999.6, '1.00 ms'],
  [1_234, '1.23 ms'],
  [12_340, '12.3 ms'],
  [123_400, '123 ms'],
  [999_600, '1.00 s'],
  [2_500_000, '2.50 s'],
  [1_234_000_000, '1,234 s'],
])('%d µs are %s', (us, text) => {
  expect(timeText(us)).toBe(text)
})

test('a time as shown is never off by more than a hundredth', () => {
  const scale = { µs: 1, ms: 1_000, s: 1_000_000 } as const
  fc.assert(
    fc.property(fc.double({ min: 100, max: 1e9, noNaN: true }), (us) => {
      const [figure = '', unit = ''] = timeText(us).replaceAll(',', '').split(' ')
      const shown = Number(figure) * scale[unit as keyof typeof scale]
      expect(Math.abs(shown - us) / us).toBeLessThan(0.01)
    }),
  )
})

test.each([
  [0, '0 %'],
  [0.00001, '<0.01 %'],
  [0.0002, '0.02 %'],
  [0.9997, '99.97 %'],
  [0.999999, '>99.99 %'],
  [1, '100 %'],
  [1.042, '104.2 %'],
])('the fraction %d is %s', (fraction, text) => {
  expect(percentText(fraction)).toBe(text)
})

test('only all is 100 %, only nothing is 0 %', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
      expect(percentText(fraction) === '100 %').toBe(fraction === 1)
      expect(percentText(fraction) === '0 %').toBe(fraction === 0)
    }),
  )
})

test('other figures are grouped and named', () => {
  expect(countText(1_234_567)).toBe('1,234,567')
  expect([rateText(0.254), rateText(599.83), rateText(12_345.6)]).toEqual(['0.25', '599.8', '12,346'])
  expect([bytesText(512), bytesText(1_024), bytesText(126_000_000)]).toEqual(['512 B', '1.00 KiB', '120 MiB'])
  expect([secondsText(7.54), secondsText(59.9), secondsText(725)]).toEqual(['7.5 s', '1 min', '12 min 5 s'])
})
