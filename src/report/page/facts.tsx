/** Short facts in a line; empty ones are left out. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <ul class="facts">
      {facts.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
