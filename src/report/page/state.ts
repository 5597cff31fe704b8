import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageData, PageScenario, ReportSource } from '../page-data.ts'
import { type Filter, NO_FILTER, ScenarioIndex } from './list/filter.ts'
import { hashOf, type Route, routeOf } from './route.ts'

/** How long a filter rests before it is written into the address. */
const ADDRESS_PAUSE_MS = 200

/** What all views share. A source that follows a run sets `data` anew; the views follow. */
export class PageState {
  readonly data: Signal<PageData>
  readonly source: ReportSource
  readonly route: Signal<Route> = signal(routeOf(location.hash))
  readonly scenarios: ReadonlySignal<readonly PageScenario[]>
  readonly index: ReadonlySignal<ScenarioIndex>
  readonly byId: ReadonlySignal<ReadonlyMap<string, number>>
  /** The filter of the list, also while another view is shown: one comes back to what one left. */
  readonly filter: Signal<Filter> = signal(NO_FILTER)
  /** Indices of the scenarios that the filter leaves, in the order of the list. */
  readonly matching: ReadonlySignal<readonly number[]>
  /** The scenario that was opened last, by its index: the list shows where it is. */
  readonly opened: Signal<number | undefined> = signal(undefined)

  /** Somebody asked for the search, which may have to be shown first. */
  readonly searchWanted: Signal<boolean> = signal(false)
  #writing: ReturnType<typeof setTimeout> | undefined

  constructor(data: PageData, source: ReportSource) {
    this.data = signal(data)
    this.source = source
    this.scenarios = computed(() => this.data.value.compliance?.scenarios ?? [])
    this.index = computed(() => new ScenarioIndex(this.scenarios.value))
    this.byId = computed(() => new Map(this.scenarios.value.map(({ id }, index) => [id, index])))
    this.matching = computed(() => this.index.value.matching(this.filter.value))
    this.#follow()
    addEventListener('hashchange', () => this.#follow())
  }

  go(route: Route): void {
    if (this.#writing !== undefined) this.#write()
    location.hash = hashOf(route)
  }

  /** Narrows the list otherwise, without a new entry in the browser's history. */
  narrow(filter: Filter): void {
    this.filter.value = filter
    clearTimeout(this.#writing)
    // Browsers refuse to take a new address with every key.
    this.#writing = setTimeout(() => this.#write(), ADDRESS_PAUSE_MS)
  }

  #write(): void {
    clearTimeout(this.#writing)
    this.#writing = undefined
    if (this.route.value.view !== 'scenarios') return
    history.replaceState(null, '', hashOf({ view: 'scenarios', filter: this.filter.value }))
  }

  #follow(): void {
    const route = routeOf(location.hash)
    if (route.view === 'scenarios' || route.view === 'scenario') this.filter.value = route.filter
    this.route.value = route
  }
}

const PageContext = createContext<PageState | undefined>(undefined)
export const PageProvider = PageContext.Provider

/** @throws Error outside of the page. */
export function usePage(): PageState {
  const page = useContext(PageContext)
  if (page === undefined) throw new Error('there is no page around this')
  return page
}
