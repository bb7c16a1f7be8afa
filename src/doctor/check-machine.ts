import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Config } from '../config.js'
import { failed, type Finding, ok, warning } from './check.js'

/** As package.json says it. */
const OLDEST: readonly (readonly [major: number, minor: number])[] = [
  [20, 19],
  [22, 12],
]
const NEWEST_KNOWN = 24
const LEAST_ROOM_GB = 1

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = major >= NEWEST_KNOWN || OLDEST.some(([from, least]) => major === from && minor >= least)
  if (fits) return ok('Node.js', version)
  return failed('Node.js', version, 'Install Node.js 22.12 or newer (20.19 and newer of version 20 will do).')
}

/** Settings that can be used, and do not fit together. */
export function checkSettings(config: Config): Finding[] {
  const findings: Finding[] = []
  const isOpen = !['127.0.0.1', 'localhost', '::1'].includes(config.host)
  const isPublic = config.publicUrl !== undefined
  if (isOpen && !isPublic) {
    findings.push(
      warning(
        'public address',
        `HOST=${config.host} lets other machines in, and PUBLIC_URL is not set`,
        'Set PUBLIC_URL to the address that people use: links of citations begin with it.',
      ),
    )
  }
  if (isPublic && config.publicUrl?.startsWith('http:') && !/\/\/(?:localhost|127\.)/.test(config.publicUrl)) {
    findings.push(warning('public address', config.publicUrl, 'Put a proxy with https in front, and name its address.'))
  }
  if ((isOpen || isPublic) && config.rates.points === 0) {
    const advice = 'Set POINTS_PER_MINUTE: without it one address can take all that the service can do.'
    findings.push(warning('rate limits', 'none, and others can reach the service', advice))
  }
  if (config.publicUrl?.startsWith('https:') && config.access.trustProxy === false) {
    const advice = 'Set TRUST_PROXY to the number of proxies, or to their addresses: docs/access.md#whose-address.'
    findings.push(
      warning(
        'proxy',
        'https is made by a proxy, and all clients count as its address, which share its points',
        advice,
      ),
    )
  }
  if (typeof config.metrics === 'object' && !/^(?:127\.|localhost$|::1$)/.test(config.metrics.host)) {
    const { host, port } = config.metrics
    const advice = 'Only your monitoring should reach that port: do not publish it, or shut it in the firewall.'
    findings.push(warning('metrics', `open to all who reach ${host}:${port}`, advice))
  }
  if (config.log.variables && (config.log.level === 'debug' || config.log.level === 'trace')) {
    findings.push(
      warning('log', 'documents and variables are logged', 'Set LOG_VARIABLES=off when you have seen enough.'),
    )
  }
  return findings.length > 0 ? findings : [ok('settings', 'can be used, and fit together')]
}

/** Of the folder that PostgreSQL keeps the data in. */
export async function checkRoom(folder: string): Promise<Finding> {
  if (!existsSync(folder)) {
    return warning('data folder', `${folder} is not there yet`, 'The first `npm start` makes it.')
  }
  const { bavail, bsize } = await statfs(folder)
  const room = (Number(bavail) * Number(bsize)) / 1e9
  const found = `${room.toFixed(1)} GB free for ${folder}`
  if (room >= LEAST_ROOM_GB) return ok('disk', found)
  return failed('disk', found, 'Make room, or move COMITY_DATA_DIR: PostgreSQL stops where it cannot write.')
}
