#!/usr/bin/env node
import { exitCodeOf } from './exit-codes.ts'
import { tellError } from './output.ts'
import { program } from './program.ts'

// A reader that has seen enough, such as `head`, is no error; what else there is to do is done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program().parseAsync()
} catch (error) {
  tellError(error, process.argv.includes('--debug'))
  process.exitCode = exitCodeOf(error)
}
