import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

describe('Turns', () => {
  it('lets one holder in at a time, in the order of asking', async () => {
    const turns = new Turns()
    const seen: string[] = []
    const hold = async (who: string) => {
      const release = await turns.take('capulet')
      seen.push(`${who} in`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${who} out`)
      release()
    }
    await Promise.all([hold('a'), hold('b'), hold('c')])
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  it('keeps names apart', async () => {
    const turns = new Turns()
    await turns.take('capulet')
    await expect(turns.take('montague')).resolves.toBeTypeOf('function')
  })
})
