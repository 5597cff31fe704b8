import type { LoadModel } from '../../../metrics/load-model.ts'
import { loadHeadline } from '../../load/headline.ts'
import type { RunModel } from '../../run.ts'
import { Facts } from '../facts.tsx'
import { loadFacts } from './facts.ts'
import { Figures } from './figures.tsx'
import { LoadNotices } from './notices.tsx'

interface Props {
  readonly model: LoadModel
  readonly run: RunModel
  /** The load alone is what the page is about, or a part of it. */
  readonly heading: 'h1' | 'h2'
}

/** The load run at a glance. */
export function LoadGlance({ model, run, heading: Heading }: Props) {
  const headline = loadHeadline(model)
  return (
    <section class="glance" aria-label="Load">
      <Heading>
        {Heading === 'h1' ? headline.charAt(0).toUpperCase() + headline.slice(1) : `Load: ${headline}`}
      </Heading>
      <Facts facts={loadFacts(model, run)} />
      <LoadNotices model={model} />
      <Figures model={model} />
      <p>
        <a href="#/load">Percentiles, second by second, deliveries and errors</a>
      </p>
    </section>
  )
}
