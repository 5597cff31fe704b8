import type { ComponentChildren } from 'preact'

interface Props {
  /** Id of the heading that names it. */
  readonly labelledBy: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** What scrolls by itself where the page is narrow. */
export function ScrollBox({ labelledBy, class: name = 'scroll', children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be a second landmark of the heading's name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by the keyboard
    <div class={name} role="group" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  )
}
