import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import type { Server } from '../load/contender.js'
import { startServer } from '../load/start-server.js'

/** The folder of a server that is measured against, with packages of its own that the service never installs. */
export function folderOf(peer: string): string {
  return path.join(findPackageRoot(), 'bench', 'peers', peer)
}

/** Installs its packages where they are not yet. */
export function installPeer(peer: string): void {
  const folder = folderOf(peer)
  if (existsSync(path.join(folder, 'node_modules'))) return
  console.error(`Installing ${peer} into bench/peers/${peer} (once) ...`)
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Installs a peer and starts its serve.mjs; waits until that has told its port. */
export async function startPeer(peer: string, databaseUrl: string): Promise<Server> {
  installPeer(peer)
  const folder = folderOf(peer)
  const prepare = path.join(folder, 'prepare.mjs')
  if (existsSync(prepare)) execFileSync(process.execPath, [prepare], { stdio: 'inherit' })
  // One of them needs a later Node.js than the service, and has it as a package.
  const own = path.join(folder, 'node_modules', 'node', 'bin', 'node')
  const node = 'node' in readVersions(peer) ? own : process.execPath
  return startServer([node, 'serve.mjs'], { DATABASE_URL: databaseUrl }, { folder })
}

/** The packages that it is made of, each of one version. */
export function readVersions(peer: string): Record<string, string> {
  const file = path.join(folderOf(peer), 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }).dependencies
}
