import type { Machine } from './machine.ts'
import { chooseSourceAddresses, counted } from './source-addresses.ts'

/** Where the server runs: in this process (loopback), started by Assay, or by somebody else. */
export type ServerPlace = 'in-process' | 'managed' | 'elsewhere'

export interface LimitsRequest {
  readonly clients: number
  /** Processes that share the clients evenly. */
  readonly processes: number
  /** Worker threads of each process. */
  readonly workers: number
  /** Every address that clients may connect to. */
  readonly addresses: readonly string[]
  readonly tls: boolean
  readonly server: ServerPlace
}

export interface LimitsPlan {
  /** To bind clients to in turn; empty where the system is to choose. */
  readonly localAddresses: readonly string[]
  /** The fewest processes that hold the clients. */
  readonly processesNeeded: number
  /** Why the run cannot work, and what to do, as sentences. */
  readonly problems: readonly string[]
  /** What will work and is worth knowing, as sentences. */
  readonly remarks: readonly string[]
}

/** Descriptors that are no client's: files, pipes, the report; at the limit Node fails in places nobody expects. */
const RESERVED = 100
/** Descriptors of a worker thread's event loop. */
const PER_WORKER = 8
/** Bytes of a simulated client, as measured. */
const PER_CLIENT = { plain: 8 * 1024, tls: 52 * 1024 }
/** Bytes of a worker thread before its first client. */
const WORKER_BYTES = 80 * 1024 * 1024
/** Of the memory there is, the share beyond which a run is tight. */
const TIGHT = 0.8

/** What stands in the way of a run on a machine. */
export function planLimits(request: LimitsRequest, machine: Machine): LimitsPlan {
  const { clients, addresses } = request
  const sources = chooseSourceAddresses(clients, addresses, machine)
  const { processesNeeded, problems: descriptorProblems } = descriptors(request, machine)
  const memory = memoryOf(request, machine)
  const remarks = [sources.remark, memory.remark, threads(request, machine)]
  return {
    localAddresses: sources.localAddresses,
    processesNeeded,
    problems: [...descriptorProblems, sources.problem, memory.problem].filter((each) => each !== undefined),
    remarks: remarks.filter((each) => each !== undefined),
  }
}

type DescriptorPlan = Pick<LimitsPlan, 'processesNeeded' | 'problems'>

function descriptors(
  { clients, processes, workers, server }: LimitsRequest,
  { openFiles = Infinity }: Machine,
): DescriptorPlan {
  const own = RESERVED + PER_WORKER * workers
  const room = Math.max(0, openFiles - own)
  if (server === 'in-process') return bothEnds({ clients, processes, own, room, openFiles })
  const processesNeeded = clients <= room ? 1 : room === 0 ? Infinity : Math.ceil(clients / room)
  const problems: string[] = []
  if (clients > room * processes) {
    const split = Number.isFinite(processesNeeded) ? `--processes ${processesNeeded}, ` : ''
    const share = Math.ceil(clients / processes)
    problems.push(
      `${counted(clients)} clients in ${processes === 1 ? 'one process' : `${processes} processes`} need ${counted(share + own)} descriptors in each, and the limit is ${counted(openFiles)}: use ${split}${raise(share + own)}, or at most ${counted(room * processes)} clients`,
    )
  }
  const serverRoom = Math.max(0, openFiles - RESERVED)
  if (server === 'managed' && clients > serverRoom)
    problems.push(
      `a server that Assay starts has the same limit of ${counted(openFiles)} descriptors, and would refuse clients beyond: use at most ${counted(serverRoom)} clients, ${raise(clients + RESERVED)}, or a server that was started otherwise`,
    )
  return { processesNeeded, problems }
}

interface BothEnds extends Pick<LimitsRequest, 'clients' | 'processes'> {
  readonly own: number
  readonly room: number
  readonly openFiles: number
}

/** A server in this process has the other end of every connection, beside this process's share of the clients. */
function bothEnds({ clients, processes, own, room, openFiles }: BothEnds): DescriptorPlan {
  const left = room - clients
  const processesNeeded = clients === 0 ? 1 : left <= 0 ? Infinity : Math.ceil(clients / left)
  if (processes >= processesNeeded) return { processesNeeded, problems: [] }
  const most = Math.floor((room * processes) / (processes + 1))
  const split = Number.isFinite(processesNeeded) ? `--processes ${processesNeeded}, ` : ''
  const wanted = clients + Math.ceil(clients / processes) + own
  const why = `the loopback server is in this process, whose ${counted(openFiles)} descriptors are for both ends of a connection`
  return {
    processesNeeded,
    problems: [
      `${why}: use ${split}${raise(wanted)}, at most ${counted(most)} clients, or a server of its own`,
    ],
  }
}

/** The next round number: nobody types 30108. The hard limit is what counts, so root may have to raise it. */
function raise(descriptors: number): string {
  return `ulimit -n ${Math.ceil(descriptors / 10_000) * 10_000} before the run (root may have to allow it)`
}

function memoryOf(
  { clients, processes, workers, tls }: LimitsRequest,
  { memory }: Machine,
): { readonly problem?: string; readonly remark?: string } {
  if (memory === undefined) return {}
  const workersBytes = processes * workers * WORKER_BYTES
  const perClient = tls ? PER_CLIENT.tls : PER_CLIENT.plain
  const needed = workersBytes + clients * perClient
  if (needed <= memory * TIGHT) return {}
  const what = `${counted(clients)} ${tls ? 'TLS' : 'plain'} clients need about ${mebibytes(needed)} of memory, and ${mebibytes(memory)} are available`
  if (needed <= memory) return { remark: `${what}: that is tight if the server runs here too` }
  const most = Math.max(0, Math.floor((memory * TIGHT - workersBytes) / perClient))
  const advice = most > 0 ? `at most ${counted(most)} clients` : 'fewer workers'
  return { problem: `${what}: use ${advice}, or several machines` }
}

function threads({ processes, workers }: LimitsRequest, { cores }: Machine): string | undefined {
  const total = processes * workers
  if (total <= cores) return undefined
  return `${total} workers share ${cores === 1 ? 'one core' : `${cores} cores`}: more workers than cores cost more than they bring`
}

function mebibytes(bytes: number): string {
  return `${counted(Math.ceil(bytes / 1024 / 1024))} MiB`
}
