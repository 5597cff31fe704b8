import { type Signal, signal } from '@preact/signals'

/** What the reader chose, kept from one report to the next where the browser keeps anything for a file. */
export type Theme = 'auto' | 'light' | 'dark'

export const theme = stored<Theme>('assay-theme', 'auto', (value) =>
  value === 'light' || value === 'dark' ? value : 'auto',
)

/** The style sheet goes by an attribute of the root; without it, by the system. */
theme.subscribe((chosen) => {
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
})

/** Shortcuts of one character get in the way of speech input; WCAG 2.1.4 asks that they can be switched off. */
export const shortcuts = stored<'on' | 'off'>('assay-shortcuts', 'on', (value) =>
  value === 'off' ? 'off' : 'on',
)

function stored<T extends string>(key: string, initial: T, read: (value: string | null) => T): Signal<T> {
  const setting = signal(initial)
  try {
    setting.value = read(localStorage.getItem(key))
    setting.subscribe((value) => localStorage.setItem(key, value))
  } catch {
    // A browser may keep nothing for files; then the choice holds until the page is closed.
  }
  return setting
}
