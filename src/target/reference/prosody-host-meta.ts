import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOMAIN } from './server-names.ts'

/** The connection methods of XEP-0156 §2.1 and where each begins. */
const METHODS = { websocket: 'wss', xbosh: 'https' } as const
const PATHS = { websocket: 'xmpp-websocket', xbosh: 'http-bind' } as const

/** Files that tell of the alternative connection methods (XEP-0156), as Prosody's documentation has operators serve them. */
export async function writeHostMeta(directory: string, port: number): Promise<void> {
  const links = (['websocket', 'xbosh'] as const).map((method) => ({
    rel: `urn:xmpp:alt-connections:${method}`,
    href: `${METHODS[method]}://${DOMAIN}:${port}/${PATHS[method]}`,
  }))
  const xml = `<?xml version='1.0' encoding='utf-8'?>
<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>
${links.map(({ rel, href }) => `  <Link rel='${rel}' href='${href}'/>`).join('\n')}
</XRD>
`
  const place = join(directory, '.well-known')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'host-meta'), xml)
  await writeFile(join(place, 'host-meta.json'), `${JSON.stringify({ links }, null, 2)}\n`)
}
