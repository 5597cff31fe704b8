import type { LoadModel } from '../../../metrics/load-model.ts'
import { loadHeadline } from '../../load/headline.ts'
import {
  deliveryTable,
  errorsTable,
  harnessTable,
  loginsTable,
  operationsTable,
  resourcesTable,
} from '../../load/tables.ts'
import { countText } from '../../load/units.ts'
import { Facts } from '../facts.tsx'
import { usePage } from '../state.ts'
import { Curves } from './curves.tsx'
import { loadFacts } from './facts.ts'
import { Figures } from './figures.tsx'
import { LoadNotices } from './notices.tsx'
import { DataTable } from './table.tsx'
import { Thresholds } from './thresholds.tsx'

/** All that a load run found. */
export function Load({ model }: { readonly model: LoadModel }) {
  const { run } = usePage().data.value
  const headline = loadHeadline(model)
  return (
    <>
      <h1>{headline.charAt(0).toUpperCase() + headline.slice(1)}</h1>
      <Facts facts={loadFacts(model, run)} />
      <LoadNotices model={model} />
      <Figures model={model} />
      <Thresholds thresholds={model.thresholds} />
      <Curves model={model} />
      <section aria-labelledby="operations">
        <h2 id="operations">Operations</h2>
        <p class="about">
          What was due in the measure phase. Latency counts from the time an operation was due, so a server
          that stalls is charged for everything it kept waiting; service time counts from the time it was
          sent.
        </p>
        <DataTable
          table={operationsTable(model)}
          labelledBy="operations"
          alarm={['failed']}
          unreliable={model.harness.limited}
        />
      </section>
      <div class="columns even">
        <Delivery model={model} />
        <Errors model={model} />
      </div>
      <div class="columns even">
        <Resources model={model} />
        <Logins model={model} />
      </div>
    </>
  )
}

function Delivery({ model }: { readonly model: LoadModel }) {
  const table = deliveryTable(model)
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      {table.rows.length === 0 ? (
        <p class="about">No operation of this run delivers messages.</p>
      ) : (
        <>
          <p class="about">
            Every copy owed to a receiver, over all phases. A copy is lost when it neither arrived nor came
            back as an error; one that arrived after a later one of the same pair was reordered.
          </p>
          <DataTable
            table={table}
            labelledBy="delivery"
            alarm={['lost', 'rejected', 'duplicated', 'reordered']}
          />
        </>
      )}
    </section>
  )
}

function Errors({ model }: { readonly model: LoadModel }) {
  const table = errorsTable(model)
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">Errors</h2>
      {table.rows.length === 0 ? <p class="about">None.</p> : <DataTable table={table} labelledBy="errors" />}
    </section>
  )
}

function Resources({ model }: { readonly model: LoadModel }) {
  const { workers, processes, droppedIterations } = model.harness
  const plural = (count: number, one: string, many: string) =>
    `${countText(count)} ${count === 1 ? one : many}`
  return (
    <section aria-labelledby="resources">
      <h2 id="resources">Server and harness</h2>
      <p class="about">
        Assay ran {plural(workers, 'worker', 'workers')} in {plural(processes, 'process', 'processes')}.
        Schedule lag is how much later than due operations were begun.
        {droppedIterations > 0 &&
          ` ${plural(droppedIterations, 'operation was', 'operations were')} due and could not be begun: no client was free.`}
        {!model.server && ' The server was not sampled: only a server that Assay starts can be.'}
      </p>
      <DataTable table={resourcesTable(model)} labelledBy="resources" />
      <DataTable table={harnessTable(model)} labelledBy="resources" />
    </section>
  )
}

function Logins({ model }: { readonly model: LoadModel }) {
  const { attempted, failed } = model.logins
  if (attempted === 0) return null
  return (
    <section aria-labelledby="logins">
      <h2 id="logins">Logging in</h2>
      <p class="about">
        {countText(attempted)} {attempted === 1 ? 'login' : 'logins'}
        {failed > 0 && (
          <>
            , <strong class="text-fail">{countText(failed)} failed</strong>
          </>
        )}
        .
      </p>
      <DataTable table={loginsTable(model)} labelledBy="logins" />
    </section>
  )
}
