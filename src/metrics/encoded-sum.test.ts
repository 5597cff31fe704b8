import { beforeAll, describe, expect, it } from 'vitest'
import { addEncoded, EncodedSum } from './encoded-sum.ts'
import { createHistogram, readyHistograms } from './histogram.ts'

beforeAll(readyHistograms)

function encoded(...times: number[]): Uint8Array {
  const histogram = createHistogram()
  for (const time of times) histogram.record(time)
  const bytes = histogram.encode()
  histogram.destroy()
  return bytes
}

/** How many times there are in the sum, and the largest. */
function look(sum: EncodedSum): [number, number] | undefined {
  const histogram = sum.decode()
  const seen = histogram && ([histogram.count, histogram.max] satisfies [number, number])
  histogram?.destroy()
  return seen
}

describe('EncodedSum', () => {
  it('holds nothing until something comes', () => {
    const sum = new EncodedSum()
    sum.add(undefined)
    expect(look(sum)).toBeUndefined()
  })

  it('grows between one look and the next, and a look changes nothing', () => {
    const sum = new EncodedSum()
    sum.add(encoded(1, 2))
    sum.add(encoded(3))
    expect(look(sum)).toEqual([3, 3])
    expect(look(sum)).toEqual([3, 3])
    sum.add(encoded(10))
    expect(look(sum)).toEqual([4, 10])
  })

  it('gives each reader a histogram of its own', () => {
    const sum = new EncodedSum()
    sum.add(encoded(1))
    const mine = sum.decode()
    mine?.record(5)
    mine?.destroy()
    expect(look(sum)).toEqual([1, 1])
  })
})

describe('addEncoded', () => {
  it('adds what there is', () => {
    const histogram = createHistogram()
    addEncoded(histogram, undefined)
    expect(histogram.count).toBe(0)
    addEncoded(histogram, encoded(4, 5))
    expect(histogram.count).toBe(2)
    histogram.destroy()
  })
})
