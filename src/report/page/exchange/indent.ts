const TOKEN = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g
const MAX_DEPTH = 40

/**
 * XML with a line for each tag, indented by depth; an element with text only stays on one line. For showing only: it
 * takes fragments (an open stream, a cut-off stanza) as they are and adds nothing but white space between tags.
 */
export function indentXml(xml: string): string {
  const tokens = xml.match(TOKEN) ?? []
  const lines: string[] = []
  let depth = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? ''
    const [text, close] = [tokens[i + 1], tokens[i + 2]]
    if (token.trim() === '') continue
    if (isClose(token)) {
      depth = Math.max(0, depth - 1)
      lines.push(indented(token, depth))
    } else if (!isOpen(token)) {
      lines.push(indented(token, depth))
    } else if (text !== undefined && isClose(text)) {
      lines.push(indented(token + text, depth))
      i += 1
    } else if (text !== undefined && close !== undefined && !text.startsWith('<') && isClose(close)) {
      lines.push(indented(token + text + close, depth))
      i += 2
    } else {
      lines.push(indented(token, depth))
      depth += 1
    }
  }
  return lines.join('\n')
}

function isOpen(token: string): boolean {
  return /^<[^/!?]/.test(token) && token.endsWith('>') && !token.endsWith('/>')
}

function isClose(token: string): boolean {
  return token.startsWith('</')
}

function indented(token: string, depth: number): string {
  return `${'  '.repeat(Math.min(depth, MAX_DEPTH))}${token}`
}
