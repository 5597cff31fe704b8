import type { Account } from '../target.ts'

/**
 * jabberd2's SQLite tables. Its package leaves creating them to the operator, but both of its SQLite drivers
 * execute statements from their configuration on opening the file, so no SQL tool is needed.
 */

/** Columns of the session manager's tables beside `collection-owner` and `object-sequence`. */
const TABLES: Readonly<Record<string, string>> = {
  active: 'time:INTEGER NOT NULL DEFAULT 0',
  logout: 'time:INTEGER NOT NULL DEFAULT 0',
  'roster-items':
    'jid:TEXT NOT NULL,name:TEXT,to:BOOLEAN NOT NULL,from:BOOLEAN NOT NULL,ask:INTEGER NOT NULL',
  'roster-groups': 'jid:TEXT NOT NULL,group:TEXT NOT NULL',
  'published-roster':
    'jid:TEXT NOT NULL,group:TEXT,name:TEXT,to:BOOLEAN NOT NULL,from:BOOLEAN NOT NULL,ask:INTEGER NOT NULL',
  'published-roster-groups': 'groupname:TEXT NOT NULL',
  vcard: [
    'fn nickname url tel email jabberid mailer title role bday tz n-family n-given n-middle n-prefix n-suffix',
    'adr-street adr-extadd adr-pobox adr-locality adr-region adr-pcode adr-country geo-lat geo-lon',
    'org-orgname org-orgunit agent-extval sort-string desc note uid photo-type photo-binval photo-extval',
    'logo-type logo-binval logo-extval sound-phonetic sound-binval sound-extval key-type key-cred rev',
  ]
    .join(' ')
    .split(' ')
    .map((column) => `${column}:TEXT`)
    .join(','),
  queue: 'xml:TEXT NOT NULL',
  private: 'ns:TEXT,xml:TEXT',
  'motd-message': 'xml:TEXT NOT NULL',
  'motd-times': 'time:INTEGER NOT NULL',
  'privacy-default': 'default:TEXT',
  'privacy-items': 'list:TEXT NOT NULL,type:TEXT,value:TEXT,deny:BOOL,order:INTEGER,block:INTEGER',
  'vacation-settings': 'start:INTEGER,end:INTEGER,message:TEXT',
  status:
    'status:TEXT NOT NULL,show:TEXT,last-login:INTEGER DEFAULT 0,last-logout:INTEGER DEFAULT 0,xml:TEXT',
  verify: 'email:TEXT NOT NULL,code:TEXT,state:INTEGER DEFAULT 0',
}

/** The data outlives nothing, so nothing needs to reach the disk. */
const PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;'

function table([name, columns]: readonly [string, string]): string {
  const own = columns.split(',').map((column) => {
    const [label = '', type = ''] = column.split(':')
    return `"${label}" ${type}`
  })
  return `CREATE TABLE IF NOT EXISTS "${name}" ("collection-owner" TEXT NOT NULL,
    "object-sequence" INTEGER PRIMARY KEY, ${own.join(', ')});
    CREATE INDEX IF NOT EXISTS "i-${name}" ON "${name}"("collection-owner");`
}

export interface NumberedAccounts {
  readonly prefix: string
  readonly count: number
  readonly domain: string
  readonly password: string
}

/**
 * An account is known to two databases: to c2s, which lets it log in, and to the session manager, which else
 * takes in no message for it before its first login.
 */
export interface AccountStatements {
  readonly authentication: string
  readonly sessionManager: string
}

export const jabberd2Database = {
  /** Statements for the session manager's file. */
  sessionManager: `${PRAGMAS} ${Object.entries(TABLES).map(table).join('\n')}`,

  /** Statements for the file with the accounts. */
  authentication: `${PRAGMAS}
    CREATE TABLE IF NOT EXISTS "authreg" ("username" TEXT NOT NULL, "realm" TEXT NOT NULL, "password" TEXT);
    CREATE INDEX IF NOT EXISTS i_username ON "authreg"("username");`,

  /** Statements (escaped for XML) that add one account. Names and passwords are letters and digits. */
  account: ({ username, domain, password }: Account): AccountStatements => ({
    authentication: `INSERT INTO authreg VALUES ('${username}', '${domain}', '${password}');`,
    sessionManager: `INSERT INTO active ("collection-owner", "time") VALUES ('${username}@${domain}', 1);`,
  }),

  /** Statements (escaped for XML) that add the accounts `<prefix>1` … `<prefix><count>` with one password. */
  numberedAccounts: (accounts: NumberedAccounts): AccountStatements => {
    const numbers = `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n &lt; ${accounts.count})`
    const username = `'${accounts.prefix}' || n`
    return {
      authentication: `INSERT INTO authreg ${numbers}
        SELECT ${username}, '${accounts.domain}', '${accounts.password}' FROM c;`,
      sessionManager: `INSERT INTO active ("collection-owner", "time") ${numbers}
        SELECT ${username} || '@${accounts.domain}', 1 FROM c;`,
    }
  },
}
