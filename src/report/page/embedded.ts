import {
  blockId,
  DATA_ID,
  type PackedData,
  type PageData,
  type ReportSource,
  type ScenarioDetails,
} from '../page-data.ts'

/** The data that was written into this file. */
export class EmbeddedSource implements ReportSource {
  #packed: Promise<PackedData> | undefined
  readonly #blocks = new Map<number, Promise<readonly ScenarioDetails[]>>()

  async data(): Promise<PageData> {
    return (await this.#read()).data
  }

  async details(index: number): Promise<ScenarioDetails> {
    const { blocks } = await this.#read()
    const block = blocks.findLastIndex((first) => first <= index)
    const unpacked = this.#blocks.get(block) ?? unpack<readonly ScenarioDetails[]>(blockId(block))
    this.#blocks.set(block, unpacked)
    return (await unpacked)[index - (blocks[block] ?? 0)] ?? {}
  }

  #read(): Promise<PackedData> {
    this.#packed ??= unpack<PackedData>(DATA_ID)
    return this.#packed
  }
}

async function unpack<T>(id: string): Promise<T> {
  const base64 = document.getElementById(id)?.textContent
  if (!base64) throw new Error(`a part of this file is missing (${id})`)
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text()) as T
}
