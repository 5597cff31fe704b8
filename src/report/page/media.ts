import { useEffect, useState } from 'preact/hooks'

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const change = () => setHolds(list.matches)
    change()
    list.addEventListener('change', change)
    return () => list.removeEventListener('change', change)
  }, [query])
  return holds
}

/** A screen too narrow for columns side by side. */
export const NARROW = '(max-width: 719px)'
/** A screen that has room for a panel beside a diagram. */
export const WIDE = '(min-width: 1040px)'
