import { shortcuts } from './settings.ts'

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'search the scenarios'],
  [['j', '↓'], 'the next scenario'],
  [['k', '↑'], 'the scenario before'],
  [['Enter'], 'open the scenario'],
  [['Esc'], 'back to the list; in the search, clear it'],
  [['Tab'], 'everything else'],
]

/** Shows {@link Help}. */
export function openHelp(): boolean {
  const dialog = document.getElementById('help')
  if (!(dialog instanceof HTMLDialogElement)) return false
  dialog.showModal()
  return true
}

/** The keys of the page, and the switch that turns those of one character off. */
export function Help() {
  return (
    <dialog id="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">Keyboard</h2>
        <dl class="keys">
          {KEYS.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label class="check">
          <input
            type="checkbox"
            checked={shortcuts.value === 'on'}
            onChange={(event) => {
              shortcuts.value = event.currentTarget.checked ? 'on' : 'off'
            }}
          />
          keys of a single character are on
        </label>
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  )
}
