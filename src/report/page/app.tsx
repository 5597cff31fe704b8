import { useEffect, useRef } from 'preact/hooks'
import { Header } from './header.tsx'
import { Help, openHelp } from './help.tsx'
import { useKeys } from './keys.ts'
import { List } from './list/list.tsx'
import { Load } from './load/load.tsx'
import { Matrix } from './matrix/matrix.tsx'
import { Overview } from './overview/overview.tsx'
import type { Route } from './route.ts'
import { Scenario } from './scenario/scenario.tsx'
import { usePage } from './state.ts'

/** The page: what is in its address, under a header that stays. */
export function App() {
  const page = usePage()
  const route = page.route.value
  const main = useRef<HTMLElement>(null)
  const shown = useRef<string | undefined>(undefined)
  const place = route.view === 'scenario' ? `scenario ${route.id}` : route.view
  useEffect(() => {
    // Whoever follows a link is to read on at its beginning; the list finds its own place.
    if (shown.current !== undefined && shown.current !== place) {
      // What a view has focused itself stays so.
      if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
      if (route.view !== 'scenarios') scrollTo(0, 0)
    }
    shown.current = place
  }, [place])
  useKeys({
    '/': () => {
      if (!page.data.value.compliance) return false
      if (page.route.value.view !== 'scenarios') page.go({ view: 'scenarios', filter: page.filter.value })
      page.searchWanted.value = true
      return true
    },
    '?': openHelp,
  })
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Header />
      <main id="main" ref={main} tabIndex={-1} class={`view-${route.view}`}>
        <View route={route} />
      </main>
      <Help />
    </>
  )
}

function View({ route }: { readonly route: Route }) {
  const { data } = usePage()
  const { compliance, load } = data.value
  switch (route.view) {
    case 'overview':
      return <Overview />
    case 'load':
      return load ? <Load model={load} /> : <Absent what="put no load on the server" />
    case 'matrix':
      return compliance ? <Matrix /> : <Absent what="certified nothing" />
    case 'scenarios':
      return compliance ? <List /> : <Absent what="certified nothing" />
    case 'scenario':
      return <Scenario key={route.id} id={route.id} />
  }
}

function Absent({ what }: { readonly what: string }) {
  return (
    <div class="empty">
      <h1>Nothing here</h1>
      <p>
        This run {what}. <a href="#/">To the overview</a>
      </p>
    </div>
  )
}
