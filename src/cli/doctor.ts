import pc from 'picocolors'
import { AssayError, messageOf } from '../base/errors.ts'
import { examine, type Finding } from '../target/doctor.ts'
import { examineCarriers } from '../target/examine-carriers.ts'
import { preflight } from '../target/preflight.ts'
import { resolveTarget } from '../target/resolve.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'

const MARKS = { ok: pc.green('✓'), missing: pc.yellow('–'), problem: pc.red('✗') } as const

/** `assay doctor`: what this machine, and a target if one is named, can do and lack. */
export async function doctor(
  target: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const findings = [...(await examine()), ...(target === undefined ? [] : await examineTarget(target))]
  if (json) printJson({ findings })
  else print(findings.map(line).join('\n'))
  return findings.some(({ state }) => state === 'problem') ? EXIT.failed : EXIT.held
}

function line({ what, state, detail, hint }: Finding): string {
  return `${MARKS[state]} ${what}: ${detail}${hint === undefined ? '' : `\n    ${pc.cyan('hint')}: ${hint}`}`
}

/** Connects, checks the certificate and logs in, as a run would before its first scenario. */
async function examineTarget(name: string): Promise<Finding[]> {
  try {
    const ready = await resolveTarget(name)
    try {
      const software = await preflight(ready, { timeoutMs: ready.target.timeoutMs })
      const { host, port } = ready.target.client
      const says = software ? `, ${[software.name, software.version].filter(Boolean).join(' ')}` : ''
      const detail = `an account logs in at ${host}:${port}${says}`
      return [{ what: `target ${name}`, state: 'ok', detail }, ...(await examineCarriers(ready.target))]
    } finally {
      await ready.stop()
    }
  } catch (error) {
    const hint = error instanceof AssayError ? error.hint : undefined
    const problem = hint === undefined ? {} : { hint }
    return [{ what: `target ${name}`, state: 'problem', detail: messageOf(error), ...problem }]
  }
}
