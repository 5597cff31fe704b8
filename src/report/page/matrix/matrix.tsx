import { REPORT_ORDER } from '../../matrix.ts'
import { citation, specLink } from '../../spec-link.ts'
import { listHash } from '../route.ts'
import { usePage } from '../state.ts'
import { VerdictSign } from '../verdict.tsx'
import { VerdictBar } from '../verdict-bar.tsx'
import { type Tile, type TileRow, tilesOf } from './tiles.ts'

/** Specs and their sections, each in the colour of its worst verdict. */
export function Matrix() {
  const rows = tilesOf(usePage().scenarios.value)
  if (rows.length === 0)
    return (
      <div class="empty">
        <h1>No scenario ran</h1>
        <p>There is no section to show.</p>
      </div>
    )
  return (
    <>
      <h1>Sections of the specs</h1>
      <ul class="legend">
        {REPORT_ORDER.map((verdict) => (
          <li key={verdict}>
            <VerdictSign verdict={verdict} /> {verdict}
          </li>
        ))}
        <li class="soft">
          A tile is a section, in the colour of its worst verdict; with a double edge where the baseline
          expects that.
        </li>
      </ul>
      <div class="matrix">
        {rows.map((row) => (
          <SpecRow key={row.spec} row={row} />
        ))}
      </div>
    </>
  )
}

function SpecRow({ row: { spec, totals, tiles } }: { readonly row: TileRow }) {
  const link = specLink(spec, '')
  return (
    <section class="matrix-row" aria-label={citation(spec, '')}>
      <div class="matrix-head">
        <h2>
          <a href={listHash({ spec })}>{citation(spec, '')}</a>
        </h2>
        <VerdictBar totals={totals} />
        {link && (
          <a class="soft" href={link} rel="noreferrer" aria-label={`The text of ${citation(spec, '')}`}>
            text ↗
          </a>
        )}
      </div>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li key={tile.section}>
            <SectionTile spec={spec} tile={tile} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SectionTile({ spec, tile }: { readonly spec: string; readonly tile: Tile }) {
  const { section, worst, totals, count, expected } = tile
  const counts = REPORT_ORDER.filter((verdict) => totals[verdict] > 0)
    .map((verdict) => `${totals[verdict]} ${verdict}`)
    .join(', ')
  const label = `${counts}${expected ? ', as the baseline expects' : ''}`
  const shown = worst === 'pass' ? String(count) : `${totals[worst]}/${count}`
  return (
    <a
      class={`tile ${worst}${expected ? ' known' : ''}`}
      href={listHash({ spec, ...(section === '' ? {} : { section }) })}
      title={label}
    >
      <span class="tile-section">{section === '' ? '–' : section}</span>
      <span class="tile-count">
        <VerdictSign verdict={worst} />
        {shown}
      </span>
      <span class="hidden">: {label}</span>
    </a>
  )
}
