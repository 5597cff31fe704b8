#!/usr/bin/env node
import { exitCodeOf } from './exit-codes.ts'
import { tellError } from './output.ts'
import { program } from './program.ts'

try {
  await program().parseAsync()
} catch (error) {
  tellError(error, process.argv.includes('--debug'))
  process.exitCode = exitCodeOf(error)
}
