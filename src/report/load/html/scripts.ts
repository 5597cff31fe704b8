import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { DRAW } from './draw.ts'

const { resolve } = createRequire(import.meta.url)

/** uPlot's own style sheet, from the installed package. */
export function plotStyle(): string {
  return readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8')
}

/** What draws the charts: uPlot with its licence, which asks to be kept with every copy, and our use of it. */
export function loadScripts(): readonly string[] {
  const licence = readFileSync(resolve('uplot/LICENSE'), 'utf8').trim()
  const program = readFileSync(resolve('uplot/dist/uPlot.iife.min.js'), 'utf8')
  return [`/*!\n${licence}\n*/\n${program}`, DRAW]
}
