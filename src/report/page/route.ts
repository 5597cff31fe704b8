import { scenarioHash } from '../scenario-hash.ts'
import { type Filter, filterOf, filterQuery, NO_FILTER } from './list/filter.ts'

/** What the page shows: the whole state of it is in the fragment of its address, so that every view can be linked to. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'matrix' }
  | { readonly view: 'load' }
  | { readonly view: 'scenarios'; readonly filter: Filter }
  /** The filter is that of the list one came from, to which one goes back. */
  | { readonly view: 'scenario'; readonly id: string; readonly filter: Filter }

/** Reads a fragment; what leads nowhere leads to the overview. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  if (path === '/matrix') return { view: 'matrix' }
  if (path === '/load') return { view: 'load' }
  if (path === '/scenarios') return { view: 'scenarios', filter: filterOf(query) }
  const [, id] = /^\/scenario\/(.+)$/.exec(path) ?? []
  return id === undefined
    ? { view: 'overview' }
    : { view: 'scenario', id: id.split('/').map(decoded).join('/'), filter: filterOf(query) }
}

/** The fragment of a view. */
export function hashOf(route: Route): string {
  if (route.view === 'overview') return '#/'
  if (route.view === 'matrix') return '#/matrix'
  if (route.view === 'load') return '#/load'
  const query = filterQuery(route.filter)
  const path = route.view === 'scenarios' ? '#/scenarios' : scenarioHash(route.id)
  return query === '' ? path : `${path}?${query}`
}

/** The fragment of the list with some of its filter given. */
export function listHash(filter: Partial<Filter> = {}): string {
  return hashOf({ view: 'scenarios', filter: { ...NO_FILTER, ...filter } })
}

/** Somebody may have typed it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
