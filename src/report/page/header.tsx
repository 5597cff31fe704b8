import { softwareOf } from '../run.ts'
import { openHelp } from './help.tsx'
import { hashOf, type Route } from './route.ts'
import { type Theme, theme } from './settings.ts'
import { usePage } from './state.ts'

/** Whose report it is, where one is in it, and how it looks. */
export function Header() {
  const { data, route, filter } = usePage()
  const { run, compliance, load } = data.value
  const name = (compliance ?? load)?.target ?? run.target.name
  const links: readonly (readonly [string, Route])[] = [
    ['Overview', { view: 'overview' }],
    ...(compliance
      ? ([
          ['Matrix', { view: 'matrix' }],
          ['Scenarios', { view: 'scenarios', filter: filter.value }],
        ] as const)
      : []),
    ...(load ? ([['Load', { view: 'load' }]] as const) : []),
  ]
  const here = route.value.view === 'scenario' ? 'scenarios' : route.value.view
  return (
    <header class="bar">
      <p class="bar-name">
        <strong>{name}</strong> <span>{softwareOf(run) ?? run.target.domain}</span>
      </p>
      <nav aria-label="Views">
        {links.map(([title, to]) => (
          <a key={title} href={hashOf(to)} aria-current={to.view === here ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <div class="bar-tools">
        <ThemeButton />
        <button
          type="button"
          class="tool"
          onClick={openHelp}
          aria-label="Keyboard and settings"
          title="Keyboard and settings (?)"
        >
          ?
        </button>
      </div>
    </header>
  )
}

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' }
const SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' }

function ThemeButton() {
  const chosen = theme.value
  const label = `Theme: ${chosen === 'auto' ? 'as the system' : chosen}`
  return (
    <button
      type="button"
      class="tool"
      data-theme-switch
      onClick={() => {
        theme.value = NEXT[chosen]
      }}
      aria-label={label}
      title={label}
    >
      <span aria-hidden="true">{SIGNS[chosen]}</span>
    </button>
  )
}
