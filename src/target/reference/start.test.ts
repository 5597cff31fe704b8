import { expect, it, vi } from 'vitest'
import { REFERENCE_SERVERS } from './managed-server.ts'
import { startReferenceServer } from './start.ts'

vi.mock('./executable.ts', () => ({ findExecutable: () => undefined }))

it.each(REFERENCE_SERVERS)('names %s as missing, and the command that installs it', async (name) => {
  await expect(startReferenceServer(name)).rejects.toMatchObject({
    code: 'E_SERVER_MISSING',
    hint: `assay setup ${name}`,
    message: expect.stringContaining('not installed'),
  })
})
