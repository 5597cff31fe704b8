import type { ComponentChildren } from 'preact'

interface NoticeProps {
  /** `bad`: news that decides; `warn`: less is known than it seems; `good`; `plain`. */
  readonly tone: 'bad' | 'warn' | 'good' | 'plain'
  readonly title: string
  readonly children?: ComponentChildren
}

/** What the figures must not be read without. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <section class={`notice ${tone}`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
