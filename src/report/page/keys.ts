import { useLayoutEffect } from 'preact/hooks'
import { shortcuts } from './settings.ts'

/** What a key does; `false` where it does nothing here and the browser may have it. */
export type KeyAction = (event: KeyboardEvent) => boolean

/** Names of keys as `KeyboardEvent.key` has them. */
export type KeyMap = Readonly<Record<string, KeyAction>>

/** Acts on keys while a view is shown. In a field only Escape is taken; single characters only while they are switched on. */
export function useKeys(keys: KeyMap): void {
  // Not after the next paint: a key pressed right after another is meant for what is shown by then.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      const { key, target } = event
      if (isField(target) && key !== 'Escape') return
      if (key.length === 1 && shortcuts.value === 'off') return
      const action = keys[key]
      if (action && action(event) !== false) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
}
