import { escapeHtml } from '../../html/escape.ts'
import type { Table } from '../tables.ts'

export interface TableHtmlOptions {
  /** Id of the heading that names it. */
  readonly labelledBy: string
  /** Columns in which anything but 0 is bad news. */
  readonly alarm?: readonly string[]
  /** The figures are not what they should be: shown, but not brought out. */
  readonly unreliable?: boolean
}

/** A table that scrolls by itself where the page is narrow; nothing where it has no rows. */
export function tableHtml({ head, rows }: Table, options: TableHtmlOptions): string {
  if (rows.length === 0) return ''
  const { labelledBy, alarm = [], unreliable = false } = options
  const titles = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const body = rows.map((cells) => {
    const [name = '', ...values] = cells
    const data = values.map((value, index) => {
      const bad = value !== '0' && alarm.includes(head[index + 1] ?? '')
      return `<td${bad ? ' class="fail"' : ''}>${escapeHtml(value)}</td>`
    })
    return `<tr><th scope="row">${escapeHtml(name)}</th>${data.join('')}</tr>`
  })
  return `<div class="scroll" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table${unreliable ? ' class="unreliable"' : ''}><thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}
