import { oneLine } from './line.ts'

/** Text of unknown origin as one line that Markdown shows as it is: no markup, HTML, link, mention or table cell. */
export function markdown(text: string): string {
  return oneLine(text, { limit: 400 })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]()#|~>!@]/g, '\\$&')
    .replace(/^([-+]|\d+\.)(?=\s)/, '\\$1')
    .replace(/:(?=\/\/)/g, '&#58;')
}

/** Text of unknown origin as code within a line. */
export function markdownCode(text: string): string {
  const line = oneLine(text, { limit: 400 })
  const fence = line.includes('`') ? '``' : '`'
  return `${fence}${line.replaceAll('``', '` `')}${fence}`
}
