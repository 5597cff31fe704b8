/** The users a scenario can name; each has an account of its own. */
const USERS = ['Romeo', 'Juliet', 'Benvolio', 'Mercutio', 'Tybalt', 'Nurse'] as const
/** The external components a scenario can name (XEP-0114). */
export const COMPONENTS = ['Capulet', 'Montague'] as const
/** Scenarios with this tag have components. */
export const COMPONENTS_TAG = '@components'

/** The remote servers a scenario can name; each has a domain of its own. */
const SERVERS = ['Verona', 'Mantua'] as const

/** A name in a phrase: a member of the cast, and where it matters which of its sessions, as `Juliet/balcony`. */
export const ACTOR_PATTERN = new RegExp(
  `(?:${[...USERS, ...COMPONENTS, ...SERVERS].join('|')})(?:/[a-z][a-z0-9]*)?`,
)

/** Who is meant by a name as phrases write it. */
export function userOf(actor: string): string {
  return actor.split('/')[0] ?? actor
}

/** Whether a name is that of a remote server. */
export function isServer(actor: string): boolean {
  return (SERVERS as readonly string[]).includes(userOf(actor))
}

/** The users that a text names, each once. */
export function usersIn(text: string): string[] {
  return USERS.filter((user) => new RegExp(`\\b${user}\\b`).test(text))
}
