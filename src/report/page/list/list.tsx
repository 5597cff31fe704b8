import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useKeys } from '../keys.ts'
import { NARROW, useMedia } from '../media.ts'
import { hashOf } from '../route.ts'
import { usePage } from '../state.ts'
import { NO_FILTER, narrows } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { type ListRow, rowsOf } from './list-rows.ts'
import { ScenarioRow, SpecHeading } from './row.tsx'
import { VirtualRows } from './virtual-rows.ts'

/** Heights that the style sheet gives the rows, in px. */
const HEIGHTS = { wide: { spec: 44, scenario: 52 }, narrow: { spec: 44, scenario: 98 } } as const
/** Drawn beyond what is in sight, so that scrolling shows no gaps, in px. */
const MARGIN = 400

/**
 * The scenarios, narrowed and searched. Only the rows in sight are drawn, for a run has thousands; a row keeps its elements
 * when another scenario comes to stand in it, which is quicker than new ones.
 */
export function List() {
  const page = usePage()
  const filter = page.filter.value
  const matching = page.matching.value
  const heights = HEIGHTS[useMedia(NARROW) ? 'narrow' : 'wide']
  const rows = useMemo(() => rowsOf(page.scenarios.value, matching), [page.scenarios.value, matching])
  const virtual = useMemo(() => new VirtualRows(rows.map(({ kind }) => heights[kind])), [rows, heights])
  const box = useRef<HTMLDivElement>(null)
  const [first, end] = useRowsInSight(virtual, box)
  const focused = useFocusedRow(rows, virtual, box)
  useKeys({
    j: () => focused.move(1),
    ArrowDown: () => focused.move(1),
    k: () => focused.move(-1),
    ArrowUp: () => focused.move(-1),
    Escape: () => {
      if (document.activeElement?.id !== 'search') return false
      if (filter.words === '') (document.activeElement as HTMLElement).blur()
      else page.narrow({ ...filter, words: '' })
      return true
    },
  })
  return (
    <>
      <h1 class="hidden">Scenarios</h1>
      <FilterBar onDown={() => focused.move(1)} />
      {matching.length === 0 ? (
        <Nothing narrowed={narrows(filter)} clear={() => page.narrow(NO_FILTER)} />
      ) : (
        <div class="list" ref={box} style={{ height: `${virtual.height}px` }}>
          {rows.slice(first, end).map((row, offset) => {
            const place = { top: `${virtual.top(first + offset)}px` }
            if (row.kind === 'spec')
              return <SpecHeading key={first + offset} spec={row.spec} count={row.count} place={place} />
            const scenario = page.scenarios.value[row.index]
            return scenario === undefined ? null : (
              <ScenarioRow
                key={first + offset}
                scenario={scenario}
                row={first + offset}
                place={place}
                href={hashOf({ view: 'scenario', id: scenario.id, filter })}
                opened={page.opened.value === row.index}
              />
            )
          })}
        </div>
      )}
    </>
  )
}

function Nothing({ narrowed, clear }: { readonly narrowed: boolean; readonly clear: () => void }) {
  return (
    <div class="empty">
      <h2>{narrowed ? 'No scenario matches' : 'No scenario ran'}</h2>
      <p>
        {narrowed
          ? 'Nothing in this run fits all of the filter at once.'
          : 'Nothing is known about this server from this run.'}
      </p>
      {narrowed && (
        <button type="button" class="button" onClick={clear}>
          Clear the filter
        </button>
      )}
    </div>
  )
}

function useRowsInSight(virtual: VirtualRows, box: { readonly current: HTMLElement | null }) {
  const look = (): readonly [number, number] => {
    const top = box.current?.getBoundingClientRect().top ?? 0
    return virtual.between(-top - MARGIN, innerHeight - top + MARGIN)
  }
  const [range, setRange] = useState(look)
  useLayoutEffect(() => {
    const see = () =>
      setRange((before) => {
        const now = look()
        return now[0] === before[0] && now[1] === before[1] ? before : now
      })
    see()
    addEventListener('scroll', see, { passive: true })
    addEventListener('resize', see)
    return () => {
      removeEventListener('scroll', see)
      removeEventListener('resize', see)
    }
  }, [virtual])
  return range
}

/** The row that the keyboard is at: the focus itself, so that Enter follows its link and a screen reader reads it. */
function useFocusedRow(
  rows: readonly ListRow[],
  virtual: VirtualRows,
  box: { readonly current: HTMLElement | null },
) {
  const page = usePage()
  const at = useRef(-1)
  const wanted = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    const opened = rows.findIndex((row) => row.kind === 'scenario' && row.index === page.opened.peek())
    at.current = opened
    // Who asked for the search is not to be taken out of it.
    if (opened < 0 || page.searchWanted.peek()) return
    show(opened)
    wanted.current = opened
  }, [])
  useEffect(() => {
    at.current = Math.min(at.current, rows.length - 1)
    if (wanted.current !== undefined && wanted.current >= rows.length) wanted.current = undefined
  }, [rows])
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const link = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })
  const show = (row: number) => {
    const list = box.current?.getBoundingClientRect().top ?? 0
    const bar = document.querySelector('.filter')?.getBoundingClientRect().bottom ?? 0
    const [top, bottom] = [list + virtual.top(row), list + virtual.top(row + 1)]
    if (top < bar + 8) scrollBy(0, top - bar - 60)
    else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + 60)
  }
  const [, redraw] = useState(0)
  return {
    /** Moves on or back by one scenario. */
    move(step: 1 | -1): boolean {
      const focusedRow = document.activeElement?.getAttribute('data-row')
      // The focus may still be on its way to the row of the key before.
      let row = wanted.current ?? (focusedRow == null ? at.current : Number(focusedRow))
      do row += step
      while (rows[row]?.kind === 'spec')
      if (rows[row] === undefined) return true
      at.current = row
      wanted.current = row
      show(row)
      redraw((count) => count + 1)
      return true
    },
  }
}
