import type { LoadRunOptions } from './options.ts'
import type { Usage } from './usage-watch.ts'

/** CPU and memory of this process, and of those that it made. */
export function ownUsage(childUsage: LoadRunOptions['childUsage']): Usage {
  const { user, system } = process.cpuUsage()
  const children = childUsage?.()
  return {
    cpuSeconds: (user + system) / 1e6 + (children?.cpuSeconds ?? 0),
    rssBytes: process.memoryUsage.rss() + (children?.rssBytes ?? 0),
  }
}
