import type { WorkerHandle, WorkerHost } from './host.ts'
import type { FromProcess, ToProcess } from './process-protocol.ts'
import { threadHost } from './threads.ts'

// A process that holds workers which its parent commands. It ends when the parent does, or lets go of it.

let host: WorkerHost | undefined
const handles = new Map<number, WorkerHandle>()

function tell(message: FromProcess): void {
  if (process.connected) process.send?.(message)
}

process.on('message', (message: ToProcess) => {
  if (message.kind === 'begin') host = threadHost(message.workers)
  else if (message.kind === 'command') handles.get(message.worker)?.send(message.command)
  else if (host) {
    const { worker } = message.plan
    const handle = host.start(message.plan, (report) => tell({ kind: 'report', worker, report }))
    handles.set(worker, handle)
    handle.result.then(
      (result) => tell({ kind: 'result', result }),
      (error) =>
        tell({ kind: 'failed', worker, message: error instanceof Error ? error.message : String(error) }),
    )
  }
})
process.on('disconnect', () => process.exit())
// A terminal's Ctrl-C reaches us too; the parent says what is to happen.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('SIGHUP', () => {})
