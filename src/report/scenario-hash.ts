/** The fragment under which report.html shows a scenario: what is printed elsewhere leads there. */
export function scenarioHash(id: string): string {
  // Half a character cannot be encoded.
  const whole = id.replace(/\p{Cs}/gu, '\ufffd')
  return `#/scenario/${whole.split('/').map(encodeURIComponent).join('/')}`
}
