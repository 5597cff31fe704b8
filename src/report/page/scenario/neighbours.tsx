import { countText } from '../../load/units.ts'
import { hashOf } from '../route.ts'
import { usePage } from '../state.ts'

/** What comes before and after a scenario in the list as it is filtered, as links. */
interface Neighbourhood {
  readonly previous?: string
  readonly next?: string
  /** Its number in the list, from 1; 0 where the filter leaves it out. */
  readonly place: number
  readonly count: number
}

export function useNeighbours(index: number | undefined): Neighbourhood {
  const { matching, scenarios, filter } = usePage()
  const all = matching.value
  const at = index === undefined ? -1 : all.indexOf(index)
  const linkTo = (place: number) => {
    const scenario = scenarios.value[all[place] ?? -1]
    return scenario && hashOf({ view: 'scenario', id: scenario.id, filter: filter.value })
  }
  const previous = at > 0 ? linkTo(at - 1) : undefined
  const next = at >= 0 ? linkTo(at + 1) : undefined
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    place: at + 1,
    count: all.length,
  }
}

/** The way back to the list, and along it. */
export function Neighbours({
  back,
  previous,
  next,
  place,
  count,
}: Neighbourhood & { readonly back: string }) {
  return (
    <nav class="neighbours" aria-label="Scenarios">
      <a href={back}>‹ Scenarios</a>
      {place > 0 && (
        <span class="soft">
          {countText(place)} of {countText(count)}
        </span>
      )}
      <span class="neighbours-along">
        {previous ? <a href={previous}>Previous</a> : <span class="off">Previous</span>}
        {next ? <a href={next}>Next</a> : <span class="off">Next</span>}
      </span>
    </nav>
  )
}
