import { matrixMarkdown, matrixTerminal } from '../report/server-matrix/matrix-text.ts'
import { serverMatrix } from '../report/server-matrix/server-matrix.ts'
import { certifiedRun } from './certified-run.ts'
import { EXIT } from './exit-codes.ts'
import { colour, print, printJson } from './output.ts'

/** Options of `assay matrix` as commander hands them over. */
export interface MatrixOptions {
  readonly sections?: boolean
  readonly markdown?: boolean
  readonly json?: boolean
}

/** `assay matrix`: certify runs side by side, spec by spec. */
export async function showMatrix(directories: readonly string[], options: MatrixOptions): Promise<number> {
  const runs = await Promise.all(directories.map(certifiedRun))
  const matrix = serverMatrix(runs, { sections: options.sections === true })
  if (options.json) printJson(matrix)
  else print(options.markdown ? matrixMarkdown(matrix) : matrixTerminal(matrix, { colour }))
  return EXIT.held
}
