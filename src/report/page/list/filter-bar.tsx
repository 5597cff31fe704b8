import { useEffect, useRef } from 'preact/hooks'
import { LEVELS, type Level } from '../../../requirements/requirement.ts'
import type { Verdict } from '../../../requirements/verdict.ts'
import { scenarioCount } from '../../headline.ts'
import { countText } from '../../load/units.ts'
import { REPORT_ORDER } from '../../matrix.ts'
import { citation } from '../../spec-link.ts'
import { usePage } from '../state.ts'
import { VerdictSign } from '../verdict.tsx'
import { type Filter, NO_FILTER, narrows, STANDINGS, type Standing } from './filter.ts'

const STANDING_WORDS: Readonly<Record<Standing, string>> = { news: 'news', expected: 'expected' }

/** @param onDown the arrow key leads out of the search into the list */
export function FilterBar({ onDown }: { readonly onDown: () => void }) {
  const page = usePage()
  const filter = page.filter.value
  const search = useRef<HTMLInputElement>(null)
  const wanted = page.searchWanted.value
  useEffect(() => {
    if (!wanted) return
    search.current?.focus()
    page.searchWanted.value = false
  }, [wanted])
  const narrow = (changes: Partial<Filter>) => page.narrow({ ...filter, ...changes })
  const specs = [...new Set(page.scenarios.value.map(({ spec }) => spec))]
  const sections = sectionsOf(filter.spec)
  const hasBaseline = page.data.value.compliance?.news !== undefined
  return (
    <search class="filter">
      <div class="filter-words">
        <input
          id="search"
          ref={search}
          type="search"
          placeholder="Search names, requirements, reasons"
          aria-label="Words to look for"
          aria-keyshortcuts="/"
          value={filter.words}
          onInput={(event) => narrow({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onDown()
          }}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </div>
      <VerdictChips filter={filter} narrow={narrow} />
      <Choice
        label="Spec"
        all="all specs"
        value={filter.spec}
        options={specs.map((spec) => [spec, citation(spec, '')])}
        choose={(spec) => page.narrow(withPlace(filter, spec))}
      />
      {filter.spec !== undefined && (
        <Choice
          label="Section"
          all="all sections"
          value={filter.section}
          options={sections.map((section) => [section, `§${section}`])}
          choose={(section) => page.narrow(withPlace(filter, filter.spec, section))}
        />
      )}
      <Choice
        label="Level"
        all="all levels"
        value={filter.levels.length === 1 ? filter.levels[0] : undefined}
        options={LEVELS.map((level) => [level, level])}
        choose={(level) => narrow({ levels: level === undefined ? [] : [level as Level] })}
      />
      {hasBaseline && (
        <Choice
          label="Baseline"
          all="any baseline"
          value={filter.baseline}
          options={STANDINGS.map((standing) => [standing, STANDING_WORDS[standing]])}
          choose={(standing) => page.narrow(withStanding(filter, standing as Standing | undefined))}
        />
      )}
      <p class="filter-count" role="status">
        {page.matching.value.length === page.scenarios.value.length
          ? scenarioCount(page.scenarios.value.length)
          : `${countText(page.matching.value.length)} of ${countText(page.scenarios.value.length)}`}
      </p>
      {narrows(filter) && (
        <button type="button" class="button small" onClick={() => page.narrow(NO_FILTER)}>
          Clear
        </button>
      )}
    </search>
  )

  function sectionsOf(spec: string | undefined): readonly string[] {
    const own = page.scenarios.value.filter((scenario) => scenario.spec === spec)
    return [...new Set(own.map(({ section }) => section))].filter(Boolean)
  }
}

/** The spec and section of a filter anew; the section of another spec would fit nothing. */
function withPlace({ spec: _, section: __, ...rest }: Filter, spec?: string, section?: string): Filter {
  return { ...rest, ...(spec === undefined ? {} : { spec }), ...(section === undefined ? {} : { section }) }
}

function withStanding({ baseline: _, ...rest }: Filter, baseline?: Standing): Filter {
  return { ...rest, ...(baseline === undefined ? {} : { baseline }) }
}

interface ChipsProps {
  readonly filter: Filter
  readonly narrow: (changes: Partial<Filter>) => void
}

/** None pressed is all: to see only one is one click. */
function VerdictChips({ filter, narrow }: ChipsProps) {
  const { index, scenarios } = usePage()
  const counts = index.value.verdictCounts(filter)
  const given = new Set(scenarios.value.map(({ verdict }) => verdict))
  const toggled = (verdict: Verdict) =>
    filter.verdicts.includes(verdict)
      ? filter.verdicts.filter((other) => other !== verdict)
      : REPORT_ORDER.filter((other) => other === verdict || filter.verdicts.includes(other))
  return (
    <fieldset class="chips">
      <legend class="hidden">Verdicts</legend>
      {REPORT_ORDER.filter((verdict) => given.has(verdict)).map((verdict) => (
        <button
          key={verdict}
          type="button"
          class="chip"
          aria-pressed={filter.verdicts.includes(verdict)}
          onClick={() => narrow({ verdicts: toggled(verdict) })}
        >
          <VerdictSign verdict={verdict} />
          {verdict} <span class="chip-count">{countText(counts.get(verdict) ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What it says where nothing is chosen. */
  readonly all: string
  readonly value: string | undefined
  readonly options: readonly (readonly [value: string, title: string])[]
  readonly choose: (value: string | undefined) => void
}

function Choice({ label, all, value, options, choose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      class={value === undefined ? undefined : 'chosen'}
      onChange={(event) => choose(event.currentTarget.value || undefined)}
    >
      <option value="">{all}</option>
      {options.map(([option, title]) => (
        <option key={option} value={option}>
          {title}
        </option>
      ))}
    </select>
  )
}
