import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

/** Keeps what each test of a file puts on standard output, without colours: a CI's log has them. */
export function printed(): { readonly text: string; readonly json: unknown } {
  let text = ''
  beforeEach(() => {
    text = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      text += stripVTControlCharacters(String(chunk))
      return true
    })
  })
  afterEach(() => vi.restoreAllMocks())
  return {
    get text() {
      return text
    },
    get json() {
      return JSON.parse(text)
    },
  }
}
