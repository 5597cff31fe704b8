import type { Table } from '../../load/tables.ts'
import { ScrollBox } from '../scroll-box.tsx'

interface Props {
  readonly table: Table
  /** Id of the heading that names it. */
  readonly labelledBy: string
  /** Columns in which anything but 0 is bad news. */
  readonly alarm?: readonly string[]
  /** The figures are not what they should be: shown, but not brought out. */
  readonly unreliable?: boolean
}

/** A table of figures; it scrolls by itself where the page is narrow. */
export function DataTable({ table: { head, rows }, labelledBy, alarm = [], unreliable = false }: Props) {
  if (rows.length === 0) return null
  return (
    <ScrollBox labelledBy={labelledBy}>
      <table class={unreliable ? 'unreliable' : undefined}>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => {
                const title = head[index + 1] ?? ''
                return (
                  <td key={title} class={value !== '0' && alarm.includes(title) ? 'fail' : undefined}>
                    {value}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
